import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { openLibraryReader } from '../../../../../main/library/store/library-reader.ts';
import type { LibraryReader } from '../../../../../main/library/store/library-store.ts';
import { newPlace, writerOf } from './library-under-test.ts';
import { manyPosts, putMany } from './many-posts.ts';
import { query } from './sample-posts.ts';

/** 100,000 take half a minute to put in: `npm run test:full`. */
const size = inject('fullRun') ? 100_000 : 10_000;
const posts = manyPosts(size);

const { place, remove } = newPlace();
let reader: LibraryReader;

beforeAll(() => {
  const writer = writerOf(place);
  putMany(writer, posts);
  writer.close();
  reader = openLibraryReader(place);
}, 300_000);

afterAll(() => {
  reader.close();
  remove();
});

/** What the orders are to be, found without a database; `posts` are newest first. */
const byNumber = (column: 'likeCount' | 'commentsCount') =>
  posts.toSorted((left, right) => (right[column] ?? -1) - (left[column] ?? -1));
const expected = {
  newest: posts,
  oldest: posts.toReversed(),
  likes: byNumber('likeCount'),
  comments: byNumber('commentsCount'),
};

describe(`a library of ${String(size)} posts`, () => {
  const offsets = [0, 1, 4321, size / 2 - 100, size / 2, size - 200, size - 3, size, size + 5];

  test.each(
    (['newest', 'oldest', 'likes', 'comments'] as const).flatMap((order) =>
      offsets.map((offset) => [order, offset] as const),
    ),
  )('in the order %s from %i on', (order, offset) => {
    const found = reader.posts(query({ order }), offset, 200);
    expect(found.map(({ id }) => id)).toEqual(
      expected[order].slice(offset, offset + 200).map(({ id }) => id),
    );
  });

  test.each(['newest', 'oldest', 'likes', 'comments'] as const)(
    'the ids of all of it, in the order %s, whichever way they are found',
    (order) => {
      const ids = expected[order].map(({ id }) => id);
      expect(reader.ids(query({ order }), 0, size)).toEqual(ids);
      expect(reader.sorted(ids.toReversed(), order)).toEqual(ids);
    },
  );

  test.each([0, 100, size / 8, size / 5])('filtered, from %i on', (offset) => {
    const filters = { kinds: ['carousel', 'reel'], caption: 'with', year: 2025 } as const;
    const matching = posts.filter(
      (post) =>
        (post.mediaType === 'CAROUSEL_ALBUM' || post.productType === 'REELS') &&
        post.caption !== null &&
        post.timestamp.startsWith('2025'),
    );
    expect(reader.count(query(filters))).toBe(matching.length);
    expect(reader.posts(query(filters), offset, 100).map(({ id }) => id)).toEqual(
      matching.slice(offset, offset + 100).map(({ id }) => id),
    );
  });

  test.each(['newest', 'oldest'] as const)('counts its months in the order %s', (order) => {
    const months = reader.months(query({ order }));
    expect(months.reduce((sum, month) => sum + month.posts, 0)).toBe(size);
    const inOrder = [...new Set(expected[order].map(({ timestamp }) => timestamp.slice(0, 7)))];
    expect(months.map(({ month }) => month)).toEqual(inOrder);
    expect(reader.count(query({ order }))).toBe(size);
  });

  test.each([
    ['東京', '東京'],
    ['zurich', 'Zürich'],
    ['harbour', 'harbour'],
  ])('finds every post with %s', (search, word) => {
    const matching = posts.filter(({ caption }) => caption?.includes(word) === true);
    expect(matching.length).toBeGreaterThan(size / 10);
    // The first page, in either order, before and after the rest is known.
    const idsFrom = (order: 'newest' | 'oldest'): readonly string[] =>
      reader.posts(query({ search, order }), 0, 50).map(({ id }) => id);
    const ids = matching.map(({ id }) => id);
    expect(idsFrom('newest')).toEqual(ids.slice(0, 50));
    expect(idsFrom('oldest')).toEqual(ids.toReversed().slice(0, 50));
    expect(reader.posts(query({ search, order: 'oldest' }), 50, 50).map(({ id }) => id)).toEqual(
      ids.toReversed().slice(50, 100),
    );
    expect(idsFrom('oldest')).toEqual(ids.toReversed().slice(0, 50));
    expect(reader.count(query({ search }))).toBe(matching.length);
    const offset = Math.floor(matching.length / 2);
    expect(reader.posts(query({ search }), offset, 50).map(({ id }) => id)).toEqual(
      matching.slice(offset, offset + 50).map(({ id }) => id),
    );
    const months = reader.months(query({ search }));
    expect(months.reduce((sum, month) => sum + month.posts, 0)).toBe(matching.length);
  });
});
