import type { LibraryPost } from '../library/store/library-store.ts';

/** What a saved file is called, but for the end that says its type. */
export interface FileName {
  /** `2024-03-05 142530 `: the time of the post, in the computer's time zone. */
  readonly time: string;
  /** `CxAbc_1-2` : the post, and the place of the picture in it. */
  readonly of: string;
}

const two = (value: number): string => String(value).padStart(2, '0');

function timeOf(milliseconds: number): string {
  const date = new Date(milliseconds);
  const year = String(date.getFullYear()).padStart(4, '0');
  const day = `${year}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}${two(date.getMinutes())}${two(date.getSeconds())} `;
}

/** The code that stands for a post in its address; letters, digits, `_` and `-` alone. */
function codeOf(permalink: string | null): string | null {
  return /\/(?:p|reel|reels|tv)\/([\w-]{1,64})\/?(?:[?#]|$)/.exec(permalink ?? '')?.[1] ?? null;
}

/** The name of a medium's file, by its place in the post; where there is but one, without it. */
export function fileNameOf(
  post: Pick<LibraryPost, 'id' | 'permalink' | 'postedAt' | 'media'>,
  place: number,
): FileName {
  const number = post.media.length > 1 ? `-${String(place + 1)}` : '';
  return { time: timeOf(post.postedAt), of: `${codeOf(post.permalink) ?? post.id}${number}` };
}

/** A whole name; the second file that would have it is `… (2).jpg`. */
export function wholeName({ time, of }: FileName, extension: string, copy = 1): string {
  const number = copy === 1 ? '' : ` (${String(copy)})`;
  return `${time}${of}${number}.${extension}`;
}

const saved = /^\d{4,}-\d\d-\d\d \d{6} ([\w-]+)(?: \(\d+\))?\.([a-z0-9]{2,4})$/;

/**
 * Which medium a file in a folder could be of: names that it was given in another time zone, or
 * beside another file, answer the same.
 */
export function savedAs(name: string): string | null {
  const [, of, extension] = saved.exec(name) ?? [];
  return of === undefined || extension === undefined ? null : `${of}.${extension}`;
}
