import { describe, expect, test } from 'vitest';

import type { InstagramMedia } from '../../../../main/instagram/instagram-types.ts';
import { createAccountReaders } from '../../../../main/library/account-readers.ts';
import { createMoments } from '../../../../main/moments/moments.ts';
import type { Moments } from '../../../../main/moments/moments.ts';
import type { Result } from '../../../../preload/contract/result.ts';
import { makeFolder } from '../library/sample-files.ts';
import { manyPosts } from '../library/store/many-posts.ts';
import { child, media, minute } from '../library/store/sample-posts.ts';
import { account, libraryWith } from '../posts/library-with.ts';
import { inZone } from './time-zone.ts';

function momentsOf(posts: readonly InstagramMedia[], now = '2026-11-24T12:00:00Z'): Moments {
  const { readers } = libraryWith(posts);
  return createMoments({ readers, clock: { now: () => Date.parse(now) } });
}

async function valueOf<Value>(asked: Promise<Result<Value, unknown>>): Promise<Value> {
  const result = await asked;
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const idsOf = (posts: readonly { readonly id: string }[]): readonly string[] =>
  posts.map(({ id }) => id);

const on = (id: string, timestamp: string, fields: Partial<InstagramMedia> = {}): InstagramMedia =>
  media(id, { timestamp, ...fields });

describe('on this day', () => {
  const posts = [
    on('1', '2026-11-24T08:00:00Z'),
    on('2', '2025-11-25T00:00:00Z'),
    on('3', '2025-11-24T23:59:59Z'),
    on('4', '2025-11-24T00:00:00Z'),
    on('5', '2025-11-23T23:59:59Z'),
    on('6', '2021-11-24T12:00:00Z'),
    on('7', '2019-10-24T12:00:00Z'),
  ];

  test('are the posts of earlier years, newest first, and how many of each year', async () => {
    inZone('UTC');
    const found = await valueOf(momentsOf(posts).onThisDay(account));
    expect(idsOf(found.posts)).toEqual(['3', '4', '6']);
    expect(found).toMatchObject({
      day: '2026-11-24',
      endsIn: 12 * 3_600_000,
      years: [
        { year: 2025, posts: 2 },
        { year: 2021, posts: 1 },
      ],
    });
  });

  test('the day is that of the computer’s zone', async () => {
    inZone('Pacific/Auckland');
    const found = await valueOf(momentsOf(posts).onThisDay(account));
    // There it is one in the morning of the 25th.
    expect(found.day).toBe('2026-11-25');
    expect(idsOf(found.posts)).toEqual(['2', '3', '6']);
  });

  test('a 29 February is shown on the 28th where there is none', async () => {
    inZone('UTC');
    const leap = [on('1', '2024-02-29T12:00:00Z'), on('2', '2023-02-28T12:00:00Z')];
    const idsAt = async (now: string): Promise<readonly string[]> =>
      idsOf((await valueOf(momentsOf(leap, now).onThisDay(account))).posts);
    expect(await idsAt('2026-02-28T12:00:00Z')).toEqual(['1', '2']);
    expect(await idsAt('2028-02-28T12:00:00Z')).toEqual(['2']);
    expect(await idsAt('2028-02-29T12:00:00Z')).toEqual(['1']);
    expect(await idsAt('2026-03-01T12:00:00Z')).toEqual([]);
  });

  test('of more posts than one call answers, all are counted', async () => {
    inZone('UTC');
    const many = Array.from({ length: 250 }, (_, n) =>
      on(String(1000 + n), new Date(Date.UTC(2025, 10, 24, 1, n)).toISOString()),
    );
    const found = await valueOf(momentsOf(many).onThisDay(account));
    expect(found.posts).toHaveLength(200);
    expect(found.years).toEqual([{ year: 2025, posts: 250 }]);
  });

  test('of an account that was never synced there is nothing', async () => {
    const moments = createMoments({
      readers: createAccountReaders({ folder: makeFolder() }),
      clock: { now: () => minute(0) },
    });
    expect(await valueOf(moments.onThisDay(account))).toMatchObject({ years: [], posts: [] });
    expect(await valueOf(moments.years(account))).toEqual([]);
    expect(await valueOf(moments.bestNine(account, 2026))).toEqual({
      year: 2026,
      posts: [],
      among: 0,
      hiddenLikes: 0,
      gone: 0,
      withoutPicture: 0,
      countsFetched: null,
    });
  });
});

describe('the best nine', () => {
  const day = (n: number): string => new Date(Date.UTC(2025, 5, n, 12)).toISOString();

  test('have the most likes, then comments, then are the newest; hidden likes come last', async () => {
    inZone('UTC');
    const posts = [
      on('1', day(1), { likeCount: 5, commentsCount: 1 }),
      on('2', day(2), { likeCount: 5, commentsCount: 1 }),
      on('3', day(3), { likeCount: 5, commentsCount: 7 }),
      on('4', day(4), { likeCount: null, commentsCount: 900 }),
      on('5', day(5), { likeCount: null, commentsCount: 901 }),
      on('6', day(6), { likeCount: 0, commentsCount: 0 }),
      on('7', day(7), { likeCount: null, commentsCount: null }),
      on('8', day(8), { likeCount: 6, commentsCount: null }),
      on('9', '2024-12-31T23:59:59Z', { likeCount: 9999 }),
      on('10', '2026-01-01T00:00:00Z', { likeCount: 9999 }),
    ];
    const found = await valueOf(momentsOf(posts).bestNine(account, 2025));
    expect(idsOf(found.posts)).toEqual(['8', '3', '2', '1', '6', '5', '4', '7']);
    expect(found).toMatchObject({ among: 8, hiddenLikes: 3, gone: 0, withoutPicture: 0 });
    // What is not given stays so.
    expect(found.posts.at(-1)).toMatchObject({ likes: null, comments: null });
    const at = new Date(minute(1)).toISOString();
    expect(found.countsFetched).toEqual({ first: at, last: at });
  });

  test('are the same as without a database, among thousands', async () => {
    inZone('UTC');
    const posts = manyPosts(5000);
    const best = posts
      .filter(({ timestamp }) => timestamp.startsWith('2026'))
      .toSorted(
        (one, other) =>
          (other.likeCount ?? -1) - (one.likeCount ?? -1) ||
          (other.commentsCount ?? -1) - (one.commentsCount ?? -1) ||
          Date.parse(other.timestamp) - Date.parse(one.timestamp),
      );
    const found = await valueOf(momentsOf(posts).bestNine(account, 2026));
    expect(idsOf(found.posts)).toEqual(idsOf(best.slice(0, 9)));
    expect(found.among).toBe(best.length);
  });

  test('a post without any picture is passed over, and counted', async () => {
    inZone('UTC');
    const withheld = { mediaUrl: null, thumbnailUrl: null };
    const posts = [
      ...Array.from({ length: 20 }, (_, n) =>
        on(String(100 + n), day(1), { likeCount: 1000 + n, ...withheld }),
      ),
      // A withheld video keeps its still; a carousel shows the first child that has a picture.
      on('1', day(2), {
        likeCount: 900,
        mediaType: 'VIDEO',
        mediaUrl: null,
        thumbnailUrl: 'https://scontent.cdninstagram.com/1-poster.jpg',
      }),
      on('2', day(3), {
        likeCount: 800,
        mediaType: 'CAROUSEL_ALBUM',
        mediaUrl: null,
        children: [child('21', { mediaUrl: null }), child('22')],
      }),
      on('3', day(4), { likeCount: 1 }),
    ];
    const found = await valueOf(momentsOf(posts).bestNine(account, 2025));
    expect(idsOf(found.posts)).toEqual(['1', '2', '3']);
    expect(found).toMatchObject({ among: 23, withoutPicture: 20 });
  });

  test('leave out what is no longer on Instagram', async () => {
    inZone('UTC');
    const library = libraryWith([
      on('1', day(1), { likeCount: 100 }),
      on('2', day(2), { likeCount: 1 }),
    ]);
    const run = library.writer.beginRun('full', minute(10));
    library.writer.putPage(run, [on('2', day(2), { likeCount: 2 })], minute(11));
    library.writer.completeRun(run, { reachedEnd: true, handedOut: 1 }, minute(12));
    const { readers } = library;
    const moments = createMoments({ readers, clock: { now: () => minute(20) } });
    const found = await valueOf(moments.bestNine(account, 2025));
    expect(idsOf(found.posts)).toEqual(['2']);
    const fetched = new Date(minute(11)).toISOString();
    expect(found).toMatchObject({
      among: 1,
      gone: 1,
      countsFetched: { first: fetched, last: fetched },
    });
    expect(await valueOf(moments.years(account))).toEqual([{ year: 2025, posts: 1 }]);
  });
});

test('the years that have posts are those of the computer’s calendar', async () => {
  const posts = [
    on('1', '2026-01-01T03:00:00Z'),
    on('2', '2022-07-01T12:00:00Z'),
    on('3', '2022-02-01T12:00:00Z'),
    on('4', '2016-07-01T12:00:00Z'),
  ];
  inZone('America/New_York');
  expect(await valueOf(momentsOf(posts).years(account))).toEqual([
    { year: 2025, posts: 1 },
    { year: 2022, posts: 2 },
    { year: 2016, posts: 1 },
  ]);
});
