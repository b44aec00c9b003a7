import { describe, expect, test } from 'vitest';

import { cellCount, postsOf } from '../../../../renderer/gallery/post-list.ts';
import { post, text } from '../samples.ts';

const page = (...numbers: readonly number[]) => ({
  posts: numbers.map((number) => post(number)),
  nextCursor: null,
});
const idsOf = (...pages: readonly ReturnType<typeof page>[]): readonly string[] =>
  postsOf(pages).map(({ id }) => id);

describe('the posts of all pages', () => {
  test('stand in their order', () => {
    expect(idsOf(page(1, 2), page(3))).toEqual(['1001', '1002', '1003']);
  });
  test('stand there once, when a new post has pushed one onto the next page', () => {
    expect(idsOf(page(1, 2, 3), page(3, 4))).toEqual(['1001', '1002', '1003', '1004']);
  });
  test('are what was heard last, at the place where they were', () => {
    const renewed = { posts: [post(1, { caption: text('Renewed') })], nextCursor: null };
    const [first] = postsOf([page(1, 2), renewed]);
    expect(first?.caption).toEqual(text('Renewed'));
  });
  test('are none, without pages', () => {
    expect(postsOf([])).toEqual([]);
  });
});

describe('the cells of the grid', () => {
  test.each([
    ['all promised have room while pages are to come', 100, false, 850, 850],
    ['a count that is unknown reserves a few', 100, false, null, 124],
    ['a count that is too low reserves a few', 100, false, 99, 124],
    ['a count that is reached although more is to come reserves a few', 100, false, 100, 124],
    ['once complete, only what is there counts', 100, true, 850, 100],
    ['nothing loaded yet, the count known', 0, false, 7, 7],
    ['nothing loaded yet, the count unknown', 0, false, null, 24],
    ['nothing there at all', 0, true, 0, 0],
  ])('%s', (_what, loaded, complete, promised, cells) => {
    expect(cellCount({ loaded, complete, promised, reserve: 24 })).toBe(cells);
  });
});
