import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { furthestCover } from '../../../../main/posts/cover.ts';
import { sizeOfPicture } from '../../../../main/library/media/picture-size.ts';
import { ok } from '../../../../preload/contract/result.ts';
import { status } from '../library/file-server.ts';
import { makeFolder, mp4, png } from '../library/sample-files.ts';
import { account, createPostsUnderTest, graph, post } from './posts-under-test.ts';
import type { PostsUnderTest } from './posts-under-test.ts';

/** Serves one post per size, newest first, with ids from 100 on. */
function servePictures(
  { servePosts, serveFile }: PostsUnderTest,
  sizes: readonly (readonly [number, number])[],
): void {
  servePosts(
    ...sizes.map(([width, height], index) => {
      const id = String(100 + index);
      return post(id, { media_url: serveFile(`/${id}`, png(width, height, 64, index)) });
    }),
  );
}

function uprightOnes(count: number): readonly (readonly [number, number])[] {
  return Array.from({ length: count }, () => [1080, 1350] as const);
}

describe('the cover', () => {
  it.each([
    [
      'the newest that fits',
      [
        [1080, 1350],
        [1440, 1080],
        [2000, 1000],
      ],
      '101',
    ],
    ['of exactly 1080 px', [[1080, 1079]], '100'],
    [
      'not of 1079 px',
      [
        [1079, 600],
        [1080, 566],
      ],
      '101',
    ],
    ['not a square', [[1080, 1080]], null],
    [
      'none where all are upright',
      [
        [1080, 1350],
        [1080, 1920],
      ],
      null,
    ],
  ] as const)('is %s', async (_what, sizes, id) => {
    const under = await createPostsUnderTest();
    servePictures(under, sizes);
    const cover = await under.posts.cover(account);
    expect(cover.ok && (cover.value?.postId ?? null)).toBe(id);
    if (!cover.ok || cover.value === null) return;
    expect([cover.value.width, cover.value.height]).toEqual(sizes[Number(id) - 100]);
  });

  it('of an account without posts is none', async () => {
    const under = await createPostsUnderTest();
    under.servePosts();
    expect(await under.posts.cover(account)).toEqual(ok(null));
  });

  it('may be a picture of a carousel; videos and what is withheld are passed over', async () => {
    const under = await createPostsUnderTest();
    under.servePosts(
      post('1', { media_type: 'VIDEO', media_url: under.serveFile('/1', mp4()) }),
      post('2'),
      post('3', {
        media_type: 'CAROUSEL_ALBUM',
        children: {
          data: [
            { id: '31', media_type: 'VIDEO', media_url: under.serveFile('/31', mp4()) },
            { id: '32', media_type: 'IMAGE', media_url: under.serveFile('/32', png(1200, 800)) },
          ],
        },
      }),
    );
    expect(await under.posts.cover(account)).toEqual(
      ok({ postId: '3', mediaId: '32', width: 1200, height: 800 }),
    );
    expect([under.server.hits('/1'), under.server.hits('/31')]).toEqual([0, 0]);
  });

  it('downloads nothing twice and looks no further than it must', async () => {
    const under = await createPostsUnderTest();
    servePictures(under, [[1080, 1350], [1440, 1080], ...uprightOnes(20)]);
    const first = await under.posts.cover(account);
    expect(await under.posts.cover(account)).toEqual(first);
    const fetched = under.server.asked.filter((address) => /^\/1\d\d$/.test(address));
    expect(new Set(fetched).size).toBe(fetched.length);
    expect(fetched.length).toBeLessThan(6);
  });

  it('gives up after the newest pictures', async () => {
    const under = await createPostsUnderTest();
    servePictures(under, [...uprightOnes(furthestCover), [1440, 1080]]);
    expect(await under.posts.cover(account)).toEqual(ok(null));
    expect(under.server.hits(`/${String(100 + furthestCover)}`)).toBe(0);
  });

  it('passes over a picture that does not come', async () => {
    const under = await createPostsUnderTest();
    servePictures(under, [
      [1440, 1080],
      [1200, 800],
    ]);
    under.server.serve('/100', status(404));
    const cover = await under.posts.cover(account);
    expect(cover.ok && cover.value?.postId).toBe('101');
  });

  it('is an error, not none, where nothing can be fetched', async () => {
    const under = await createPostsUnderTest();
    servePictures(under, [[1440, 1080]]);
    under.server.serve('/100', (response) => response.destroy());
    expect(await under.posts.cover(account)).toMatchObject({
      ok: false,
      error: { kind: 'offline' },
    });
  });

  it('reads the first page together with the gallery', async () => {
    const under = await createPostsUnderTest();
    servePictures(under, [[1440, 1080]]);
    const [page, cover] = await Promise.all([
      under.posts.page(account, null),
      under.posts.cover(account),
    ]);
    expect([page.ok, cover.ok]).toEqual([true, true]);
    expect(under.server.hits('/v26.0/me/media')).toBe(1);
  });

  it('follows a refresh', async () => {
    const under = await createPostsUnderTest();
    servePictures(under, [[1440, 1080]]);
    await under.posts.cover(account);
    under.server.serve('/v26.0/me/media', graph({ data: [] }));
    await under.posts.page(account, null);
    expect(await under.posts.cover(account)).toEqual(ok(null));
  });
});

describe('sizeOfPicture', () => {
  it.each([
    ['a photograph', 'main/demo/pictures/tabby-cat.jpg', true],
    ['no picture', 'package.json', false],
    ['no file', 'main/demo/pictures/none.jpg', false],
  ])('of %s', async (_what, path, known) => {
    const size = await sizeOfPicture(path);
    expect(size !== null && size.width > 0 && size.height > 0).toBe(known);
  });

  it('turns a photograph that lies on its side', async () => {
    const tiff = Buffer.from('4d4d002a0000000800010112000300000001000600000000000000', 'hex');
    const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
    const app1 = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
    // Start of frame: 8 bits, 800 px high, 1200 px wide.
    const frame = Buffer.from('ffc0001108032004b003012200021101031101', 'hex');
    const path = join(makeFolder(), 'turned.jpg');
    const tail = Buffer.alloc(64);
    writeFileSync(path, Buffer.concat([Buffer.from([0xff, 0xd8]), app1, exif, frame, tail]));
    expect(await sizeOfPicture(path)).toEqual({ width: 800, height: 1200 });
  });
});
