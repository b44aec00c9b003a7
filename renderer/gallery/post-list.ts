import type { Post, PostsPage } from '../../preload/contract/post.ts';

/**
 * The posts of all pages, each once: a post that appears while paging shifts the rest, and the
 * next page then repeats the last one's end.
 */
export function postsOf(pages: readonly PostsPage[]): readonly Post[] {
  const byId = new Map(pages.flatMap(({ posts }) => posts).map((post) => [post.id, post]));
  return [...byId.values()];
}

/**
 * How many cells the grid has. While pages are still to come, the profile's count reserves their
 * room, so that nothing jumps when they arrive; once all are there, only what is there counts.
 */
export function cellCount(options: {
  readonly loaded: number;
  readonly complete: boolean;
  /** The profile's own count; null when unknown. */
  readonly promised: number | null;
  /** How many to reserve when the count is unknown. */
  readonly reserve: number;
}): number {
  const { loaded, complete, promised, reserve } = options;
  if (complete) return loaded;
  return promised === null || promised <= loaded ? loaded + reserve : promised;
}
