import { appendFile } from 'node:fs/promises';

import type { DemoAlbum, DemoPost } from '../../main/demo/demo-album.ts';
import { misbehave } from '../faults/misbehaviour.ts';
import { decide, expectSignedIn, openSignIn } from '../e2e/app/attempt.ts';
import { expect, test } from '../e2e/app/instagram.ts';
import type { RunningApp } from '../e2e/app/launch.ts';
import { syncLine } from '../e2e/app/sign-in.ts';

/** Posts of the account: thirty pages. */
const posts = 3000;
/** Files after which a run has shown how files come, thumbnails among them. */
const enoughFiles = 300;

/** The demo's posts again and again, an hour apart, each with ids of its own. */
function manyOf(count: number): (album: DemoAlbum) => DemoAlbum {
  return (album) => {
    const newest = Math.max(...album.posts.map(({ postedAt }) => postedAt));
    const made = Array.from({ length: count }, (_, index): DemoPost => {
      const post = album.posts[index % album.posts.length];
      if (post === undefined) throw new Error('The demo has no posts');
      const id = String(17_800_000_000_000_000n + BigInt(count - index) * 100n);
      const media = post.media.map((medium, place) => ({
        ...medium,
        id: post.media.length === 1 ? id : `${id.slice(0, -2)}${String(10 + place)}`,
      }));
      return {
        ...post,
        id,
        shortcode: `B${String(index).padStart(10, '0')}`,
        postedAt: newest - index * 3_600_000,
        media,
      };
    });
    return { ...album, posts: made };
  };
}

/** Begins to watch how late main's event loop is; Chromium's tasks of that thread count, too. */
function watchMain({ electron }: RunningApp): Promise<void> {
  return electron.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    const watch = monitorEventLoopDelay({ resolution: 1 });
    watch.enable();
    Object.assign(globalThis, { watch });
  });
}

/** The longest that main was held up since, in milliseconds; it is watched anew from here. */
function longestBlock({ electron }: RunningApp): Promise<number> {
  return electron.evaluate(() => {
    // What `watchMain` left there; it runs in another process, so that no type can be shared.
    const { watch } = globalThis as unknown as { watch: { max: number; reset(): void } };
    const longest = watch.max / 1e6;
    watch.reset();
    return longest;
  });
}

test('the longest block of main during a first sync', async ({ startOnline, instagram }) => {
  instagram.setAlbum(manyOf(posts));
  // The first page takes its time, until what signing in itself costs is over.
  instagram.setFaults({ at: 'posts', does: misbehave.slow(4000), times: 1 });
  const app = await startOnline();
  await decide(await openSignIn(app), 'Allow');
  await expectSignedIn(app);
  await expect.poll(() => instagram.requestsFor('posts').length).toBe(1);
  await watchMain(app);
  await expect.poll(() => instagram.requestsFor('posts').length).toBe(posts / 100);
  await expect
    .poll(() => instagram.requestsFor('file').length, { timeout: 90_000 })
    .toBeGreaterThan(enoughFiles);
  const syncing = await longestBlock(app);

  // As long again without a sync: what this machine itself does to a thread.
  await syncLine(app).getByRole('button', { name: 'Pause' }).click();
  await expect(syncLine(app)).toContainText('Paused');
  let before = -1;
  await expect
    .poll(
      () => {
        const now = instagram.requestsFor('file').length;
        const rests = now === before;
        before = now;
        return rests;
      },
      { intervals: [1000] },
    )
    .toBe(true);
  await longestBlock(app);
  await expect.poll(() => Date.now(), { intervals: [500] }).toBeGreaterThan(Date.now() + 3000);
  const idle = await longestBlock(app);

  const results = process.env['BENCH_RESULTS'];
  const line = JSON.stringify({ syncing, idle });
  if (results === undefined) process.stdout.write(`${line}\n`);
  else await appendFile(results, `${line}\n`);
});
