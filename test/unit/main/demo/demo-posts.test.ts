import { describe, expect, it } from 'vitest';

import { createBundledPictures } from '../../../../main/demo/bundled-pictures.ts';
import type { DemoPost } from '../../../../main/demo/demo-album.ts';
import { graphTimestamp, postNode } from '../../../../main/demo/graph-nodes.ts';
import { bundledAlbum, madeAt, picturesFolder } from './demo-under-test.ts';

const day = 24 * 3_600_000;
const { posts } = await bundledAlbum();
const media = posts.flatMap((post) => post.media);
const captions = posts.flatMap(({ caption }) => caption ?? []);
const singles = posts.filter((post) => post.media.length === 1);
const carousels = posts.filter((post) => post.media.length > 1);
const ratios = singles.map(({ media: [medium] }) => {
  const { width = 0, height = 1 } = medium?.still.rect ?? medium?.still ?? {};
  return width / height;
});
const count = (text: RegExp): number => captions.filter((caption) => text.test(caption)).length;
const ofPosts = (is: (post: DemoPost) => boolean): number => posts.filter(is).length;
const withheld = (post: DemoPost): boolean => post.media.some(({ available }) => !available);

describe('the album of the demo', () => {
  it.each<readonly [what: string, found: number, least: number]>([
    ['portraits', ratios.filter((ratio) => ratio < 0.95).length, 80],
    ['squares', ratios.filter((ratio) => ratio > 0.95 && ratio < 1.05).length, 20],
    ['landscapes', ratios.filter((ratio) => ratio > 1.05).length, 40],
    ['carousels', carousels.length, 15],
    ['carousels of different lengths', new Set(carousels.map((post) => post.media.length)).size, 4],
    [
      'carousels with a video',
      carousels.filter((post) => post.media.some(({ clip }) => clip !== null)).length,
      2,
    ],
    ['reels', ofPosts(({ product }) => product === 'REELS'), 3],
    [
      'videos that are no reels',
      ofPosts(
        (post) =>
          post.product === 'FEED' && post.media.length === 1 && post.media[0]?.clip !== null,
      ),
      1,
    ],
    ['posts without caption', ofPosts(({ caption }) => caption === null), 10],
    ['captions over 1000 characters', captions.filter(({ length }) => length > 1000).length, 2],
    ['captions in Latin letters', count(/\p{Script=Latin}{3}/u), 100],
    ['captions in Cyrillic', count(/\p{Script=Cyrillic}{3}/u), 2],
    ['captions in Greek', count(/\p{Script=Greek}{3}/u), 2],
    ['captions in Arabic', count(/\p{Script=Arabic}{3}/u), 2],
    ['captions in Hebrew', count(/\p{Script=Hebrew}{3}/u), 2],
    ['captions in Devanagari', count(/\p{Script=Devanagari}{2}/u), 2],
    ['captions in Thai', count(/\p{Script=Thai}{3}/u), 2],
    ['captions in Hangul', count(/\p{Script=Hangul}{2}/u), 2],
    ['captions in Japanese', count(/[\p{Script=Hiragana}\p{Script=Katakana}]{2}/u), 2],
    [
      'captions in Chinese',
      captions.filter(
        (text) =>
          /\p{Script=Han}{3}/u.test(text) &&
          !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text),
      ).length,
      2,
    ],
    ['captions with emoji', count(/\p{Extended_Pictographic}/u), 20],
    ['captions with a hashtag', count(/#\p{L}/u), 20],
    ['captions with a mention', count(/@\w/u), 2],
    ['captions with an address', count(/https:\/\//u), 2],
    ['captions of several lines', count(/\n/u), 20],
    [
      'withheld pictures',
      ofPosts((post) => post.media.length === 1 && withheld(post) && post.media[0]?.clip === null),
      1,
    ],
    [
      'withheld videos',
      ofPosts((post) => post.media.length === 1 && withheld(post) && post.media[0]?.clip !== null),
      1,
    ],
    [
      'carousels with a withheld child',
      ofPosts((post) => post.media.length > 1 && withheld(post)),
      1,
    ],
    ['hidden likes', ofPosts(({ likes }) => likes === null), 10],
    ['posts without comments', ofPosts(({ comments }) => comments === 0), 10],
    ['alternative texts', ofPosts(({ altText }) => altText !== null), 50],
  ])('has %s (%i, at least %i)', (_, found, least) => {
    expect(found).toBeGreaterThanOrEqual(least);
  });

  it('is about 240 posts, newest first, over six years, the newest just made', () => {
    expect(posts).toHaveLength(240);
    const times = posts.map(({ postedAt }) => postedAt);
    expect(times).toEqual(times.toSorted((one, other) => other - one));
    const [newest = 0] = times;
    expect(madeAt - newest).toBeGreaterThan(0);
    expect(madeAt - newest).toBeLessThan(3 * day);
    const years = (newest - (times.at(-1) ?? 0)) / (365.25 * day);
    expect(years).toBeCloseTo(6, 1);
    const inYear = new Set(times.map((time) => new Date(time).getUTCFullYear()));
    expect([...inYear]).toEqual([2026, 2025, 2024, 2023, 2022, 2021, 2020]);
  });

  it('has ids of 17 digits and shortcodes, none of them twice', () => {
    const ids = new Set([...posts, ...media].map(({ id }) => id));
    for (const id of ids) expect(id).toMatch(/^1[78][0-9]{15}$/);
    expect(ids.size).toBe(media.length + carousels.length);
    const shortcodes = posts.map(({ shortcode }) => shortcode);
    for (const shortcode of shortcodes) expect(shortcode).toMatch(/^D[\w-]{10}$/);
    expect(new Set(shortcodes).size).toBe(posts.length);
  });

  it('says its times as Instagram does, in whole seconds and with +0000', () => {
    const addresses = { file: (name: string) => name, page: (path: string) => path };
    for (const post of posts) {
      const timestamp = graphTimestamp(post.postedAt);
      expect(postNode(post, 'albumen.demo', addresses)['timestamp']).toBe(timestamp);
      expect(timestamp).toMatch(/^20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:]{8}\+0000$/);
      expect(Date.parse(timestamp.replace('+0000', 'Z'))).toBe(post.postedAt);
    }
  });

  it('leaves out what Instagram leaves out', () => {
    const addresses = { file: (name: string) => name, page: (path: string) => path };
    for (const post of posts) {
      const node = postNode(post, 'albumen.demo', addresses);
      expect(node['caption'] === undefined).toBe(post.caption === null);
      expect(node['like_count'] === undefined).toBe(post.likes === null);
      expect(node['media_url'] === undefined).toBe(post.media[0]?.available === false);
      expect(node['thumbnail_url'] !== undefined).toBe(node['media_type'] === 'VIDEO');
    }
  });

  it('holds no caption that Instagram would refuse, and no carousel', () => {
    for (const caption of captions) {
      expect(caption.length).toBeLessThanOrEqual(2200);
      expect(caption.match(/#\p{L}/gu)?.length ?? 0).toBeLessThanOrEqual(30);
    }
    const lengths = carousels.map((post) => post.media.length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(2);
    expect(Math.max(...lengths)).toBe(20);
  });

  it('cuts every picture inside its edges, none too small', () => {
    for (const { still } of media) {
      const { rect, width, height } = still;
      if (rect === null) continue;
      expect(rect.x).toBeGreaterThanOrEqual(0);
      expect(rect.y).toBeGreaterThanOrEqual(0);
      expect(rect.x + rect.width).toBeLessThanOrEqual(width);
      expect(rect.y + rect.height).toBeLessThanOrEqual(height);
      expect(rect.width).toBeGreaterThanOrEqual(480);
      expect(Number.isInteger(rect.x + rect.y + rect.width + rect.height)).toBe(true);
    }
  });

  it('varies its pictures: each appears, and hardly two posts show the same', () => {
    const shown = singles.map(({ media: [medium] }) => JSON.stringify(medium?.still));
    expect(new Set(shown).size).toBeGreaterThan(shown.length * 0.9);
    const next = posts.map(({ media: [medium] }, place) => [
      medium?.still.path,
      posts[place + 1]?.media[0]?.still.path,
    ]);
    expect(next.filter(([one, other]) => one === other)).toEqual([]);
  });

  it('begins with a wide picture among the first, for a cover', () => {
    const first = ratios.slice(0, 6);
    expect(Math.max(...first)).toBeCloseTo(16 / 9, 1);
  });

  it('is the same every time, but for its dates', async () => {
    const source = createBundledPictures({ folder: picturesFolder });
    expect((await source.load(madeAt)).posts).toEqual(posts);
    const later = (await source.load(madeAt + 100 * day)).posts;
    const undated = (list: readonly DemoPost[]): unknown =>
      list.map((post) => ({ ...post, postedAt: 0 }));
    expect(undated(later)).toEqual(undated(posts));
    expect(later.map(({ postedAt }) => postedAt - 100 * day)).toEqual(
      posts.map(({ postedAt }) => postedAt),
    );
  });
});
