import { describe, expect, test } from 'vitest';

import { placeNearest } from '../../../../renderer/gallery/nearest-place.ts';

/** Posts at these times, in their order. */
function postsAt(times: readonly number[], newestFirst: boolean) {
  const asked: number[] = [];
  const timeAt = (place: number): Promise<number | null> => {
    asked.push(place);
    return Promise.resolve(times[place] ?? null);
  };
  return { asked, posts: { count: times.length, newestFirst, timeAt } };
}

const times = [100, 90, 90, 70, 40, 10];

describe.each([true, false])('newest first: %s', (newestFirst) => {
  const ordered = newestFirst ? times : times.toReversed();
  test.each([
    [500, 100],
    [100, 100],
    [96, 100],
    [94, 90],
    [71, 70],
    [56, 70],
    [54, 40],
    [10, 10],
    [-500, 10],
  ])('to %i, %i is nearest', async (time, nearest) => {
    const place = await placeNearest(time, postsAt(ordered, newestFirst).posts);
    expect(ordered[place ?? -1]).toBe(nearest);
  });
});

test('among 100,000 few are looked at', async () => {
  const many = Array.from({ length: 100_000 }, (_, index) => 1_000_000 - index * 10);
  const { asked, posts } = postsAt(many, true);
  expect(await placeNearest(500_004, posts)).toBe(50_000);
  expect(asked.length).toBeLessThan(22);
});

test('among none there is none, though there were some a moment ago', async () => {
  expect(await placeNearest(5, postsAt([], true).posts)).toBeNull();
  const gone = { count: 9, newestFirst: true, timeAt: () => Promise.resolve(null) };
  expect(await placeNearest(5, gone)).toBeNull();
});
