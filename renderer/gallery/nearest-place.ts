/** Posts in the order of their times. */
export interface TimedPosts {
  readonly count: number;
  readonly newestFirst: boolean;
  /** When the post at a place was posted, in milliseconds since the epoch; null for none. */
  readonly timeAt: (place: number) => Promise<number | null>;
}

/**
 * The place of the post that was posted nearest to a moment; null where there is none. It looks at
 * one post in each half that is left: 17 of 100,000.
 * @param time milliseconds since the epoch
 */
export async function placeNearest(time: number, posts: TimedPosts): Promise<number | null> {
  const { count, newestFirst, timeAt } = posts;
  if (count === 0) return null;
  const isPast = (found: number): boolean => (newestFirst ? found <= time : found >= time);
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const found = await timeAt(middle);
    // A library that has lost posts meanwhile ends before.
    if (found === null || isPast(found)) high = middle;
    else low = middle + 1;
  }
  const [before, after] = await Promise.all([
    low === 0 ? null : timeAt(low - 1),
    low === count ? null : timeAt(low),
  ]);
  if (before === null) return after === null ? null : low;
  if (after === null) return low - 1;
  return Math.abs(before - time) <= Math.abs(after - time) ? low - 1 : low;
}
