import { describe, expect, test } from 'vitest';

import {
  cellCount,
  pageSize,
  pagesOf,
  placeOf,
  postAt,
} from '../../../../renderer/gallery/post-pages.ts';
import type { PostPages } from '../../../../renderer/gallery/post-pages.ts';
import { post, postId, posts } from '../samples.ts';

describe('the pages that hold some places', () => {
  test.each([
    [0, 0, [0]],
    [0, pageSize - 1, [0]],
    [pageSize - 1, pageSize, [0, 1]],
    [250, 449, [2, 3, 4]],
    [-20, 10, [0]],
    [10, 5, [0]],
  ])('%i to %i', (from, to, numbers) => {
    expect(pagesOf(from, to)).toEqual(numbers);
  });
});

describe('posts of loaded pages', () => {
  const pages: PostPages = new Map([
    [0, { posts: posts(pageSize), count: 150 }],
    [1, { posts: [post(201), post(202)], count: 150 }],
  ]);
  test('are at their places', () => {
    expect(postAt(pages, 0)?.id).toBe(postId(1));
    expect(postAt(pages, pageSize + 1)?.id).toBe(postId(202));
  });
  test('are nowhere else', () => {
    expect(postAt(pages, pageSize + 2)).toBeUndefined();
    expect(postAt(pages, 9 * pageSize)).toBeUndefined();
  });
  test('are found by their ids', () => {
    expect(placeOf(pages, postId(202))).toBe(pageSize + 1);
    expect(placeOf(pages, postId(999))).toBe(-1);
  });
});

describe('the cells of the grid', () => {
  test.each([
    ['nothing known yet', null, true, null, 24],
    ['nothing known but the profile', null, true, 850, 850],
    ['a first sync reserves the room of what is promised', 100, true, 850, 850],
    ['a sync with more here than Instagram has, for some are gone', 100, true, 90, 100],
    ['no sync: only what is here counts', 100, false, 850, 100],
    ['an empty library', 0, false, 7, 0],
    ['no sync, no answer', null, false, null, 24],
  ])('%s', (_what, stored, syncing, promised, cells) => {
    expect(cellCount({ stored, syncing, promised, reserve: 24 })).toBe(cells);
  });
});
