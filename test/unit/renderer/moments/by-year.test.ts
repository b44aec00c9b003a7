import { expect, test } from 'vitest';

import { byYear } from '../../../../renderer/moments/by-year.ts';
import { posts } from '../samples.ts';

const years = [
  { year: 2025, posts: 2 },
  { year: 2021, posts: 3 },
  { year: 2019, posts: 1 },
];

const shape = (most: number, count = 6): readonly unknown[] =>
  byYear(years, posts(count), most).map(({ year, first, shown }) => [
    year,
    first,
    shown.map(({ id }) => id),
  ]);

test('each year has its posts, and knows where they begin', () => {
  expect(shape(10)).toEqual([
    [2025, 0, ['1001', '1002']],
    [2021, 2, ['1003', '1004', '1005']],
    [2019, 5, ['1006']],
  ]);
});

test('what is too much is cut, and a year of which nothing is left has no title', () => {
  expect(shape(3)).toEqual([
    [2025, 0, ['1001', '1002']],
    [2021, 2, ['1003']],
  ]);
});

test('a year may have more posts than were handed over', () => {
  expect(shape(10, 4).at(-1)).toEqual([2021, 2, ['1003', '1004']]);
});
