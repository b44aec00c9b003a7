import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { createPosts } from '../../../../main/posts/posts.ts';
import type { Posts } from '../../../../main/posts/posts.ts';
import type { ReadWithToken } from '../../../../main/posts/instagram-reader.ts';
import { createAccountReaders } from '../../../../main/library/account-readers.ts';
import { everyPost } from '../../../../preload/contract/post-query.ts';
import { fail, ok } from '../../../../preload/contract/result.ts';
import { makeFolder } from '../library/sample-files.ts';
import { asMediaId, asPostId, media, minute } from '../library/store/sample-posts.ts';
import { createClientUnderTest, tokenForTests } from '../instagram/client-under-test.ts';
import { startFileServer } from '../library/file-server.ts';
import type { FileServer } from '../library/file-server.ts';
import { account, fileOf, libraryWith, profile } from './library-with.ts';
import type { WrittenLibrary } from './library-with.ts';
import { textLike } from '../../matchers.ts';

const notFound = fail({ kind: 'not-found' });
const never: ReadWithToken = () => Promise.reject(new Error('Instagram was asked'));

function postsOf(library: WrittenLibrary): Posts {
  return createPosts({ read: never, readers: library.readers });
}

/** Instagram, for an account that was never synced. */
async function postsWithoutLibrary(): Promise<{ posts: Posts; server: FileServer }> {
  const server = await startFileServer();
  const { client } = createClientUnderTest(server.origin);
  const readers = createAccountReaders({ folder: makeFolder() });
  return {
    server,
    posts: createPosts({ read: (_account, read) => read(client, tokenForTests()), readers }),
  };
}

describe('posts', () => {
  it('come from the library by their place, newest first, with how many there are', async () => {
    const posts = postsOf(
      libraryWith([media('3', { day: 3 }), media('2', { day: 2 }), media('1', { day: 1 })]),
    );
    const window = await posts.window(account, everyPost, 1, 2);
    if (!window.ok) throw new Error(window.error.kind);
    expect(window.value.count).toBe(3);
    expect(window.value.posts.map(({ id }) => id)).toEqual(['2', '1']);
  });

  it('are those of a query in its order, and so are its months', async () => {
    const posts = postsOf(
      libraryWith([media('3', { day: 3 }), media('2', { day: 2 }), media('1', { day: 1 })]),
    );
    const query = { ...everyPost, order: 'oldest', kinds: ['picture'] } as const;
    const window = await posts.window(account, query, 0, 2);
    expect(window.ok && window.value.posts.map(({ id }) => id)).toEqual(['1', '2']);
    const months = await posts.months(account, query);
    expect(months.ok && months.value.map((month) => month.posts)).toEqual([3]);
    const facets = await posts.facets(account);
    expect(facets.ok && facets.value.years).toEqual([{ year: 2026, posts: 3 }]);
    const none = await posts.window(account, { ...everyPost, kinds: ['reel'] }, 0, 2);
    expect(none).toEqual(ok({ posts: [], count: 0 }));
  });

  it('give their ids from place to place, and no more than can be selected', async () => {
    const posts = postsOf(
      libraryWith([media('3', { day: 3 }), media('2', { day: 2 }), media('1', { day: 1 })]),
    );
    expect(await posts.ids(account, everyPost, 1, 2)).toEqual(ok(['2', '1']));
    expect(await posts.ids(account, everyPost, 2, 1)).toEqual(ok([]));
    expect(await posts.ids(account, everyPost, 0, 10_000_000)).toEqual(ok(['3', '2', '1']));
  });

  it('of an account that was never synced are none', async () => {
    const { posts } = await postsWithoutLibrary();
    expect(await posts.window(account, everyPost, 0, 100)).toEqual(ok({ posts: [], count: 0 }));
    expect(await posts.cover(account)).toEqual(ok(null));
    expect(await posts.captionHistory(account, asPostId('1'))).toEqual(ok([]));
    expect(await posts.postAddress(account, asPostId('1'))).toEqual(notFound);
    expect(await posts.websiteAddress(account)).toEqual(notFound);
  });

  it('of a damaged library are a failure, not an exception, whatever is asked', async () => {
    const library = libraryWith([media('1')]);
    library.readers.dispose();
    library.writer.close();
    writeFileSync(join(library.folder, account, 'library.sqlite'), 'no database '.repeat(900));
    const posts = postsOf(library);
    const id = asPostId('1');
    const answers = await Promise.all([
      posts.window(account, everyPost, 0, 100),
      posts.profile(account),
      posts.cover(account),
      posts.captionHistory(account, id),
      posts.websiteAddress(account),
      posts.postAddress(account, id),
      posts.biographyAddress(account, 0),
      posts.captionAddress(account, id, 0),
    ]);
    for (const answer of answers) {
      expect(answer).toMatchObject({ ok: false, error: { kind: 'library-damaged' } });
    }
  });
});

describe('the profile', () => {
  it('is what the library has, and Instagram is not asked', async () => {
    expect(await postsOf(libraryWith([])).profile(account)).toMatchObject({
      ok: true,
      value: { username: 'ada', hasPicture: true },
    });
  });

  it('of an account that was never synced is what Instagram says, as yet without its picture', async () => {
    const { posts, server } = await postsWithoutLibrary();
    server.serve('/v26.0/me', (response) => {
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({
          id: '1',
          user_id: '2',
          username: 'bob',
          profile_picture_url: 'https://x/',
        }),
      );
    });
    expect(await posts.profile(account)).toMatchObject({
      ok: true,
      value: { username: 'bob', hasPicture: false },
    });
  });
});

describe('the cover', () => {
  it('is the newest stored landscape of at least 1,080 pixels', async () => {
    const library = libraryWith([
      media('4', { day: 4 }),
      media('3', { day: 3 }),
      media('2', { day: 2 }),
      media('1', { day: 1 }),
    ]);
    const sizes = { 4: [1079, 600], 3: [1080, 1350], 2: [1080, 1079], 1: [2000, 1000] } as const;
    for (const [id, [width, height]] of Object.entries(sizes)) {
      library.writer.putFile(asMediaId(id), 'original', fileOf(id, 'jpg', { width, height }));
    }
    expect(await postsOf(library).cover(account)).toEqual(
      ok({ postId: '2', mediaId: '2', width: 1080, height: 1079 }),
    );
  });

  it('is none while no picture is stored', async () => {
    expect(await postsOf(libraryWith([media('1')])).cover(account)).toEqual(ok(null));
  });
});

describe('what is opened', () => {
  const caption = 'See https://example.com/a, by @someone #tag';
  const posts = (): Posts => postsOf(libraryWith([media('1', { caption })]));

  it('is found by id, and by a segment’s place', async () => {
    const asked = posts();
    expect(await asked.postAddress(account, asPostId('1'))).toEqual(
      ok('https://www.instagram.com/p/1/'),
    );
    expect(await asked.websiteAddress(account)).toEqual(ok('https://example.com'));
    expect(await asked.captionAddress(account, asPostId('1'), 1)).toEqual(
      ok('https://example.com/a'),
    );
    expect(await asked.biographyAddress(account, 1)).toMatchObject({
      ok: true,
      value: textLike(/^https:\/\/www\.instagram\.com\/lab\/?$/),
    });
  });

  it.each([
    ['example.com', ok('https://example.com')],
    ['http://example.com/a', ok('http://example.com/a')],
    ['HTTPS://Example.com', ok('HTTPS://Example.com')],
    [null, notFound],
  ])('is the website %s as an address', async (website, expected) => {
    const library = libraryWith([]);
    library.writer.putProfile({ ...profile, website }, minute(3));
    expect(await postsOf(library).websiteAddress(account)).toEqual(expected);
  });

  it('is not found where Instagram says no permalink', async () => {
    const asked = postsOf(libraryWith([media('1', { permalink: null })]));
    expect(await asked.postAddress(account, asPostId('1'))).toEqual(notFound);
  });

  it('is not found for text, for places beyond the end, and for unknown posts', async () => {
    const asked = posts();
    expect(await asked.captionAddress(account, asPostId('1'), 0)).toEqual(notFound);
    expect(await asked.captionAddress(account, asPostId('1'), 99)).toEqual(notFound);
    expect(await asked.captionAddress(account, asPostId('2'), 1)).toEqual(notFound);
    expect(await asked.postAddress(account, asPostId('2'))).toEqual(notFound);
    expect(await asked.biographyAddress(account, 99)).toEqual(notFound);
  });
});

describe('an edited caption', () => {
  it('has its versions, newest first, with when they were met', async () => {
    const library = libraryWith([media('1', { caption: 'first' })]);
    const run = library.writer.beginRun('full', minute(10));
    library.writer.putPage(run, [media('1', { caption: 'second' })], minute(11));
    expect(await postsOf(library).captionHistory(account, asPostId('1'))).toEqual(
      ok([
        { caption: 'second', seenAt: new Date(minute(11)).toISOString() },
        { caption: 'first', seenAt: new Date(minute(1)).toISOString() },
      ]),
    );
  });
});
