import type { MonthCount } from '../../../../preload/contract/post-query.ts';

/** So many months up to November 2026, newest first, with posts by their number from 0. */
export function monthsOf(count: number, posts: (index: number) => number): readonly MonthCount[] {
  return Array.from({ length: count }, (_, index) => {
    const date = new Date(Date.UTC(2026, 10 - index, 1));
    return { month: date.toISOString().slice(0, 7), posts: posts(index) };
  });
}

export const totalOf = (months: readonly MonthCount[]): number =>
  months.reduce((sum, { posts }) => sum + posts, 0);
