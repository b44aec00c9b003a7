import { callNames, eventNames } from '../../../preload/contract/channels.ts';
import { contract } from '../../../preload/contract/contract.ts';
import type {
  CallInput,
  CallName,
  CallResult,
  EventMap,
  EventName,
} from '../../../preload/contract/contract.ts';
import type { Bridge } from '../../../preload/contract/bridge.ts';
import { fail, ok } from '../../../preload/contract/result.ts';
import { account, bestNine, diagnostics, health, post, profile, session } from './samples.ts';

/** What main answers to each call: one missing, or one too many, does not compile. */
export type Answers = {
  readonly [Name in CallName]: (
    input: CallInput<Name>,
  ) => CallResult<Name> | Promise<CallResult<Name>>;
};

/** A main process where one account is signed in, with one post, and everything works. */
const allIsWell: Answers = {
  getSession: () => ok(session()),
  startSignIn: () => ok({ outcome: 'signed-in', account: account() }),
  cancelSignIn: () => ok(null),
  pasteAddress: () => ok(null),
  testSetup: () => ok({ outcome: 'passed', username: 'ada.prints', posts: 25 }),
  saveSetup: () => ok('Albumen set-up.json'),
  openSetup: () => ok(null),
  signInWithToken: () => ok(account()),
  saveMetaApp: () => ok(null),
  switchAccount: () => ok(null),
  signOut: () => ok(null),
  signOutAll: () => ok(null),
  getProfile: () => ok(profile()),
  getPosts: () => ok({ posts: [post(1)], count: 1 }),
  getMonths: () => ok([]),
  getColours: () => ok(new Uint8Array()),
  getPostIds: () => ok([post(1).id]),
  getFacets: () => ok({ years: [], hashtags: [] }),
  getCaptionHistory: () => ok([]),
  getOriginal: () => ok(null),
  getCover: () => ok(null),
  getStorageUse: () => ok({ files: 0, bytes: 0 }),
  getOnThisDay: () => ok({ day: '2026-06-22', endsIn: 3_600_000, years: [], posts: [] }),
  getPostYears: () => ok([{ year: 2026, posts: 1 }]),
  getBestNine: ({ year }) => ok(bestNine({ year })),
  chooseBestNineFile: () => ok(null),
  saveBestNine: () => ok('Best Nine 2026.jpg'),
  getLibrarySettings: () =>
    ok({ place: '/data/library', isThere: true, keeping: 'everything', move: null }),
  moveLibrary: () => ok(null),
  retryLibraryMove: () => ok(null),
  cancelLibraryMove: () => ok(null),
  setKeeping: () => ok(null),
  getSync: () => ok({ phase: 'idle', lastCompletedAt: null }),
  startSync: () => ok(null),
  pauseSync: () => ok(null),
  resumeSync: () => ok(null),
  getHealth: () => ok(health()),
  getPreferences: () => ok({ theme: 'system', syncing: { every: 'six-hours', atStart: true } }),
  setTheme: () => ok(null),
  setSyncing: () => ok(null),
  getDiagnostics: () => ok(diagnostics()),
  showLog: () => ok(null),
  getRebuilt: () => ok(null),
  copyCaptions: ({ postIds }) => ok(postIds.length),
  copyLinks: ({ postIds }) => ok(postIds.length),
  saveOriginals: () => ok(null),
  saveAgain: () => ok(null),
  cancelSaving: () => ok(null),
  getSaving: () => ok(null),
  putSavingAway: () => ok(null),
  showSaved: () => ok(null),
  showInFolder: () => ok(null),
  dragOut: ({ postIds }) => ok({ dragged: postIds.length, missing: 0, tooMuch: false }),
  showPostMenu: () => ok(null),
  openWebsite: () => ok(null),
  openProfile: () => ok(null),
  openPost: () => ok(null),
  openBiographySegment: () => ok(null),
  openCaptionSegment: () => ok(null),
  openHelp: () => ok(null),
  copyReport: () => ok(null),
};

export interface FakeBridge extends Bridge {
  /** The inputs that a call was made with so far, in order. */
  readonly asked: <Name extends CallName>(name: Name) => readonly CallInput<Name>[];
  /** Says something from main; answers how many listeners heard it. */
  readonly say: <Name extends EventName>(name: Name, payload: EventMap[Name]) => number;
}

type Listener = (payload: unknown) => void;

/**
 * A bridge to no main process. Like the real one it checks what a page sends, and answers later,
 * never at once.
 */
export function createFakeBridge(some: Partial<Answers> = {}): FakeBridge {
  const answers: Answers = { ...allIsWell, ...some };
  const asked = new Map<CallName, unknown[]>(callNames.map((name) => [name, []]));
  const listeners = new Map<EventName, Set<Listener>>(eventNames.map((name) => [name, new Set()]));

  const calls = Object.fromEntries(
    callNames.map((name) => [
      name,
      async (input?: unknown): Promise<unknown> => {
        asked.get(name)?.push(input);
        await Promise.resolve();
        const parsed = contract[name].input.safeParse(input);
        if (!parsed.success) return fail({ kind: 'invalid-input', detail: name });
        // The schema and the answer stand under the same name, which TypeScript cannot follow.
        return (answers[name] as (input: unknown) => unknown)(input);
      },
    ]),
  );
  const events = Object.fromEntries(
    eventNames.map((name) => [
      name,
      (listener: Listener) => {
        listeners.get(name)?.add(listener);
        return () => listeners.get(name)?.delete(listener);
      },
    ]),
  );
  return {
    // Both are made from the contract's own names, as the preload script makes them.
    calls: calls as unknown as Bridge['calls'],
    events: events as unknown as Bridge['events'],
    asked: <Name extends CallName>(name: Name) =>
      // Nothing else was pushed under this name.
      asked.get(name) as readonly CallInput<Name>[],
    say: (name, payload) => {
      const all = [...(listeners.get(name) ?? [])];
      for (const listener of all) listener(payload);
      return all.length;
    },
  };
}
