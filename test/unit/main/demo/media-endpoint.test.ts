import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { InstagramMedia } from '../../../../main/instagram/instagram-types.ts';
import { postIdSchema } from '../../../../preload/contract/ids.ts';
import { bundledAlbum, hour, picturesFolder, startDemoUnderTest } from './demo-under-test.ts';
import type { DemoUnderTest } from './demo-under-test.ts';

const day = 24 * hour;

async function postLike(
  demo: DemoUnderTest,
  is: (post: Awaited<ReturnType<typeof bundledAlbum>>['posts'][number]) => boolean,
): Promise<InstagramMedia> {
  const post = (await bundledAlbum()).posts.find(is);
  const read = await demo.client.getMedia(await demo.signIn(), postIdSchema.parse(post?.id));
  if (!read.ok) throw new Error(read.error.kind);
  return read.value;
}

const aReel = (demo: DemoUnderTest): Promise<InstagramMedia> =>
  postLike(demo, ({ media, product }) => product === 'REELS' && media[0]?.available === true);

describe('the address of a file', () => {
  it('is good for four days, whoever asks, and refused after', async () => {
    const demo = await startDemoUnderTest();
    const address = (await aReel(demo)).thumbnailUrl ?? '';
    expect(address).not.toContain('IGAA');
    demo.pass(4 * day - 1000);
    const picture = await demo.get(address);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    demo.pass(1000);
    const late = await demo.get(address);
    expect([late.status, await late.text()]).toEqual([403, 'URL signature expired']);
  });

  it('is refused when anything of it was changed', async () => {
    const demo = await startDemoUnderTest();
    const good = new URL((await aReel(demo)).thumbnailUrl ?? '');
    const changed = (change: (url: URL) => void): string => {
      const url = new URL(good);
      change(url);
      return url.href;
    };
    const addresses = [
      changed((url) => url.searchParams.set('oe', 'FFFFFFFF')),
      changed((url) => url.searchParams.delete('oe')),
      changed((url) => url.searchParams.delete('oh')),
      changed((url) => url.searchParams.set('oh', 'A'.repeat(43))),
      changed((url) => {
        url.pathname = '/media/profile-picture.jpg';
      }),
      `${demo.origin}/media/../media/profile-picture.jpg`,
      `${demo.origin}/media/..%2fcredits.json`,
    ];
    const statuses = await Promise.all(addresses.map(async (url) => (await demo.get(url)).status));
    expect(statuses).toEqual(addresses.map(() => 403));
  });
});

describe('a video', () => {
  it('is handed out in the stretches that a player asks for', async () => {
    const demo = await startDemoUnderTest();
    const address = (await aReel(demo)).mediaUrl ?? '';
    const whole = await demo.get(address);
    expect(whole.headers.get('content-type')).toBe('video/mp4');
    expect(whole.headers.get('accept-ranges')).toBe('bytes');
    const bytes = Buffer.from(await whole.arrayBuffer());
    const { length } = bytes;

    const parts: readonly (readonly [range: string, start: number, end: number])[] = [
      ['bytes=0-0', 0, 0],
      ['bytes=100-1099', 100, 1099],
      [`bytes=${String(length - 10)}-`, length - 10, length - 1],
      ['bytes=-10', length - 10, length - 1],
      ['bytes=0-99999999', 0, length - 1],
    ];
    for (const [range, start, end] of parts) {
      const part = await demo.get(address, { range });
      expect(part.status).toBe(206);
      expect(part.headers.get('content-range')).toBe(
        `bytes ${String(start)}-${String(end)}/${String(length)}`,
      );
      const sent = Buffer.from(await part.arrayBuffer());
      expect(sent.equals(bytes.subarray(start, end + 1))).toBe(true);
    }
    const beyond = await demo.get(address, { range: `bytes=${String(length)}-` });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([
      416,
      `bytes */${String(length)}`,
    ]);
  });

  it('is withheld with its still left, a picture without', async () => {
    const demo = await startDemoUnderTest();
    const video = await postLike(
      demo,
      ({ media }) => media[0]?.clip !== null && media[0]?.available === false,
    );
    expect(video.mediaUrl).toBeNull();
    expect((await demo.get(video.thumbnailUrl ?? '')).status).toBe(200);
    const picture = await postLike(
      demo,
      ({ media }) => media[0]?.clip === null && !media[0].available,
    );
    expect([picture.mediaUrl, picture.thumbnailUrl]).toEqual([null, null]);
  });
});

describe('a picture', () => {
  it('is cut as the album says, and handed out whole where it cannot be cut', async () => {
    const cuts: unknown[] = [];
    const made = Buffer.from([0xff, 0xd8, 0xff, 0xd9]);
    const demo = await startDemoUnderTest({
      cutPicture: (_, cut) => {
        cuts.push(cut);
        return cuts.length === 1 ? made : null;
      },
    });
    const { posts } = await bundledAlbum();
    const cutOf = posts.filter(({ media }) => media.length === 1 && media[0]?.still.rect !== null);
    const bodies: Buffer[] = [];
    for (const post of cutOf.slice(0, 2)) {
      const address = (await postLike(demo, ({ id }) => id === post.id)).mediaUrl ?? '';
      bodies.push(Buffer.from(await (await demo.get(address)).arrayBuffer()));
    }
    expect(cuts).toEqual(
      cutOf.slice(0, 2).map(({ media }) => ({ rect: media[0]?.still.rect, longestEdge: 1440 })),
    );
    expect(bodies[0]).toEqual(made);
    expect(bodies[1]).toEqual(await readFile(cutOf[1]?.media[0]?.still.path ?? ''));
  });

  it('of the profile is the committed one', async () => {
    const demo = await startDemoUnderTest();
    const profile = await demo.client.getProfile(await demo.signIn());
    if (!profile.ok) throw new Error(profile.error.kind);
    const reply = await demo.get(profile.value.profilePictureUrl ?? '');
    const committed = await readFile(join(picturesFolder, 'profile-picture.jpg'));
    expect(Buffer.from(await reply.arrayBuffer()).equals(committed)).toBe(true);
  });
});
