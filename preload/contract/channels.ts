import type { CallName, EventName } from './contract.ts';

/** A record, so that a name missing or one too many does not compile. */
const calls: Readonly<Record<CallName, true>> = {
  getSession: true,
  startSignIn: true,
  cancelSignIn: true,
  signInWithToken: true,
  saveMetaApp: true,
  signOut: true,
  getProfile: true,
  getPosts: true,
  getMonths: true,
  getFacets: true,
  getCaptionHistory: true,
  getCover: true,
  getStorageUse: true,
  getRebuilt: true,
  getLibrarySettings: true,
  moveLibrary: true,
  retryLibraryMove: true,
  cancelLibraryMove: true,
  setKeeping: true,
  getSync: true,
  startSync: true,
  pauseSync: true,
  resumeSync: true,
  openWebsite: true,
  openProfile: true,
  openPost: true,
  openBiographySegment: true,
  openCaptionSegment: true,
  openHelp: true,
};

const events: Readonly<Record<EventName, true>> = {
  sessionChanged: true,
  menuCommand: true,
  accountChanged: true,
  syncChanged: true,
  postsChanged: true,
  libraryRebuilt: true,
  libraryMoving: true,
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
