import { describe, expect, it } from 'vitest';

import { openReader, makeLibrary, makePlace, syncAll } from './library-under-test.ts';
import { asPostId, media, minute, query } from './sample-posts.ts';

const ids = (...numbers: readonly string[]) => numbers.map(asPostId);

function someLibrary() {
  const library = makeLibrary();
  const page = [
    // Seventeen digits and more: as numbers the last two would be one.
    media('17900000000000004', { day: 4, likeCount: 1 }),
    media('17900000000000003', { day: 3, likeCount: 9, caption: 'a walk' }),
    media('2', { day: 2, likeCount: 4, caption: 'another walk' }),
    media('1', { day: 1, likeCount: null }),
  ];
  syncAll(library.writer, page, minute(1));
  return library;
}
const [four, three, two, one] = ids('17900000000000004', '17900000000000003', '2', '1');

describe('the ids of a query', () => {
  it('are those of its posts, in its order, from place to place', () => {
    const { reader } = someLibrary();
    expect(reader.ids(query(), 0, 100)).toEqual([four, three, two, one]);
    expect(reader.ids(query({ order: 'oldest' }), 1, 2)).toEqual([two, three]);
    expect(reader.ids(query({ order: 'likes' }), 0, 2)).toEqual([three, two]);
    expect(reader.ids(query({ search: 'walk' }), 0, 100)).toEqual([three, two]);
    expect(reader.ids(query(), 9, 100)).toEqual([]);
  });
  it('are none where there is no library yet', () => {
    const reader = openReader(makePlace());
    expect(reader.ids(query(), 0, 100)).toEqual([]);
    expect(reader.sorted(ids('1'), 'newest')).toEqual([]);
    expect(reader.postsWithIds(ids('1'))).toEqual([]);
  });
});

describe('posts by id', () => {
  it('come as they are listed, without those that are not known', () => {
    const { reader } = someLibrary();
    const found = reader.postsWithIds(ids('2', '99', '17900000000000004'));
    expect(found.map(({ id }) => id)).toEqual([two, four]);
  });
  it.each([
    ['newest', ['17900000000000004', '2', '1']],
    ['oldest', ['1', '2', '17900000000000004']],
    ['likes', ['2', '17900000000000004', '1']],
  ] as const)('are sorted: %s', (order, sorted) => {
    const { reader } = someLibrary();
    expect(reader.sorted(ids('1', '99', '17900000000000004', '2'), order)).toEqual(sorted);
  });
});
