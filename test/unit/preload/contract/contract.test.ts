import { describe, expect, test } from 'vitest';

import { callNames } from '../../../../preload/contract/channels.ts';
import { contract, helpPages } from '../../../../preload/contract/contract.ts';
import type { CallInput, CallName } from '../../../../preload/contract/contract.ts';
import { accountIdOf, mediaIdSchema, postIdSchema } from '../../../../preload/contract/ids.ts';
import { everyPost } from '../../../../preload/contract/post-query.ts';

const accountId = accountIdOf('demo', '1');
const postId = postIdSchema.parse('2');
const mediaId = mediaIdSchema.parse('3');

const selected = { accountId, postIds: [postId], order: 'newest' } as const;

/** One good input of each call: the compiler asks for those of a new call. */
const inputs: { readonly [Name in CallName]: CallInput<Name> } = {
  getSession: undefined,
  startSignIn: { provider: 'demo', oldRuntimeAccepted: false },
  cancelSignIn: undefined,
  pasteAddress: { text: 'https://localhost/albumen/callback?code=a&state=b' },
  testSetup: { oldRuntimeAccepted: false },
  saveSetup: undefined,
  openSetup: undefined,
  signInWithToken: { token: 'IGAA0123456789abcdef', oldRuntimeAccepted: true },
  saveMetaApp: { appId: '12345', appSecret: null, redirectUri: 'https://localhost/' },
  switchAccount: { accountId },
  signOut: { accountId, deletePictures: false },
  signOutAll: { deletePictures: true },
  getProfile: { accountId },
  getPosts: { accountId, query: everyPost, offset: 0, limit: 100 },
  getMonths: { accountId, query: everyPost },
  getColours: { accountId, query: everyPost, offset: 0, limit: 10_000 },
  getPostIds: { accountId, query: everyPost, from: 0, to: 99_999 },
  getFacets: { accountId },
  getCaptionHistory: { accountId, postId },
  getOriginal: { accountId, postId, mediaId },
  getCover: { accountId },
  getStorageUse: { accountId },
  getOnThisDay: { accountId },
  getPostYears: { accountId },
  getBestNine: { accountId, year: 2024 },
  chooseBestNineFile: { accountId, year: 2024 },
  saveBestNine: { ticket: '5f0c8a4e-6d2b-4f3a-9c1e-7b8a9d0e1f2a', bytes: new Uint8Array(1) },
  getLibrarySettings: undefined,
  moveLibrary: undefined,
  retryLibraryMove: undefined,
  cancelLibraryMove: undefined,
  setKeeping: { keeping: 'thumbnails' },
  getSync: { accountId },
  getRebuilt: { accountId },
  startSync: { accountId },
  pauseSync: { accountId },
  resumeSync: { accountId },
  getHealth: { accountId },
  getPreferences: undefined,
  setTheme: { theme: 'dark' },
  setSyncing: { every: 'never', atStart: false },
  getDiagnostics: undefined,
  showLog: undefined,
  copyCaptions: selected,
  copyLinks: selected,
  saveOriginals: selected,
  saveAgain: { elsewhere: false },
  cancelSaving: undefined,
  getSaving: undefined,
  putSavingAway: undefined,
  showSaved: undefined,
  showInFolder: { accountId, postId, mediaId },
  dragOut: selected,
  showPostMenu: { ...selected, isSelected: true, x: 10, y: 20.5 },
  openWebsite: { accountId },
  openProfile: { accountId },
  openPost: { accountId, postId },
  openBiographySegment: { accountId, index: 0 },
  openCaptionSegment: { accountId, postId, index: 0 },
  openHelp: { page: 'api-guide' },
  copyReport: { failure: null },
};

const takes = (name: CallName, input: unknown): boolean =>
  contract[name].input.safeParse(input).success;

describe.each(callNames)('%s', (name) => {
  const input = inputs[name];

  test('takes what the page sends', () => {
    expect(takes(name, input)).toBe(true);
  });
  test.each([null, 0, 'text', [], [input], { path: '/etc/passwd' }])('refuses %j', (hostile) => {
    expect(takes(name, hostile)).toBe(false);
  });
  test('refuses one property too many: no address and no path slips in', () => {
    expect(takes(name, { ...input, address: 'https://example.com' })).toBe(false);
  });
  test.each(Object.keys(input ?? {}))('refuses to go without %s', (property) => {
    const rest = Object.fromEntries(
      Object.entries(input ?? {}).filter(([key]) => key !== property),
    );
    expect(takes(name, rest)).toBe(false);
  });
});

test.each<[CallName, unknown]>([
  ['startSignIn', { provider: 'override', oldRuntimeAccepted: true }],
  ['startSignIn', { provider: 'instagram', oldRuntimeAccepted: 'yes' }],
  ['getProfile', { accountId: 'demo-1/../instagram-1' }],
  ['getPosts', { accountId, query: everyPost, offset: -1, limit: 100 }],
  ['getPosts', { accountId, query: everyPost, offset: 0, limit: 201 }],
  ['getPosts', { accountId, query: everyPost, offset: 0.5, limit: 100 }],
  ['getMonths', { accountId, query: { ...everyPost, order: 'random' } }],
  ['getMonths', { accountId, query: { ...everyPost, year: '2024' } }],
  ['getPosts', { accountId, query: { ...everyPost, table: 'posts' }, offset: 0, limit: 1 }],
  ['getColours', { accountId, query: everyPost, offset: 0, limit: 10_001 }],
  ['getPostIds', { accountId, query: everyPost, from: -1, to: 5 }],
  ['copyCaptions', { ...selected, postIds: [] }],
  ['saveOriginals', { ...selected, postIds: ['../1'] }],
  ['saveOriginals', { ...selected, folder: '/etc' }],
  ['saveOriginals', { ...selected, postIds: Array.from({ length: 100_001 }, () => postId) }],
  ['dragOut', { ...selected, files: ['/etc/passwd'] }],
  ['showPostMenu', { ...selected, isSelected: true, x: Number.NaN, y: 0 }],
  ['openCaptionSegment', { accountId, postId, index: -1 }],
  ['openCaptionSegment', { accountId, postId, index: 0.5 }],
  ['openBiographySegment', { accountId, index: Number.NaN }],
  ['setTheme', { theme: 'sepia' }],
  ['setSyncing', { every: 60_000, atStart: true }],
  ['openHelp', { page: 'https://example.com' }],
])('%s refuses %j', (name, input) => {
  expect(takes(name, input)).toBe(false);
});

test('the help pages are names, never addresses', () => {
  for (const page of helpPages) expect(page).toMatch(/^[a-z-]+$/);
});
