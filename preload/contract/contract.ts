import type { Account, Session } from './account.ts';
import type { AppError } from './errors.ts';
import type { AccountHealth } from './health.ts';
import { accountIdSchema, mediaIdSchema, postIdSchema } from './ids.ts';
import type { AccountId, PostId } from './ids.ts';
import { keepingSchema } from './library.ts';
import type { LibraryMove, LibrarySettings } from './library.ts';
import { drawnPictureSchema } from './moments.ts';
import type { BestNine, ChosenFile, OnThisDay, PostYear } from './moments.ts';
import { metaAppInputSchema, pastedAddressSchema, pastedTokenSchema } from './meta-app-input.ts';
import { longestWindow, mostColours } from './post.ts';
import type {
  CaptionVersion,
  Cover,
  OriginalFile,
  PostsWindow,
  Profile,
  StorageUse,
} from './post.ts';
import { postQuerySchema } from './post-query.ts';
import type { Facets, MonthCount } from './post-query.ts';
import { reportedFailureSchema } from './report.ts';
import { syncingSchema, themeSchema } from './preferences.ts';
import type { Diagnostics, Preferences } from './preferences.ts';
import type { Result } from './result.ts';
import type { Saving } from './saving.ts';
import { selectedPostsSchema } from './selected.ts';
import type { DragOutcome, PostMenuChoice } from './selected.ts';
import type { SetupTestEnd, SharedSetup, TestStage } from './setup.ts';
import type { SyncState } from './sync.ts';
import { z } from './zod.ts';

/** A call from a page to main: the schema of what it takes, the type of what it answers. */
export interface Call<Input extends z.ZodType, Value> {
  readonly input: Input;
  /** Carries the type only; never present. */
  readonly value?: Value;
}

/** Begins an entry of a map of calls: the schema of its input, then the type of its value. */
export function takes<Input extends z.ZodType>(
  input: Input,
): { readonly returns: <Value>() => Call<Input, Value> } {
  return { returns: () => ({ input }) };
}

const nothing = z.undefined();
const ofAccount = z.strictObject({ accountId: accountIdSchema });
const ofYear = ofAccount.extend({ year: z.int().min(1970).max(9999) });
const ofPost = z.strictObject({ accountId: accountIdSchema, postId: postIdSchema });
const ofMedium = ofPost.extend({ mediaId: mediaIdSchema });

/** The pages outside Albumen that a help link may open. */
export const helpPages = [
  'meta-dashboard',
  'tester-invites',
  'professional-account',
  'api-guide',
  'accounts-center',
  'instagram',
  'create-app-guide',
  'business-login-guide',
] as const;
export type HelpPage = (typeof helpPages)[number];

/** Where Instagram's sign-in page opens. */
export const signInPlaces = ['window', 'browser'] as const;
export type SignInPlace = (typeof signInPlaces)[number];

/** How a sign-in that did not fail ended. */
export type SignInOutcome =
  | { readonly outcome: 'signed-in'; readonly account: Account }
  /** A sign-in window was open already: it was brought to the front. */
  | { readonly outcome: 'already-open' };

/**
 * The one map of everything a page can ask of main. The bridge, the handlers and the renderer's
 * client take their types from it. Ids go inward, never addresses or paths.
 */
export const contract = {
  getSession: takes(nothing).returns<Session>(),

  /** Opens the sign-in page; answers when the attempt ends. */
  startSignIn: takes(
    z.strictObject({
      provider: z.enum(['instagram', 'demo']),
      /** The person has read that an old runtime is for trying and testing only. */
      oldRuntimeAccepted: z.boolean(),
      /** The sign-in window where not given. */
      place: z.enum(signInPlaces).optional(),
    }),
  ).returns<SignInOutcome>(),
  /**
   * The third way in: the address that the browser landed on. An unfit one is answered with what is
   * wrong with it, and the attempt goes on; what becomes of a fit one, `startSignIn` answers.
   */
  pasteAddress: takes(z.strictObject({ text: pastedAddressSchema })).returns<null>(),
  /** Ends the attempt that is running, and closes its window; answers when another can begin. */
  cancelSignIn: takes(nothing).returns<null>(),
  /** Signs in and reads one page of posts; answers where that ended. */
  testSetup: takes(z.strictObject({ oldRuntimeAccepted: z.boolean() })).returns<
    SetupTestEnd<AppError>
  >(),
  /** Asks the person for a file and writes the set-up to it, without the secret; its name. */
  saveSetup: takes(nothing).returns<string | null>(),
  /** Asks the person for such a file and reads it; changes nothing. */
  openSetup: takes(nothing).returns<SharedSetup | null>(),
  /** The second way in: a token from the Meta dashboard. Travels inward only. */
  signInWithToken: takes(
    z.strictObject({ token: pastedTokenSchema, oldRuntimeAccepted: z.boolean() }),
  ).returns<Account>(),
  saveMetaApp: takes(metaAppInputSchema).returns<null>(),
  /** Shows the library of an account, signed in or not. */
  switchAccount: takes(ofAccount).returns<null>(),
  /** With its library deleted, an account is gone from the list; else it stays there for it. */
  signOut: takes(ofAccount.extend({ deletePictures: z.boolean() })).returns<null>(),
  /** Signs out of every account that is signed in; ends at the first that refuses. */
  signOutAll: takes(z.strictObject({ deletePictures: z.boolean() })).returns<null>(),

  getProfile: takes(ofAccount).returns<Profile>(),
  /** Posts of a query from place `offset` on; at once, whatever the network does. */
  getPosts: takes(
    ofAccount.extend({
      query: postQuerySchema,
      offset: z.int().min(0).max(10_000_000),
      limit: z.int().min(1).max(longestWindow),
    }),
  ).returns<PostsWindow>(),
  /** The months that a query's posts are of, in its order; empty in the orders by number. */
  getMonths: takes(ofAccount.extend({ query: postQuerySchema })).returns<readonly MonthCount[]>(),
  /**
   * The colours of a query's posts from place `offset` on, which stand for pictures of posts that
   * are not loaded: three bytes each (red, green, blue), all 0 where it is not known.
   */
  getColours: takes(
    ofAccount.extend({
      query: postQuerySchema,
      offset: z.int().min(0).max(10_000_000),
      limit: z.int().min(1).max(mostColours),
    }),
  ).returns<Uint8Array>(),
  /** The ids of a query's posts from place `from` to place `to`, both included. */
  getPostIds: takes(
    ofAccount.extend({
      query: postQuerySchema,
      from: z.int().min(0).max(10_000_000),
      to: z.int().min(0).max(10_000_000),
    }),
  ).returns<readonly PostId[]>(),
  /** Years and hashtags of the whole library. */
  getFacets: takes(ofAccount).returns<Facets>(),
  getCaptionHistory: takes(ofPost).returns<readonly CaptionVersion[]>(),
  /** Null where the original of a medium is not stored; asking fetches nothing. */
  getOriginal: takes(ofMedium).returns<OriginalFile | null>(),
  /** The newest landscape picture of at least 1,080 px; null when there is none. */
  getCover: takes(ofAccount).returns<Cover | null>(),
  getStorageUse: takes(ofAccount).returns<StorageUse>(),
  /** The name under which a damaged database was set aside in this run of the app; null for none. */
  getRebuilt: takes(ofAccount).returns<string | null>(),

  /** By the clock of main, which is what today is. */
  getOnThisDay: takes(ofAccount).returns<OnThisDay>(),
  /** The years that have posts which are still on Instagram, newest first. */
  getPostYears: takes(ofAccount).returns<readonly PostYear[]>(),
  getBestNine: takes(ofYear).returns<BestNine>(),
  /** Asks the person for a file; null where none was chosen. The last choice is the one that holds. */
  chooseBestNineFile: takes(ofYear).returns<ChosenFile | null>(),
  /** Writes the picture to the file that was chosen; answers the file's name. */
  saveBestNine: takes(drawnPictureSchema).returns<string>(),

  getLibrarySettings: takes(nothing).returns<LibrarySettings>(),
  /**
   * Asks the person for a folder and moves the library there; answers once that has begun. Where
   * the library is away, the one in the folder is used, or one begun there.
   */
  moveLibrary: takes(nothing).returns<null>(),
  retryLibraryMove: takes(nothing).returns<null>(),
  cancelLibraryMove: takes(nothing).returns<null>(),
  /** Of every account. What is not to be kept any more is deleted, where Instagram still has it. */
  setKeeping: takes(z.strictObject({ keeping: keepingSchema })).returns<null>(),

  getSync: takes(ofAccount).returns<SyncState>(),
  /** Looks for what is new; what waits for the network or for Instagram is tried at once. */
  startSync: takes(ofAccount).returns<null>(),
  pauseSync: takes(ofAccount).returns<null>(),
  resumeSync: takes(ofAccount).returns<null>(),

  /** How long the sign-in lasts, when the sync ran and runs, which calls are left. */
  getHealth: takes(ofAccount).returns<AccountHealth>(),
  getPreferences: takes(nothing).returns<Preferences>(),
  setTheme: takes(z.strictObject({ theme: themeSchema })).returns<null>(),
  setSyncing: takes(syncingSchema).returns<null>(),
  getDiagnostics: takes(nothing).returns<Diagnostics>(),
  /** Shows the log in the system's file manager. */
  showLog: takes(nothing).returns<null>(),

  /** Puts the captions of posts on the clipboard; answers how many there were. */
  copyCaptions: takes(selectedPostsSchema).returns<number>(),
  copyLinks: takes(selectedPostsSchema).returns<number>(),
  /** Asks the person for a folder and saves originals to it; answers once that has begun. */
  saveOriginals: takes(selectedPostsSchema).returns<null>(),
  /** Saves the last ones again, in the folder that they were saved to or in another one. */
  saveAgain: takes(z.strictObject({ elsewhere: z.boolean() })).returns<null>(),
  cancelSaving: takes(nothing).returns<null>(),
  /** How saving goes, or ended; null where there is nothing to say of it. */
  getSaving: takes(nothing).returns<Saving | null>(),
  putSavingAway: takes(nothing).returns<null>(),
  /** Shows the folder of the last saving in the system's file manager. */
  showSaved: takes(nothing).returns<null>(),
  /**
   * Shows the library's file of a post in the system's file manager: of one medium, or of the first
   * that has one. It is not opened.
   */
  showInFolder: takes(ofPost.extend({ mediaId: mediaIdSchema.nullable() })).returns<null>(),
  /** Begins to drag originals to another program, while the button is held down. */
  dragOut: takes(selectedPostsSchema).returns<DragOutcome>(),
  /** Pops up the context menu of posts; answers what was chosen, and null where nothing was. */
  showPostMenu: takes(
    selectedPostsSchema.extend({
      isSelected: z.boolean(),
      /** In CSS pixels of the window. */
      x: z.number().min(-100_000).max(100_000),
      y: z.number().min(-100_000).max(100_000),
    }),
  ).returns<PostMenuChoice | null>(),

  openWebsite: takes(ofAccount).returns<null>(),
  openProfile: takes(ofAccount).returns<null>(),
  openPost: takes(ofPost).returns<null>(),
  /** Opens a segment of the biography. */
  openBiographySegment: takes(
    z.strictObject({ accountId: accountIdSchema, index: z.int().min(0).max(10_000) }),
  ).returns<null>(),
  /** Opens a segment of a caption. */
  openCaptionSegment: takes(
    z.strictObject({
      accountId: accountIdSchema,
      postId: postIdSchema,
      index: z.int().min(0).max(10_000),
    }),
  ).returns<null>(),
  openHelp: takes(z.strictObject({ page: z.enum(helpPages) })).returns<null>(),
  /** Puts a report without secrets on the clipboard; null where it is about no failure. */
  copyReport: takes(z.strictObject({ failure: reportedFailureSchema.nullable() })).returns<null>(),
} as const satisfies Readonly<Record<string, Call<z.ZodType, unknown>>>;

export type Contract = typeof contract;
export type CallName = keyof Contract;

/** What a page hands to a call: the schema's input, before parsing. */
export type CallInput<Name extends CallName> = z.input<Contract[Name]['input']>;
/** What a handler receives: the schema's output, after parsing. */
export type ParsedInput<Name extends CallName> = z.output<Contract[Name]['input']>;
export type CallValue<Name extends CallName> =
  Contract[Name] extends Call<z.ZodType, infer Value> ? Value : never;
export type CallResult<Name extends CallName> = Result<CallValue<Name>, AppError>;

/** What the application menu asks of the page. */
export type MenuCommand =
  | 'sign-out'
  | 'sign-out-all'
  | 'add-account'
  | 'refresh'
  | 'find'
  | 'meta-app'
  | 'best-nine'
  | 'settings'
  /** Of a notification about an account, rather than of the menu. */
  | 'settings-accounts';

/** Everything main tells a page, by name. */
export interface EventMap {
  readonly sessionChanged: Session;
  readonly menuCommand: MenuCommand;
  /** What the test run of the set-up has come to. */
  readonly setupTestReached: TestStage;
  /** A token died or came back: what was asked with it may be asked again. */
  readonly accountChanged: AccountId;
  /** How long its sign-in lasts is another than before. */
  readonly healthChanged: AccountId;
  readonly syncChanged: { readonly accountId: AccountId; readonly state: SyncState };
  /** Posts of the library came, changed or went: what shows them asks again. */
  readonly postsChanged: AccountId;
  /** A damaged database was set aside under this name, and a new one begun. */
  readonly libraryRebuilt: { readonly accountId: AccountId; readonly file: string };
  /** How the move of the library goes; null once it is over. */
  readonly libraryMoving: LibraryMove | null;
  /** How saving originals goes, or ended; null once that was put away. */
  readonly savingChanged: Saving | null;
}
export type EventName = keyof EventMap;
