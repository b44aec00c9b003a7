import type { Medium, Post } from './post.ts';
import { z } from './zod.ts';

/** A year of the computer's calendar that has posts, and how many. */
export interface PostYear {
  readonly year: number;
  readonly posts: number;
}

/** What was posted on today's day of the calendar, in earlier years. */
export interface OnThisDay {
  /** Today, `2026-11-24`, in the time zone of the computer. */
  readonly day: string;
  /** Milliseconds until another day is today. */
  readonly endsIn: number;
  /** Newest first; empty where there is nothing. */
  readonly years: readonly PostYear[];
  /** Newest first; not all of them where there are more than one call answers. */
  readonly posts: readonly Post[];
}

/** How many pictures a Best Nine has, where the year has as many. */
export const nine = 9;

/** The posts of a year that were liked most. */
export interface BestNine {
  readonly year: number;
  /** Best first: by likes, then comments, then the newer. Hidden likes come after all others. */
  readonly posts: readonly Post[];
  /** Posts of the year that they were chosen from. */
  readonly among: number;
  /** Those of them whose likes are not given. */
  readonly hiddenLikes: number;
  /** Posts of the year that are no longer on Instagram: not among them. */
  readonly gone: number;
  /** Posts that were passed over, for Instagram hands out no picture of them. */
  readonly withoutPicture: number;
  /** Between when and when the numbers were fetched, ISO 8601 in UTC; null where there are none. */
  readonly countsFetched: { readonly first: string; readonly last: string } | null;
}

/** The medium whose picture stands for a post: the first of which there is one; null for none. */
export function pictured({ media }: Post): Medium | null {
  const hasPicture = ({ type, available, hasThumbnail }: Medium): boolean =>
    hasThumbnail || (available && type === 'image');
  return media.find(hasPicture) ?? null;
}

export const pictureTypes = ['image/jpeg', 'image/png'] as const;
export type PictureType = (typeof pictureTypes)[number];

/** The file that a person chose for a picture, without its folder: main holds the path. */
export interface ChosenFile {
  /** Names the choice once, when the picture is handed in. */
  readonly ticket: string;
  /** What the picture has to be, by the name that was chosen. */
  readonly type: PictureType;
}

/** The largest picture that is taken, in bytes: more than 1,080 × 1,920 pixels come to. */
export const largestPicture = 12 * 1024 * 1024;

/** A picture that the page drew, for the file that was chosen. */
export const drawnPictureSchema = z.strictObject({
  ticket: z.uuid(),
  bytes: z
    .instanceof(Uint8Array)
    .refine(({ byteLength }) => byteLength > 0 && byteLength <= largestPicture),
});
