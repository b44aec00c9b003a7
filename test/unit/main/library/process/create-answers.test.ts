import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, onTestFinished, test } from 'vitest';

import type { PictureSource } from '../../../../../main/demo/demo-album.ts';
import { fail, ok } from '../../../../../preload/contract/result.ts';
import { misbehave } from '../../../../faults/misbehaviour.ts';
import { startFaultyInstagram } from '../../../../faults/faulty-instagram.ts';
import type { FaultyInstagram } from '../../../../faults/faulty-instagram.ts';
import { turns } from '../../auth/fake-timers.ts';
import { filesBelow, makeFolder } from '../sample-files.ts';
import { asMediaId, asPostId, query } from '../store/sample-posts.ts';
import { contentOf } from '../sync/library-content.ts';
import { mixedPosts, postId, sampleAlbum } from '../sync/sample-album.ts';
import { account as accountId, instagramWith, patiently } from '../sync/sync-under-test.ts';
import { openLine } from './line-under-test.ts';

/** The demo's pictures are megabytes, and a computer may be busy. Milliseconds. */
const syncOfEverything = 30_000;

const fileRequests = (instagram: FaultyInstagram): number => instagram.requestsFor('file').length;

/** What an account's journal of media says: a medium's name and its file, sorted. */
function journalOf(folder: string): readonly string[] {
  return readFileSync(join(folder, accountId, 'media-index.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .toSorted();
}

/** Overwrites pages of a database that nobody has open. */
function damage(folder: string): void {
  const database = join(folder, accountId, 'library.sqlite');
  const bytes = readFileSync(database);
  bytes.fill(0xff, 4096, Math.min(bytes.length, 4096 * 4));
  writeFileSync(database, bytes);
}

/** An account without posts, but with a picture of itself. */
function pictureOnly(folder: string): PictureSource {
  const { load } = sampleAlbum(folder, mixedPosts(1, 1));
  return {
    load: async (madeAt) => {
      const album = await load(madeAt);
      const picture = album.posts[0]?.media[0]?.still ?? null;
      return { profile: { ...album.profile, picture }, posts: [] };
    },
  };
}

/** Waits until the account's files are being asked for, which a fault holds up. */
async function downloading(instagram: FaultyInstagram): Promise<void> {
  await expect.poll(() => fileRequests(instagram), patiently).toBeGreaterThan(0);
}

describe('a first sync', () => {
  test(
    'of the demo account ends with every post, and every file is what its name says',
    async () => {
      const folder = makeFolder();
      const instagram = await startFaultyInstagram();
      onTestFinished(() => instagram.stop());
      const { sync, reader, told, ask } = openLine(folder, instagram);
      await sync();

      const { posts, files } = contentOf(reader, join(folder, accountId));
      expect(posts.length).toBeGreaterThan(20);
      expect(posts).toHaveLength(reader.profile()?.profile.mediaCount ?? 0);
      expect(files.filter((name) => name.includes('is something else'))).toEqual([]);
      const names = told.map(({ name }) => name);
      expect(names).toContain('ready');
      expect(names).toContain('postsChanged');
      expect(names).toContain('syncChanged');
      expect(await ask('storageUse', { accountId })).toMatchObject({
        ok: true,
        value: { files: files.length },
      });
    },
    syncOfEverything,
  );

  test('writes into the journal which file holds which medium', async () => {
    const folder = makeFolder();
    const { sync, reader } = openLine(folder, await instagramWith(mixedPosts(12, 1)));
    await sync();
    const stored = reader
      .posts(query(), 0, 100)
      .flatMap(({ media }) =>
        media.flatMap(({ id, files: { original, poster } }) => [
          ...(original === null ? [] : [JSON.stringify([`${id}/original`, original.name])]),
          ...(poster === null ? [] : [JSON.stringify([`${id}/thumbnail`, poster.name])]),
        ]),
      );
    expect(stored.length).toBeGreaterThan(12);
    await expect.poll(() => journalOf(folder), patiently).toEqual(stored.toSorted());
  });
});

describe('a damaged database', () => {
  test('is set aside and told of, and the next sync fills a new one without any download', async () => {
    const folder = makeFolder();
    const instagram = await instagramWith(mixedPosts(12, 1));
    const first = openLine(folder, instagram);
    await first.sync();
    const before = contentOf(first.reader, join(folder, accountId));
    await first.finish();
    damage(folder);
    const asked = fileRequests(instagram);

    const second = openLine(folder, instagram);
    await second.sync();
    const aside = readdirSync(join(folder, accountId)).filter((name) =>
      /damaged.*\.sqlite$/.test(name),
    );
    expect(aside).toHaveLength(1);
    expect(second.told).toContainEqual({
      name: 'databaseSetAside',
      payload: { accountId, file: aside[0] },
    });
    expect(contentOf(second.reader, join(folder, accountId))).toEqual(before);
    expect(fileRequests(instagram)).toBe(asked);
  });

  test('costs a download only where a file is gone too', async () => {
    const folder = makeFolder();
    const instagram = await instagramWith(mixedPosts(4, 1));
    const first = openLine(folder, instagram);
    await first.sync();
    await first.finish();
    damage(folder);
    const [name = ''] = filesBelow(join(folder, accountId, 'media'));
    writeFileSync(join(folder, accountId, 'media', name.slice(0, 2), name), '');
    const asked = fileRequests(instagram);

    const second = openLine(folder, instagram);
    await second.sync();
    expect(fileRequests(instagram)).toBe(asked + 1);
    expect(contentOf(second.reader, join(folder, accountId)).files).not.toContainEqual(
      expect.stringContaining('is something else'),
    );
  });
});

describe('a file that a person waits for', () => {
  const input = {
    accountId,
    postId: asPostId(postId(1)),
    mediaId: asMediaId(postId(1)),
    role: 'original',
  } as const;

  test('is answered from the disk where a sync stored it', async () => {
    const instagram = await instagramWith(mixedPosts(3, 1));
    const { ask, sync, reader } = openLine(makeFolder(), instagram);
    await sync();
    const asked = fileRequests(instagram);
    const name = reader.post(input.postId)?.media[0]?.files.original?.name;
    expect(await ask('fileNow', input)).toEqual(ok(name));
    expect(fileRequests(instagram)).toBe(asked);
  });

  test('goes before what a sync is held up with', async () => {
    const instagram = await instagramWith(mixedPosts(12, 1), {
      faults: [{ at: 'file', does: misbehave.stall() }],
    });
    const { ask, reader } = openLine(makeFolder(), instagram);
    await ask('startSync', { accountId, kind: 'newest' });
    await downloading(instagram);
    await expect.poll(() => reader.count(query()), patiently).toBe(12);
    instagram.setFaults();
    expect(await ask('fileNow', input)).toMatchObject({
      ok: true,
      value: expect.stringMatching(/^[0-9a-f]{64}\.png$/) as string,
    });
    expect(await ask('syncState', { accountId })).toMatchObject({ value: { phase: 'running' } });
  });

  test('of a post that nobody has is a failure in time', async () => {
    const { ask, sync } = openLine(makeFolder(), await instagramWith(mixedPosts(3, 1)));
    await sync();
    const unknown = { ...input, postId: asPostId('999'), mediaId: asMediaId('999') };
    expect(await ask('fileNow', unknown)).toMatchObject({ ok: false, error: { kind: 'gone' } });
  });

  test('is not found before any sync, and Instagram is not asked', async () => {
    const folder = makeFolder();
    const instagram = await instagramWith(mixedPosts(3, 1));
    const { ask } = openLine(folder, instagram);
    expect(await ask('fileNow', input)).toEqual(fail({ kind: 'not-found' }));
    const picture = { accountId, name: 'profile-picture/1' };
    expect(await ask('profilePicture', picture)).toEqual(fail({ kind: 'not-found' }));
    expect(instagram.requests).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('deleting an account’s library', () => {
  test('ends the sync that runs, and leaves no folder', async () => {
    const folder = makeFolder();
    const instagram = await instagramWith(mixedPosts(12, 1), {
      faults: [{ at: 'file', does: misbehave.stall(), after: 4 }],
    });
    const { ask, sync, reader } = openLine(folder, instagram);
    await ask('startSync', { accountId, kind: 'newest' });
    await expect.poll(() => fileRequests(instagram), patiently).toBeGreaterThan(4);
    expect(await ask('deleteAll', { accountId })).toEqual(ok(null));
    expect(readdirSync(folder)).toEqual([]);
    await turns();
    expect(readdirSync(folder)).toEqual([]);

    instagram.setFaults();
    reader.close();
    await sync();
    expect(filesBelow(join(folder, accountId, 'media')).length).toBeGreaterThan(12);
  });

  test('takes along the profile picture that is being fetched', async () => {
    const folder = makeFolder();
    const instagram = await startFaultyInstagram({ pictures: pictureOnly(makeFolder()) });
    onTestFinished(() => instagram.stop());
    const { ask, sync } = openLine(folder, instagram);
    await sync();
    instagram.setFaults({ at: 'file', does: misbehave.slow(200) });
    const picture = ask('profilePicture', { accountId, name: 'profile-picture/1' });
    await downloading(instagram);
    expect(await ask('deleteAll', { accountId })).toEqual(ok(null));
    expect(await picture).toEqual(fail({ kind: 'cancelled' }));
    expect(readdirSync(folder)).toEqual([]);
  });

  test('lets a sync that is asked for meanwhile begin after it, on a library of its own', async () => {
    const folder = makeFolder();
    const instagram = await instagramWith(mixedPosts(12, 1));
    const line = openLine(folder, instagram);
    await line.sync();
    const deleting = line.ask('deleteAll', { accountId });
    await line.sync();
    expect(await deleting).toEqual(ok(null));
    await line.finish();
    const again = openLine(folder, instagram);
    expect(again.reader.count(query())).toBe(12);
    const { files } = contentOf(again.reader, join(folder, accountId));
    expect(files.length).toBeGreaterThan(12);
  });

  test('is not undone by who only looks', async () => {
    const folder = makeFolder();
    const { ask, sync } = openLine(folder, await instagramWith(mixedPosts(3, 1)));
    await sync();
    const idle = ok({ phase: 'idle', lastCompletedAt: null });
    const [, state] = await Promise.all([
      ask('deleteAll', { accountId }),
      ask('syncState', { accountId }),
      ask('resumeSync', { accountId }),
    ]);
    expect(state).toEqual(idle);
    expect(await ask('syncState', { accountId })).toEqual(idle);
    expect(await ask('storageUse', { accountId })).toEqual(ok({ files: 0, bytes: 0 }));
    expect(existsSync(join(folder, accountId))).toBe(false);
  });
});

test('a closed library is opened again when it is needed, and remembers its last sync', async () => {
  const { ask, sync, time, lines } = openLine(makeFolder(), await instagramWith(mixedPosts(3, 1)));
  await sync();
  const synced = ok({ phase: 'idle', lastCompletedAt: time.clock.now() });
  // Twice at once, as when a person signs out while the app quits.
  const closed = await Promise.all([ask('close', { accountId }), ask('close', { accountId })]);
  expect(closed).toEqual([ok(null), ok(null)]);
  expect(await ask('syncState', { accountId })).toEqual(synced);
  await sync();
  expect(lines.filter((line) => line.startsWith('error'))).toEqual([]);
});

test('finishing while files are on their way takes less than a quit may', async () => {
  const folder = makeFolder();
  const instagram = await instagramWith(mixedPosts(12, 1), {
    faults: [{ at: 'file', does: misbehave.stall(), after: 4 }],
  });
  const first = openLine(folder, instagram);
  await first.ask('startSync', { accountId, kind: 'newest' });
  await expect.poll(() => fileRequests(instagram), patiently).toBeGreaterThan(4);
  const began = performance.now();
  await first.finish();
  expect(performance.now() - began).toBeLessThan(2000);

  instagram.setFaults();
  const second = openLine(folder, instagram);
  expect(second.reader.count(query())).toBe(12);
  await second.sync();
  expect(filesBelow(join(folder, accountId, 'media')).length).toBeGreaterThan(12);
});
