import { execFileSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it, onTestFinished } from 'vitest';

import type { InstagramMedia } from '../../../../../main/instagram/instagram-types.ts';
import type { SyncSource } from '../../../../../main/library/sync/sync-source.ts';
import { postIdSchema } from '../../../../../preload/contract/ids.ts';
import { fail, ok } from '../../../../../preload/contract/result.ts';
import { makeFolder } from '../sample-files.ts';
import { everyPost } from '../../../../../preload/contract/post-query.ts';
import { instagramSource } from './instagram-source.ts';
import { mixedPosts } from './sample-album.ts';
import { createSyncUnderTest, ended, instagramWith, patiently } from './sync-under-test.ts';
import { createFakeTime } from '../../auth/fake-timers.ts';

/** A post without a file: what is tried here is the paging. */
function madePost(number: number): InstagramMedia {
  return {
    id: postIdSchema.parse(String(17_900_000_000_000_000n + BigInt(number))),
    mediaType: 'IMAGE',
    productType: 'FEED',
    caption: `Post ${String(number)}`,
    mediaUrl: null,
    thumbnailUrl: null,
    permalink: null,
    shortcode: null,
    timestamp: new Date(Date.UTC(2010, 0, 1) + number * 3_600_000).toISOString(),
    likeCount: 1,
    commentsCount: 1,
    altText: null,
    children: [],
    untold: [],
  };
}

interface MadeInstagram {
  readonly source: SyncSource;
  /** Newest first. */
  posts: readonly InstagramMedia[];
  /** Called before each page is handed out. */
  onPage: (page: number) => void;
  readonly pages: () => number;
}

/** Hands out pages that begin where the last ended by count: what changes in between shifts them. */
function madeInstagram(count: number): MadeInstagram {
  let pages = 0;
  const instagram: MadeInstagram = {
    posts: Array.from({ length: count }, (_, index) => madePost(count - index)),
    onPage: () => {},
    pages: () => pages,
    source: {
      profile: () =>
        Promise.resolve(
          ok({
            userId: '1',
            username: 'some.one',
            name: null,
            accountType: 'creator',
            profilePictureUrl: null,
            biography: null,
            website: null,
            followersCount: null,
            followsCount: null,
            mediaCount: instagram.posts.length,
          }),
        ),
      page: ({ after, limit }) => {
        pages += 1;
        instagram.onPage(pages);
        const start = after === null ? 0 : Number(after);
        const end = start + limit;
        return Promise.resolve(
          ok({
            media: instagram.posts.slice(start, end),
            nextCursor: end < instagram.posts.length ? String(end) : null,
          }),
        );
      },
      post: (id) => {
        const post = instagram.posts.find((one) => one.id === id);
        return Promise.resolve(
          post === undefined ? fail({ kind: 'gone', detail: '' } as const) : ok(post),
        );
      },
      loopback: () => Promise.resolve(ok(null)),
      fetch: () => Promise.reject(new Error('There are no files')),
    },
  };
  return instagram;
}

describe('pages', () => {
  it('of 10,000 posts are read once each, none missing, none twice', async () => {
    const instagram = madeInstagram(10_000);
    const { run, reader } = createSyncUnderTest(instagram.source);
    expect(await run()).toMatchObject({ phase: 'idle' });
    expect(reader.count(everyPost)).toBe(10_000);
    expect(instagram.pages()).toBe(100);
    await run();
    expect(instagram.pages()).toBe(101);
  });

  it('that shift because a post is published meanwhile bring it with the next sync', async () => {
    const instagram = madeInstagram(450);
    instagram.onPage = (page) => {
      if (page === 3) instagram.posts = [madePost(451), ...instagram.posts];
    };
    const { run, reader } = createSyncUnderTest(instagram.source);
    await run();
    expect(reader.count(everyPost)).toBe(450);
    await run();
    expect(reader.count(everyPost)).toBe(451);
    expect(reader.count({ ...everyPost, gone: true })).toBe(0);
  });

  it('that shift because a post is deleted meanwhile lose nothing that is stored', async () => {
    const instagram = madeInstagram(450);
    const { run, reader } = createSyncUnderTest(instagram.source);
    await run();
    const before = instagram.pages();
    instagram.onPage = (page) => {
      if (page === before + 3) instagram.posts = instagram.posts.filter((_, index) => index !== 7);
    };
    const gone = (): readonly string[] =>
      reader.posts({ ...everyPost, gone: true }, 0, 9).map(({ id }) => id);
    await run('full');
    // The 201st slipped onto a page that was read already: missed, asked for, and found.
    expect(gone()).toEqual([]);
    await run('full');
    expect(gone()).toEqual([madePost(443).id]);
    expect(reader.count(everyPost)).toBe(450);
  });

  it('that lack a post which answers, if only with nonsense, do not make it gone', async () => {
    const instagram = madeInstagram(30);
    const nonsense = fail({ kind: 'unexpected-reply', detail: '' } as const);
    const [lost, odd, ...rest] = instagram.posts;
    const { run, reader } = createSyncUnderTest({
      ...instagram.source,
      post: (id) => Promise.resolve(id === odd?.id ? nonsense : fail({ kind: 'gone', detail: '' })),
    });
    await run();
    instagram.posts = rest;
    await run('full');
    const gone = reader.posts({ ...everyPost, gone: true }, 0, 9);
    expect(gone.map(({ id }) => id)).toEqual([lost?.id]);
  });

  it('that lack more posts than are asked for one by one are believed', async () => {
    const instagram = madeInstagram(300);
    let asked = 0;
    const { run, reader } = createSyncUnderTest({
      ...instagram.source,
      post: () => {
        asked += 1;
        return Promise.resolve(fail({ kind: 'gone', detail: '' } as const));
      },
    });
    await run();
    instagram.posts = instagram.posts.slice(51);
    await run('full');
    expect(reader.count({ ...everyPost, gone: true })).toBe(51);
    expect(asked).toBe(0);
    instagram.posts = instagram.posts.slice(50);
    await run('full');
    expect(reader.count({ ...everyPost, gone: true })).toBe(101);
    expect(asked).toBe(50);
  });

  it('of a first sync that was stopped half-way leave no gap', async () => {
    const instagram = madeInstagram(450);
    const { run, sync, reader } = createSyncUnderTest(instagram.source);
    instagram.onPage = (page) => {
      if (page === 3) void sync.stop();
    };
    await run();
    expect(reader.count(everyPost)).toBeLessThan(450);
    instagram.posts = [madePost(451), ...instagram.posts];
    await run();
    expect(reader.count(everyPost)).toBe(451);
  });

  it('that go round in a circle end the run', async () => {
    const instagram = madeInstagram(450);
    const { page } = instagram.source;
    const { run, reader } = createSyncUnderTest({
      ...instagram.source,
      page: (asked, signal) =>
        page({ ...asked, after: asked.after === '300' ? '100' : asked.after }, signal),
    });
    expect(await run()).toMatchObject({ phase: 'failed', error: { kind: 'unexpected-reply' } });
    expect(reader.lastCompletedAt()).toBeNull();
  });
});

const isRoot = process.getuid?.() === 0 && process.platform === 'linux';
if (!isRoot) process.stdout.write('not run: a disk that is really full needs root on Linux\n');

describe.runIf(isRoot)('a disk that is really full', () => {
  it('makes the sync wait, and it goes on when there is room', async () => {
    const folder = makeFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder]);
    onTestFinished(() => void execFileSync('umount', ['-l', folder]));
    const filler = join(folder, 'filler');
    const instagram = await instagramWith(mixedPosts(30, 1));
    const time = createFakeTime();
    const { sync, writer } = createSyncUnderTest(instagramSource(instagram.origin, time.clock), {
      folder,
      time,
    });
    const { bavail, bsize } = statfsSync(folder);
    writeFileSync(filler, Buffer.alloc(bavail * bsize - 400_000));
    sync.start('newest');
    await expect.poll(() => sync.state().phase, patiently).not.toBe('running');
    expect(sync.state()).toMatchObject({ phase: 'waiting', wait: { for: 'disk-space' } });
    const stored = writer.fileCounts().stored;
    expect(stored).toBeLessThan(52);
    rmSync(filler);
    await time.pass(30_000);
    await ended(sync);
    expect(writer.fileCounts().stored).toBe(52);
  });
});
