import type { PostYear } from '../../preload/contract/moments.ts';
import type { Post } from '../../preload/contract/post.ts';

/** The posts of one year, and the place of the first of them among all. */
export interface PostsOfYear {
  readonly year: number;
  readonly first: number;
  readonly shown: readonly Post[];
}

/**
 * Parts posts, which come year by year, by the year they are of; the first `most` of them only.
 * A year without any of these is left out.
 */
export function byYear(
  years: readonly PostYear[],
  posts: readonly Post[],
  most: number,
): readonly PostsOfYear[] {
  const some = posts.slice(0, most);
  let first = 0;
  return years.flatMap(({ year, posts: count }) => {
    const start = first;
    first += count;
    const shown = some.slice(start, first);
    return shown.length === 0 ? [] : [{ year, first: start, shown }];
  });
}
