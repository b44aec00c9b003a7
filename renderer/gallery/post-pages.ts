import type { Post, PostsWindow } from '../../preload/contract/post.ts';

/** Posts that are asked for together. */
export const pageSize = 100;

/** Pages of the library by number, as far as they are loaded. */
export type PostPages = ReadonlyMap<number, PostsWindow>;

/** The numbers of the pages that hold the places `from` to `to`, both included. */
export function pagesOf(from: number, to: number): readonly number[] {
  const first = Math.floor(Math.max(0, from) / pageSize);
  const last = Math.floor(Math.max(0, to) / pageSize);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** The post at a place; undefined while its page is not loaded. */
export function postAt(pages: PostPages, place: number): Post | undefined {
  return pages.get(Math.floor(place / pageSize))?.posts[place % pageSize];
}

/** Where a post is, among the loaded pages; -1 where it is not. */
export function placeOf(pages: PostPages, id: Post['id']): number {
  for (const [page, { posts }] of pages) {
    const index = posts.findIndex((post) => post.id === id);
    if (index >= 0) return page * pageSize + index;
  }
  return -1;
}

/**
 * How many cells the grid has. While a sync brings the first posts, the profile's count reserves
 * their room, so that nothing jumps when they arrive; otherwise only what is there counts.
 */
export function cellCount(options: {
  /** Posts in the library; null while it was not asked. */
  readonly stored: number | null;
  readonly syncing: boolean;
  /** The profile's own count; null when unknown. */
  readonly promised: number | null;
  /** How many to reserve when the count is unknown. */
  readonly reserve: number;
}): number {
  const { stored, syncing, promised, reserve } = options;
  if (stored !== null && !syncing) return stored;
  return Math.max(stored ?? 0, promised ?? reserve);
}
