import { takes } from '../../../preload/contract/contract.ts';
import { accountIdSchema, mediaIdSchema, postIdSchema } from '../../../preload/contract/ids.ts';
import type { AccountId } from '../../../preload/contract/ids.ts';
import { keepingSchema } from '../../../preload/contract/library.ts';
import type { StorageUse } from '../../../preload/contract/post.ts';
import { z } from '../../../preload/contract/zod.ts';
import type {
  InstagramMedia,
  InstagramMediaPage,
  InstagramProfile,
} from '../../instagram/instagram-types.ts';
import type { LogFields } from '../../log/logger.ts';
import type { CopyProgress } from '../move/copy-library.ts';
import type { ThumbnailResult } from '../thumbnails/thumbnail.ts';
import type { Requests } from './conversation.ts';
import type { SyncState } from '../../../preload/contract/sync.ts';

const nothing = z.undefined();
const ofAccount = z.strictObject({ accountId: accountIdSchema });

/** The name of a file of the library, which becomes part of a path. */
export const fileNameSchema = z.string().regex(/^[0-9a-f]{64}\.[a-z0-9]{2,4}$/);

/** What the library's process is started with. */
export const librarySetupSchema = z.strictObject({
  /** Holds a folder for each account. */
  folder: z.string(),
  keeping: keepingSchema,
  /** Milliseconds that its clock is ahead of the computer's (`ALBUMEN_NOW`). */
  clockOffset: z.number(),
});
export type LibrarySetup = z.infer<typeof librarySetupSchema>;

/** Everything that main asks of the library's process. */
export const libraryRequests = {
  /** Answers once it runs or has joined a run; how it goes comes as events. */
  startSync: takes(ofAccount.extend({ kind: z.enum(['newest', 'full']) })).returns<null>(),
  pauseSync: takes(ofAccount).returns<null>(),
  resumeSync: takes(ofAccount).returns<null>(),
  syncState: takes(ofAccount).returns<SyncState>(),

  /** A file that a person is looking for, before all others; answers its name. */
  fileNow: takes(
    ofAccount.extend({
      postId: postIdSchema,
      mediaId: mediaIdSchema,
      role: z.enum(['original', 'poster']),
    }),
  ).returns<string>(),
  /** The file of the profile picture that the library's profile names. */
  profilePicture: takes(ofAccount.extend({ name: z.string().max(200) })).returns<string>(),

  storageUse: takes(ofAccount).returns<StorageUse>(),
  /** Signed out: the run ends, the library stays. */
  close: takes(ofAccount).returns<null>(),
  deleteAll: takes(ofAccount).returns<null>(),

  /**
   * Copies the libraries of all accounts to another place. From then on nothing is written, until
   * it failed, was aborted, or the place to use is told.
   */
  copyTo: takes(z.strictObject({ folder: z.string() })).returns<null>(),
  usePlace: takes(z.strictObject({ folder: z.string() })).returns<null>(),
  /** Says of every library how much is kept from now on. */
  setKeeping: takes(z.strictObject({ keeping: keepingSchema })).returns<null>(),
  /** Deletes a copy of the libraries, after whatever is being copied has ended. */
  removeCopy: takes(z.strictObject({ folder: z.string() })).returns<null>(),

  /** The app quits: flush what is written, abandon the rest, close every database. */
  finish: takes(nothing).returns<null>(),
} as const satisfies Requests;

/** Everything that the library's process asks of main, which alone has the token. */
export const mainRequests = {
  profile: takes(ofAccount).returns<InstagramProfile>(),
  /** A page of posts, newest first. `goesOn`: the one after it is sure to be asked for. */
  page: takes(
    ofAccount.extend({
      after: z.string().max(4096).nullable(),
      limit: z.int().min(1).max(100),
      goesOn: z.boolean(),
    }),
  ).returns<InstagramMediaPage>(),
  /** One post again, for fresh addresses of its files. */
  post: takes(ofAccount.extend({ postId: postIdSchema })).returns<InstagramMedia>(),
  /** The loopback origin that an account's files come from; null for the real Instagram. */
  loopback: takes(ofAccount).returns<string | null>(),
  /** The small picture of a stored file, made by Chromium and checked; or why there is none. */
  makeThumbnail: takes(ofAccount.extend({ file: fileNameSchema })).returns<ThumbnailResult>(),
} as const satisfies Requests;

export type LibraryRequests = typeof libraryRequests;
export type MainRequests = typeof mainRequests;

/** Everything that the library's process tells main. */
export interface LibraryEvents {
  /** It has started, and answers. */
  readonly ready: null;
  readonly syncChanged: { readonly accountId: AccountId; readonly state: SyncState };
  /** Posts came, changed or went: what shows them asks again. */
  readonly postsChanged: { readonly accountId: AccountId };
  /** A damaged database was set aside under `file` and a new one begun: the person is told. */
  readonly databaseSetAside: { readonly accountId: AccountId; readonly file: string };
  /** A few times a second at most. */
  readonly copyProgress: CopyProgress;
  readonly logged: {
    readonly level: 'info' | 'warn' | 'error';
    readonly message: string;
    readonly fields: LogFields | null;
  };
}
