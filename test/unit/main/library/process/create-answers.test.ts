import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { pictureName } from '../../../../../main/library/media/media-name.ts';
import type { PageAsked } from '../../../../../main/library/sync/sync-source.ts';
import type { Ask } from '../../../../../main/library/process/conversation.ts';
import { createLibraryAnswers } from '../../../../../main/library/process/create-answers.ts';
import type {
  LibraryEvents,
  MainRequests,
} from '../../../../../main/library/process/library-contract.ts';
import type { LibraryAnswers } from '../../../../../main/library/process/serve-library.ts';
import { openLibraryReader } from '../../../../../main/library/store/library-reader.ts';
import type { LibraryReader } from '../../../../../main/library/store/library-store.ts';
import { fail, ok } from '../../../../../preload/contract/result.ts';
import { startFaultyInstagram } from '../../../../faults/faulty-instagram.ts';
import type { FaultyInstagram } from '../../../../faults/faulty-instagram.ts';
import { createFakeTime } from '../../auth/fake-timers.ts';
import { filesBelow, makeFolder } from '../sample-files.ts';
import { asMediaId, asPostId, query } from '../store/sample-posts.ts';
import { instagramSource } from '../sync/instagram-source.ts';
import { mixedPosts } from '../sync/sample-album.ts';
import { account, instagramWith } from '../sync/sync-under-test.ts';
import { keptLog } from './kept-log.ts';
import { textLike } from '../../../matchers.ts';

const notAborted = new AbortController().signal;
const accountId = account;

interface Run {
  readonly answers: LibraryAnswers;
  readonly told: readonly { readonly name: string; readonly payload: unknown }[];
  readonly reader: LibraryReader;
  /** Syncs to the end. */
  readonly sync: () => Promise<void>;
  readonly finish: () => Promise<void>;
}

/** The library's end of the line on a folder, as its process has it: real HTTP, database, files. */
function run(folder: string, instagram: FaultyInstagram): Run {
  const time = createFakeTime();
  const source = instagramSource(instagram.origin, time.clock);
  const told: { name: string; payload: unknown }[] = [];
  const replies = {
    profile: () => source.profile(notAborted),
    page: (asked: PageAsked) => source.page(asked, notAborted),
    post: ({ postId }: { postId: ReturnType<typeof asPostId> }) => source.post(postId, notAborted),
    loopback: () => source.loopback(),
    makeThumbnail: () =>
      Promise.resolve(ok(fail({ kind: 'not-decodable', detail: 'no decoder in a test' } as const))),
  };
  // By name, each reply is the map's; the requests' types cannot say so to a record.
  const ask = ((name: keyof typeof replies, input: never) => replies[name](input)) as unknown;
  const answers = createLibraryAnswers({
    // Made of one reply per request of the map.
    ask: ask as Ask<MainRequests>,
    tell: (name: keyof LibraryEvents, payload: unknown) => void told.push({ name, payload }),
    log: keptLog().log,
    setup: { folder, clockOffset: 0 },
    clock: time.clock,
    fetch: globalThis.fetch,
  });
  const reader = openLibraryReader({ accountId, folder: join(folder, accountId) });
  let isOver = false;
  const finish = async (): Promise<void> => {
    if (isOver) return;
    isOver = true;
    reader.close();
    await answers.finish(undefined, notAborted);
  };
  onTestFinished(finish);
  return {
    answers,
    told,
    reader,
    finish,
    sync: async () => {
      expect(await answers.startSync({ accountId, kind: 'newest' }, notAborted)).toEqual(ok(null));
      await expect
        .poll(
          async () => {
            const state = await answers.syncState({ accountId }, notAborted);
            return state.ok ? state.value.phase : state.error.kind;
          },
          { timeout: 20_000 },
        )
        .toBe('idle');
    },
  };
}

const fileRequests = (instagram: FaultyInstagram): number => instagram.requestsFor('file').length;

function hashesOf(folder: string): readonly string[] {
  return filesBelow(join(folder, accountId, 'media'));
}

test('a first sync fills the library, and what is on disk is what its names say', async () => {
  const folder = makeFolder();
  const instagram = await instagramWith(mixedPosts(12, 1));
  const { sync, reader, told, answers } = run(folder, instagram);
  await sync();
  expect(reader.count(query())).toBe(12);
  const files = filesBelow(join(folder, accountId, 'media'));
  expect(files.length).toBeGreaterThan(8);
  for (const name of files) {
    const path = join(folder, accountId, 'media', name.slice(0, 2), name);
    expect(name).toContain(createHash('sha256').update(readFileSync(path)).digest('hex'));
  }
  expect(told.map(({ name }) => name)).toContain('postsChanged');
  expect(told.map(({ name }) => name)).toContain('syncChanged');
  const use = await answers.storageUse({ accountId }, notAborted);
  expect(use).toMatchObject({ ok: true, value: { files: files.length } });
});

test('a damaged database is set aside and told, and no file is downloaded twice', async () => {
  const folder = makeFolder();
  const instagram = await instagramWith(mixedPosts(12, 1));
  const first = run(folder, instagram);
  await first.sync();
  const before = { posts: first.reader.posts(query(), 0, 100), files: hashesOf(folder) };
  await first.finish();

  const database = join(folder, accountId, 'library.sqlite');
  const bytes = readFileSync(database);
  bytes.fill(0xff, 4096, Math.min(bytes.length, 4096 * 4));
  writeFileSync(database, bytes);
  const asked = fileRequests(instagram);

  const second = run(folder, instagram);
  await second.sync();
  const aside = readdirSync(join(folder, accountId)).find((name) => name.includes('damaged'));
  expect(second.told).toContainEqual({
    name: 'databaseSetAside',
    payload: { accountId, file: aside },
  });
  expect(
    second.reader.posts(query(), 0, 100).map(({ id, caption, media }) => ({
      id,
      caption,
      files: media.map(({ files }) => files.original?.name ?? null),
    })),
  ).toEqual(
    before.posts.map(({ id, caption, media }) => ({
      id,
      caption,
      files: media.map(({ files }) => files.original?.name ?? null),
    })),
  );
  expect(hashesOf(folder)).toEqual(before.files);
  expect(fileRequests(instagram)).toBe(asked);
});

test('a file that a person waits for is there before any sync', async () => {
  const folder = makeFolder();
  const instagram = await instagramWith(mixedPosts(3, 1));
  const { answers, sync } = run(folder, instagram);
  await sync();
  const { reader } = run(folder, instagram);
  const [post] = reader.posts(query(), 0, 1);
  const [medium] = post?.media ?? [];
  if (post === undefined || medium === undefined) throw new Error('no post');
  const input = { accountId, postId: post.id, mediaId: medium.id, role: 'original' } as const;
  const asked = fileRequests(instagram);
  expect(await answers.fileNow(input, notAborted)).toEqual(ok(medium.files.original?.name));
  expect(fileRequests(instagram)).toBe(asked);
  const unknown = { ...input, postId: asPostId('999'), mediaId: asMediaId('999') };
  expect(await answers.fileNow(unknown, notAborted)).toMatchObject({ ok: false });
});

test('the profile picture is fetched once, under the name that the profile gives it', async () => {
  const folder = makeFolder();
  const instagram = await startFaultyInstagram();
  onTestFinished(() => instagram.stop());
  const { answers } = run(folder, instagram);
  const source = instagramSource(instagram.origin, createFakeTime().clock);
  const profile = await source.profile(notAborted);
  const name = pictureName((profile.ok ? profile.value.profilePictureUrl : null) ?? '');
  const first = await answers.profilePicture({ accountId, name }, notAborted);
  expect(first).toMatchObject({ ok: true, value: textLike(/\.jpe?g$/) });
  const asked = fileRequests(instagram);
  expect(await answers.profilePicture({ accountId, name }, notAborted)).toEqual(first);
  expect(fileRequests(instagram)).toBe(asked);
});

test('deleting ends the sync and leaves no folder; the account can be synced again', async () => {
  const folder = makeFolder();
  const instagram = await instagramWith(mixedPosts(12, 1));
  const first = run(folder, instagram);
  await first.answers.startSync({ accountId, kind: 'newest' }, notAborted);
  expect(await first.answers.deleteAll({ accountId }, notAborted)).toEqual(ok(null));
  expect(existsSync(join(folder, accountId))).toBe(false);
  const { sync, reader } = run(folder, instagram);
  await sync();
  expect(reader.count(query())).toBe(12);
});

test('a closed library is opened again when it is needed', async () => {
  const folder = makeFolder();
  const instagram = await instagramWith(mixedPosts(3, 1));
  const { answers, sync } = run(folder, instagram);
  await sync();
  expect(await answers.close({ accountId }, notAborted)).toEqual(ok(null));
  await sync();
});
