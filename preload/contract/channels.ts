import type { CallName, EventName } from './contract.ts';

/** A record, so that a name missing or one too many does not compile. */
const calls: Readonly<Record<CallName, true>> = {
  getSession: true,
  startSignIn: true,
  cancelSignIn: true,
  pasteAddress: true,
  testSetup: true,
  saveSetup: true,
  openSetup: true,
  signInWithToken: true,
  saveMetaApp: true,
  switchAccount: true,
  signOut: true,
  signOutAll: true,
  getProfile: true,
  getPosts: true,
  getMonths: true,
  getColours: true,
  getPostIds: true,
  getFacets: true,
  getCaptionHistory: true,
  getOriginal: true,
  getCover: true,
  getStorageUse: true,
  getRebuilt: true,
  getOnThisDay: true,
  getPostYears: true,
  getBestNine: true,
  chooseBestNineFile: true,
  saveBestNine: true,
  getLibrarySettings: true,
  moveLibrary: true,
  retryLibraryMove: true,
  cancelLibraryMove: true,
  setKeeping: true,
  getSync: true,
  startSync: true,
  pauseSync: true,
  resumeSync: true,
  getHealth: true,
  getPreferences: true,
  setTheme: true,
  setSyncing: true,
  getDiagnostics: true,
  showLog: true,
  copyCaptions: true,
  copyLinks: true,
  saveOriginals: true,
  saveAgain: true,
  cancelSaving: true,
  getSaving: true,
  putSavingAway: true,
  showSaved: true,
  showInFolder: true,
  dragOut: true,
  showPostMenu: true,
  openWebsite: true,
  openProfile: true,
  openPost: true,
  openBiographySegment: true,
  openCaptionSegment: true,
  openHelp: true,
  copyReport: true,
};

const events: Readonly<Record<EventName, true>> = {
  sessionChanged: true,
  menuCommand: true,
  setupTestReached: true,
  accountChanged: true,
  healthChanged: true,
  syncChanged: true,
  postsChanged: true,
  libraryRebuilt: true,
  libraryMoving: true,
  savingChanged: true,
};

// Object.keys widens to string; the records above hold exactly these names.
export const callNames = Object.keys(calls) as readonly CallName[];
export const eventNames = Object.keys(events) as readonly EventName[];

/** The IPC channel of a call. */
export function callChannel(name: CallName): string {
  return `albumen:call:${name}`;
}

/** The IPC channel of an event. */
export function eventChannel(name: EventName): string {
  return `albumen:event:${name}`;
}
