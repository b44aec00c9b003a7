import { expect, test } from 'vitest';

import { sectionsOf } from '../../../../renderer/gallery/grid-sections.ts';

const months = [
  { month: '2026-02', posts: 3 },
  { month: '2026-01', posts: 2 },
];

test('a section for each month, one after another', () => {
  expect(sectionsOf(months, 5)).toEqual([
    { month: '2026-02', firstPlace: 0, posts: 3 },
    { month: '2026-01', firstPlace: 3, posts: 2 },
  ]);
});

test('posts that are of no month yet come last', () => {
  expect(sectionsOf(months, 9).at(-1)).toEqual({ month: null, firstPlace: 5, posts: 4 });
});

test('months that have more posts than there are, are cut off', () => {
  expect(sectionsOf(months, 4).map(({ posts }) => posts)).toEqual([3, 1]);
  expect(sectionsOf(months, 3)).toHaveLength(1);
});

test('without months there is one section, and without posts none', () => {
  expect(sectionsOf([], 7)).toEqual([{ month: null, firstPlace: 0, posts: 7 }]);
  expect(sectionsOf(months, 0)).toEqual([]);
});
