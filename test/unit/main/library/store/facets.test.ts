import { expect, test } from 'vitest';

import { idsOf, makeLibrary, makePlace, openReader, syncAll } from './library-under-test.ts';
import { media, minute } from './sample-posts.ts';

const inYear = (id: string, year: number, caption: string | null = null) =>
  media(id, { caption, timestamp: new Date(Date.UTC(year, 11, 31, 23)).toISOString() });

test('a library that is not there has nothing to filter by', () => {
  expect(openReader(makePlace()).facets()).toEqual({ years: [], hashtags: [] });
});

test('years come newest first, by the month in UTC, with how many posts each has', () => {
  const { writer, reader } = makeLibrary();
  syncAll(writer, [inYear('3', 2026), inYear('2', 2019), inYear('1', 2019)], minute(1));
  expect(reader.facets().years).toEqual([
    { year: 2026, posts: 1 },
    { year: 2019, posts: 2 },
  ]);
});

test('hashtags come the most used first, each once a post, as a post writes them', () => {
  const { writer, reader } = makeLibrary();
  const captions = [
    'one #Sea and #sea, said @sea',
    'two #SEA #Café',
    'three #Łódź sea',
    'four ＃東京 #café',
    'five #sea',
  ];
  const page = captions.map((caption, index) => inYear(String(index + 1), 2026, caption));
  syncAll(writer, page, minute(1));
  const { hashtags } = reader.facets();
  expect(hashtags.map(({ posts }) => posts)).toEqual([3, 2, 1, 1]);
  expect(hashtags.map(({ name }) => name.toLowerCase())).toEqual(['sea', 'café', 'łódź', '東京']);
  for (const { name, posts } of hashtags) {
    expect(idsOf(reader, { hashtag: name })).toHaveLength(posts);
  }
});

test('what an edit took out of a caption is not counted, and what it put in is', () => {
  const { writer, reader } = makeLibrary();
  syncAll(writer, [media('2', { caption: '#before #kept' }), media('1')], minute(1));
  // Asked once already: the second answer is not the first.
  expect(reader.facets().hashtags).toHaveLength(2);
  syncAll(writer, [media('2', { caption: '#kept #after' }), media('1')], minute(2));
  expect(reader.facets().hashtags).toEqual([
    { name: 'after', posts: 1 },
    { name: 'kept', posts: 1 },
  ]);
});

test('no more are told than a person looks through', () => {
  const { writer, reader } = makeLibrary();
  const page = Array.from({ length: 80 }, (_, index) =>
    media(String(index + 1), { caption: `#tag${String(index)} #often` }),
  );
  syncAll(writer, page, minute(1));
  const { hashtags } = reader.facets();
  expect(hashtags).toHaveLength(60);
  expect(hashtags[0]).toEqual({ name: 'often', posts: 80 });
});
