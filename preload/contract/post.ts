import type { AccountId, MediaId, PostId } from './ids.ts';

/**
 * A stretch of a caption or biography. The texts of all segments, joined, are the original text.
 * A link, mention or hashtag is opened by its place in the list: main holds the address.
 */
export interface TextSegment {
  readonly kind: 'text' | 'link' | 'mention' | 'hashtag';
  readonly text: string;
}

export interface Profile {
  readonly accountId: AccountId;
  readonly username: string;
  readonly name: string | null;
  readonly accountType: 'business' | 'creator' | 'unknown';
  readonly hasPicture: boolean;
  readonly biography: readonly TextSegment[];
  /** Text to show; opened with `openWebsite`. */
  readonly website: string | null;
  /** Null where Instagram gives no number: shown as a dash, never as 0. */
  readonly posts: number | null;
  readonly followers: number | null;
  readonly following: number | null;
}

/** One picture or video of a post. */
export interface Medium {
  readonly id: MediaId;
  readonly type: 'image' | 'video';
  /** False where Instagram does not hand the file out (copyrighted or flagged media). */
  readonly available: boolean;
  /** Whether there is a small picture of it to show, though the file itself be withheld. */
  readonly hasThumbnail: boolean;
  /** `#rrggbb`, which stands for the picture until it is painted; null while it is not known. */
  readonly colour: string | null;
}

export interface Post {
  readonly id: PostId;
  readonly kind: 'picture' | 'carousel' | 'reel' | 'video';
  readonly caption: readonly TextSegment[];
  readonly altText: string | null;
  /** ISO 8601, UTC. */
  readonly postedAt: string;
  /** Text to show; opened with `openPost`. Null where Instagram gives none. */
  readonly permalink: string | null;
  /** Null where the owner hides likes. */
  readonly likes: number | null;
  readonly comments: number | null;
  /** When the counts were fetched, ISO 8601 in UTC; null where there are none. */
  readonly countsFetchedAt: string | null;
  /** Since when it is no longer on Instagram, ISO 8601 in UTC; null while it is. */
  readonly goneSince: string | null;
  /** One medium, or a carousel's in order. Never empty. */
  readonly media: readonly Medium[];
}

/** The most posts that one call answers. */
export const longestWindow = 200;

/** The most colours that one call answers: as many as hold main up for about 10 ms. */
export const mostColours = 10_000;
/** The most posts that can be selected at once. */
export const mostSelected = 100_000;

/** A stretch of the library, and how many posts it has in all. */
export interface PostsWindow {
  readonly posts: readonly Post[];
  readonly count: number;
}

/** The stored file of a medium as Instagram has it. */
export interface OriginalFile {
  /** `<sha-256>.<type>` */
  readonly name: string;
  readonly bytes: number;
  /** Pixels; null for what is not a picture or could not be read. */
  readonly width: number | null;
  readonly height: number | null;
  /** False where the disk no longer has it, whatever the library says. */
  readonly isHere: boolean;
}

/** What a caption said, and since when. */
export interface CaptionVersion {
  readonly caption: string | null;
  /** ISO 8601, UTC. */
  readonly seenAt: string;
}

/** The picture that stands behind the profile, with its size in pixels. */
export interface Cover {
  readonly postId: PostId;
  readonly mediaId: MediaId;
  readonly width: number;
  readonly height: number;
}

/** What an account takes up on this computer. */
export interface StorageUse {
  readonly files: number;
  readonly bytes: number;
}
