import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { openAccountLibrary } from '../../../../../main/library/process/account-library.ts';
import type { AccountLibrary } from '../../../../../main/library/process/account-library.ts';
import type { Thumbnail } from '../../../../../main/library/thumbnails/thumbnail.ts';
import { ok } from '../../../../../preload/contract/result.ts';
import { makeFolder } from '../sample-files.ts';
import { asMediaId, asPostId, query } from '../store/sample-posts.ts';
import { mixedPosts, postId } from '../sync/sample-album.ts';
import { account as accountId, ended, instagramWith, patiently } from '../sync/sync-under-test.ts';
import { webp } from '../thumbnails/webp.ts';
import { openLine } from './line-under-test.ts';
import type { LineUnderTest } from './line-under-test.ts';

const { signal } = new AbortController();

const thumbnail: Thumbnail = {
  bytes: webp(40, 30),
  width: 40,
  height: 30,
  colour: '#336699',
  originalWidth: 400,
  originalHeight: 300,
};

/** An account's library, made directly of what its process is given. */
async function openUnder(line: LineUnderTest): Promise<AccountLibrary> {
  const { tools, time, folder } = line;
  const place = { accountId, folder: join(folder, accountId) };
  const opened = await openAccountLibrary(place, {
    ...tools,
    clock: time.clock,
    fetch: globalThis.fetch,
    keeping: 'everything',
  });
  if (!opened.ok) throw new Error(opened.error.kind);
  onTestFinished(() => opened.value.close());
  return opened.value;
}

async function synced(library: AccountLibrary): Promise<void> {
  library.sync.start('newest');
  await ended(library.sync);
}

test('every picture that comes is given its thumbnail, asked of main by its file’s name', async () => {
  const instagram = await instagramWith(mixedPosts(6, 1));
  const line = openLine(makeFolder(), instagram, { makeThumbnail: () => ok(ok(thumbnail)) });
  await synced(await openUnder(line));
  const missing = (): number =>
    line.reader
      .posts(query(), 0, 100)
      .flatMap(({ media }) => media)
      .filter(({ files }) => files.thumbnail === null).length;
  await expect.poll(missing, patiently).toBe(0);
  const [medium] = line.reader.post(asPostId(postId(1)))?.media ?? [];
  expect(medium?.colour).toBe('#336699');
  expect(line.thumbnailsAsked).toContain(medium?.files.original?.name);
  const name = medium?.files.thumbnail?.name ?? '';
  const stored = readFileSync(join(line.folder, accountId, 'media', name.slice(0, 2), name));
  expect(new Uint8Array(stored)).toEqual(thumbnail.bytes);
});

test('a picture that a kill left without its thumbnail gets it with the next opening', async () => {
  const instagram = await instagramWith(mixedPosts(2, 1));
  // Main never answers: what it was asked is let go when the library closes.
  const first = openLine(makeFolder(), instagram, { makeThumbnail: () => new Promise(() => {}) });
  const library = await openUnder(first);
  await synced(library);
  await expect.poll(() => first.thumbnailsAsked.length, patiently).toBeGreaterThan(0);
  await library.close();

  const second = openLine(first.folder, instagram, { makeThumbnail: () => ok(ok(thumbnail)) });
  await openUnder(second);
  const made = (): number =>
    second.reader.posts(query(), 0, 100).filter(({ media }) => media[0]?.files.thumbnail !== null)
      .length;
  await expect.poll(made, patiently).toBe(2);
});

test('a file that is gone from the disk is fetched again for who waits for it', async () => {
  const instagram = await instagramWith(mixedPosts(2, 1));
  const line = openLine(makeFolder(), instagram);
  const library = await openUnder(line);
  await synced(library);
  const file = {
    postId: asPostId(postId(1)),
    mediaId: asMediaId(postId(1)),
    role: 'original',
  } as const;
  const first = await library.fileNow(file, signal);
  if (!first.ok) throw new Error(first.error.kind);
  const path = join(line.folder, accountId, 'media', first.value.slice(0, 2), first.value);
  rmSync(path);
  const asked = instagram.requestsFor('file').length;
  expect(await library.fileNow(file, signal)).toEqual(first);
  expect(instagram.requestsFor('file')).toHaveLength(asked + 1);
  expect(readFileSync(path).length).toBeGreaterThan(0);
});

test('after it was closed it answers that it is, and writes nothing', async () => {
  const line = openLine(makeFolder(), await instagramWith(mixedPosts(2, 1)));
  const library = await openUnder(line);
  await library.close();
  const cancelled = { ok: false, error: { kind: 'cancelled' } };
  const file = { postId: asPostId('1'), mediaId: asMediaId('1'), role: 'original' } as const;
  expect(await library.fileNow(file, signal)).toEqual(cancelled);
  expect(await library.profilePicture('profile-picture/1', signal)).toEqual(cancelled);
  library.sync.start('full');
  expect(library.sync.state()).toMatchObject({ phase: 'idle' });
});

test('a folder that cannot be written is a failure that says so', async () => {
  const line = openLine(makeFolder(), await instagramWith([]));
  writeFileSync(join(line.folder, 'file'), '');
  const opened = await openAccountLibrary(
    { accountId, folder: join(line.folder, 'file', accountId) },
    { ...line.tools, clock: line.time.clock, fetch: globalThis.fetch, keeping: 'everything' },
  );
  expect(opened).toMatchObject({ ok: false, error: { kind: 'disk-refused' } });
});
