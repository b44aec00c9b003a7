import { describe, expect, test } from 'vitest';

import { everyPost } from '../../../../preload/contract/post-query.ts';
import type { PostQuery } from '../../../../preload/contract/post-query.ts';
import {
  filtersOf,
  isNarrowed,
  queryName,
  searchedText,
  widened,
  withKindToggled,
  withoutFilter,
} from '../../../../renderer/search/narrowing.ts';

const everything: PostQuery = {
  search: 'sea',
  kinds: ['picture', 'reel'],
  year: 2024,
  hashtag: 'dunes',
  caption: 'without',
  gone: true,
  fileMissing: true,
  order: 'likes',
};

describe('the filters of a query', () => {
  test('are what it asks for beside the text', () => {
    expect(filtersOf(everything)).toEqual([
      { kind: 'kind', value: 'picture' },
      { kind: 'kind', value: 'reel' },
      { kind: 'year', value: 2024 },
      { kind: 'hashtag', value: 'dunes' },
      { kind: 'caption', value: 'without' },
      { kind: 'gone' },
      { kind: 'fileMissing' },
    ]);
    expect(filtersOf({ ...everyPost, search: 'sea', order: 'oldest' })).toEqual([]);
  });

  test('are each taken away alone, down to the text and the order', () => {
    let query = everything;
    const left: number[] = [];
    for (let [first] = filtersOf(query); first !== undefined; [first] = filtersOf(query)) {
      query = withoutFilter(query, first);
      left.push(filtersOf(query).length);
    }
    expect(left).toEqual([6, 5, 4, 3, 2, 1, 0]);
    expect(query).toEqual({ ...everyPost, search: 'sea', order: 'likes' });
  });
});

test('kinds are added and taken in their own order; none is every kind', () => {
  const reels = withKindToggled(everyPost, 'reel');
  expect(reels.kinds).toEqual(['reel']);
  expect(withKindToggled(reels, 'picture').kinds).toEqual(['picture', 'reel']);
  expect(withKindToggled(reels, 'reel')).toEqual(everyPost);
});

test.each<[Partial<PostQuery>, string | null, boolean]>([
  [{}, null, false],
  [{ order: 'comments' }, null, false],
  [{ search: '  ' }, null, false],
  [{ search: ' sea side ' }, 'sea side', true],
  [{ gone: true }, null, true],
  [{ year: 2020, search: '' }, null, true],
])('%j searches %j, and is narrowed: %j', (some, text, narrowed) => {
  const query = { ...everyPost, ...some };
  expect(searchedText(query)).toBe(text);
  expect(isNarrowed(query)).toBe(narrowed);
});

test('every post again, in the order that was chosen', () => {
  expect(widened(everything)).toEqual({ ...everyPost, order: 'likes' });
});

test('spaces around a text change nothing that is found, and all else does', () => {
  expect(queryName({ ...everything, search: ' sea ' })).toBe(queryName(everything));
  const others: readonly Partial<PostQuery>[] = [
    { search: 'see' },
    { kinds: null },
    { year: 2025 },
    { hashtag: null },
    { caption: 'with' },
    { gone: null },
    { fileMissing: null },
    { order: 'newest' },
  ];
  const names = new Set(others.map((other) => queryName({ ...everything, ...other })));
  expect(names.add(queryName(everything)).size).toBe(others.length + 1);
});
