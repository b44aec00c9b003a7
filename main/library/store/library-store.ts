import type { AccountId, MediaId, PostId } from '../../../preload/contract/ids.ts';
import type { Keeping } from '../../../preload/contract/library.ts';
import type {
  Facets,
  MonthCount,
  PostOrder,
  PostQuery,
} from '../../../preload/contract/post-query.ts';
import type { InstagramMedia, InstagramProfile } from '../../instagram/instagram-types.ts';
import type { PostsByTime } from './posts-by-time.ts';

/**
 * What the library keeps of one account, as those who read and write it see it. One process
 * writes (`LibraryWriter`), the main process reads beside it (`LibraryReader`); SQLite's WAL lets
 * both go on at once. Times are milliseconds since the epoch, ids are strings.
 */

/** A run of the sync. */
export type RunId = number & { readonly run: unique symbol };

/**
 * `newest` stops at ground that a completed run covered; `full` goes to the end, and is what finds
 * edits and removals.
 */
export type RunKind = 'newest' | 'full';

/**
 * Which file of a medium: what Instagram has, the still that it gives of a video, and the small
 * picture that Albumen makes for the grid.
 */
export type FileRole = 'original' | 'poster' | 'thumbnail';

/** A file of the library, named `<sha-256>.<type>` below the media folder. */
export interface LibraryFile {
  readonly name: string;
  readonly bytes: number;
  /** Pixels; null for what is not a picture or could not be read. */
  readonly width: number | null;
  readonly height: number | null;
}

/** One picture or video of a post. */
export interface LibraryMedium {
  readonly id: MediaId;
  readonly type: 'image' | 'video';
  /** Instagram does not hand the file out (copyrighted or flagged media). */
  readonly withheld: boolean;
  /** Instagram gives a still of it. */
  readonly hasPoster: boolean;
  readonly files: Readonly<Record<FileRole, LibraryFile | null>>;
  /** Since when a complete reply no longer has it in its carousel; null while it is there. */
  readonly goneSince: number | null;
  /** `#rrggbb`, the colour that stands for the picture until it is painted. */
  readonly colour: string | null;
}

export interface LibraryPost {
  readonly id: PostId;
  readonly kind: 'picture' | 'carousel' | 'reel' | 'video';
  readonly caption: string | null;
  readonly altText: string | null;
  readonly postedAt: number;
  readonly permalink: string | null;
  /** The newest snapshot; null where Instagram gives no number. */
  readonly likes: number | null;
  readonly comments: number | null;
  readonly countsFetchedAt: number | null;
  /** Since when a full pass no longer finds it; null while it is on Instagram. */
  readonly goneSince: number | null;
  readonly media: readonly LibraryMedium[];
}

/** What a page of posts changed. */
export interface PageOutcome {
  readonly added: number;
  readonly captionsChanged: number;
  /** Posts that had been gone and are back. */
  readonly restored: number;
  /**
   * The last post of the page was covered by a completed run: below it there is nothing new. The
   * first three that a run meets do not count, for they may be pinned.
   */
  readonly endsOnCoveredGround: boolean;
}

/** A file that is wanted and not there, newest post first. */
export interface MissingFile {
  readonly postId: PostId;
  readonly mediaId: MediaId;
  readonly role: Exclude<FileRole, 'thumbnail'>;
}

/** A picture without a thumbnail, and the file to make it from. */
export interface MissingThumbnail {
  readonly postId: PostId;
  readonly mediaId: MediaId;
  readonly from: LibraryFile;
}

/** An original that need not be kept. */
export interface DispensableFile {
  readonly mediaId: MediaId;
  readonly name: string;
  /** Another medium has the same bytes: the file stays. */
  readonly isShared: boolean;
}

/** How a completed run ended. */
export interface RunEnd {
  /** Instagram named no next page. */
  readonly reachedEnd: boolean;
  /** Posts that Instagram handed out: near 10,000 it hides older ones, which are not gone. */
  readonly handedOut: number;
}

/** A stored file, and what it is of. */
export interface FiledFile {
  readonly mediaId: MediaId;
  readonly role: FileRole;
  readonly file: LibraryFile;
}

/**
 * The one who writes. Every call is one transaction: a kill between two calls leaves a library
 * that the next run continues, and calling again with the same page changes nothing.
 */
export interface LibraryWriter {
  putProfile(profile: InstagramProfile, at: number): void;
  beginRun(kind: RunKind, at: number): RunId;
  putPage(run: RunId, page: readonly InstagramMedia[], at: number): PageOutcome;
  /**
   * Only now the run counts as covered ground; a full one marks the posts that it did not meet as
   * gone. Answers how many.
   */
  completeRun(run: RunId, end: RunEnd, at: number): { readonly gone: number };
  /** Posts that `completeRun` would call gone, newest first: what a full run did not meet. */
  unmet(run: RunId, end: RunEnd, limit: number): readonly PostId[];
  /** The run met a post after all, though no page held it. */
  meet(run: RunId, id: PostId): void;
  /** The run ended early, with a reason for the log of runs. It covers nothing. */
  abandonRun(run: RunId, reason: string, at: number): void;
  lastCompleted(kind: RunKind): number | null;
  /** Posts that are there, those left out that are no longer on Instagram. */
  postCount(): number;
  missingFiles(limit: number): readonly MissingFile[];
  /** Files wanted in all, and those that are there: what a progress bar is made of. */
  fileCounts(): { readonly wanted: number; readonly stored: number; readonly storedBytes: number };
  putFile(mediaId: MediaId, role: FileRole, file: LibraryFile): void;
  /** All of them or none; those of media that are not known are left out. */
  putFiles(files: readonly FiledFile[]): void;
  /** The name under which a file is stored; null while it is not. */
  fileName(mediaId: MediaId, role: FileRole): string | null;
  /** It is no longer on the disk: it is wanted again. */
  forgetFile(mediaId: MediaId, role: FileRole): void;
  /** Its address leads nowhere, renewed or not: it is no longer wanted until a later page has it. */
  markUnavailable(mediaId: MediaId, role: FileRole, at: number): void;
  missingThumbnails(limit: number): readonly MissingThumbnail[];
  putColour(mediaId: MediaId, colour: string): void;
  /**
   * Takes over what can be read of a database that was set aside, into this new one; answers how
   * many posts. The next run confirms those that are still on Instagram.
   * @param aside the name of its file
   */
  recover(aside: string, at: number): number;
  /** What is wanted changes with it; nothing is deleted yet. */
  setKeeping(keeping: Keeping): void;
  /**
   * Stored originals that need not be kept: Instagram was met with them since that was chosen, and
   * something smaller that is stored stands for them. None where everything is kept.
   * @param mediaId only this one's
   */
  dispensable(limit: number, mediaId?: MediaId): readonly DispensableFile[];
  /** An original was deleted, and is not wanted again. */
  drop(mediaId: MediaId): void;
  close(): void;
}

/** A profile as it was last told. Its picture is looked up by name, for addresses expire. */
export interface LibraryProfile extends Omit<InstagramProfile, 'profilePictureUrl'> {
  /** The name of its picture in the index of media; null where Instagram gives none. */
  readonly pictureName: string | null;
}

export interface CaptionVersion {
  readonly caption: string | null;
  readonly seenAt: number;
}

/** A picture that can stand behind the profile; pixels. */
export interface LibraryCover {
  readonly postId: PostId;
  readonly mediaId: MediaId;
  readonly width: number;
  readonly height: number;
}

/** The one who reads, beside the writer. A database that is not there yet reads as an empty one. */
export interface LibraryReader extends PostsByTime {
  profile(): { readonly profile: LibraryProfile; readonly fetchedAt: number } | null;
  count(query: PostQuery): number;
  /** Posts `offset` to `offset + limit` of a query. */
  posts(query: PostQuery, offset: number, limit: number): readonly LibraryPost[];
  /** Colours of posts `offset` to `offset + limit`: three bytes each, 0 where it is not known. */
  colours(query: PostQuery, offset: number, limit: number): Uint8Array;
  /** Empty in the orders by number, where months are not together. */
  months(query: PostQuery): readonly MonthCount[];
  /** The ids of posts `offset` to `offset + limit` of a query: a hundred thousand at once, if need be. */
  ids(query: PostQuery, offset: number, limit: number): readonly PostId[];
  facets(): Facets;
  post(id: PostId): LibraryPost | null;
  /** Those of these ids that are known, in an order. */
  sorted(ids: readonly PostId[], order: PostOrder): readonly PostId[];
  /** The posts with these ids that are known, as they are listed. */
  postsWithIds(ids: readonly PostId[]): readonly LibraryPost[];
  /** Newest first. */
  captionHistory(id: PostId): readonly CaptionVersion[];
  file(mediaId: MediaId, role: FileRole): LibraryFile | null;
  /**
   * The newest picture that is wider than high, and at least `width` pixels wide; stored, or
   * fetched when it is looked at.
   */
  cover(width: number): LibraryCover | null;
  lastCompletedAt(): number | null;
  close(): void;
}

/** Where the parts of one account's library lie. */
export interface LibraryPlace {
  readonly accountId: AccountId;
  /** `<library>/<account>`: holds `library.sqlite` and `media/`. */
  readonly folder: string;
}
