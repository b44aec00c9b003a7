import type { MonthCount } from '../../preload/contract/post-query.ts';

/** Posts of one month in the order of the grid, one after another. */
export interface Section {
  /** `2026-07`; null for posts that are of no month: not told yet, or ordered by a number. */
  readonly month: string | null;
  readonly firstPlace: number;
  readonly posts: number;
}

/**
 * Cuts `count` places into sections. Months and posts are told apart and can differ for a moment:
 * what the months do not cover, such as posts that a first sync has yet to bring, is a last section
 * of no month; what they have too much is cut off.
 */
export function sectionsOf(months: readonly MonthCount[], count: number): readonly Section[] {
  const sections: Section[] = [];
  let firstPlace = 0;
  for (const { month, posts } of months) {
    const held = Math.min(posts, count - firstPlace);
    if (held > 0) sections.push({ month, firstPlace, posts: held });
    firstPlace += Math.max(0, held);
  }
  if (firstPlace < count) sections.push({ month: null, firstPlace, posts: count - firstPlace });
  return sections;
}
