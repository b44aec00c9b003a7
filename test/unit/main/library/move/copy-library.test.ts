import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { copyLibrary } from '../../../../../main/library/move/copy-library.ts';
import { mark } from '../../../../../main/library/move/place-marker.ts';
import { openLibraryReader } from '../../../../../main/library/store/library-reader.ts';
import { openLibraryWriter } from '../../../../../main/library/store/library-writer.ts';
import { accountIdOf } from '../../../../../preload/contract/ids.ts';
import { ok } from '../../../../../preload/contract/result.ts';
import { keptLog } from '../process/kept-log.ts';
import { makeFolder } from '../sample-files.ts';
import { contentOf, filesOf, makeLibrary, putMedium } from './sample-library.ts';

const notAborted = new AbortController().signal;
const onProgress = (): void => {};

async function target(): Promise<string> {
  const folder = makeFolder();
  await mark(folder);
  return folder;
}

test('what may have changed is copied anew, and what is gone goes', async () => {
  const [from, to] = [makeFolder(), await target()];
  const { log } = keptLog();
  makeLibrary(from);
  expect(await copyLibrary({ from, to, onProgress, log }, notAborted)).toEqual(ok(null));
  expect(contentOf(to)).toEqual(contentOf(from));

  // In between the library was written; a torn medium and an old journal are in the copy.
  writeFileSync(join(from, 'demo-17', 'media-index.jsonl'), '["2/original","b.jpg"]\n');
  writeFileSync(join(to, 'demo-17', 'library.sqlite-wal'), 'of an older database');
  putMedium(to, 'demo-17', Buffer.from('deleted in the library since'));
  const torn = Object.keys(contentOf(from)).find((path) => path.includes('instagram-18/media/'));
  writeFileSync(join(to, torn ?? ''), 'torn');
  expect(await copyLibrary({ from, to, onProgress, log }, notAborted)).toEqual(ok(null));
  expect(contentOf(to)).toEqual(contentOf(from));
  expect(Object.keys(filesOf(to)).filter((path) => path.endsWith('-wal'))).toEqual([]);
});

test('media that are there are not copied twice', async () => {
  const [from, to] = [makeFolder(), await target()];
  const { log } = keptLog();
  makeLibrary(from);
  await copyLibrary({ from, to, onProgress, log }, notAborted);
  const begun: number[] = [];
  await copyLibrary(
    { from, to, log, onProgress: ({ bytesDone }) => begun.push(bytesDone) },
    notAborted,
  );
  expect(begun[0]).toBeGreaterThanOrEqual(2 * 73_010);
});

test('a journal that a kill left is copied with its database', async () => {
  const [from, to] = [makeFolder(), await target()];
  const accountId = accountIdOf('demo', '17');
  const opened = openLibraryWriter({ accountId, folder: join(from, accountId) });
  if (!opened.ok) throw new Error(opened.error.kind);
  const run = opened.value.beginRun('full', 1);
  opened.value.completeRun(run, { reachedEnd: true, handedOut: 0 }, 5);
  // Not closed: nobody folded it.
  const { log } = keptLog();
  expect(await copyLibrary({ from, to, onProgress, log }, notAborted)).toEqual(ok(null));
  const reader = openLibraryReader({ accountId, folder: join(to, accountId) });
  expect(reader.lastCompletedAt()).toBe(5);
  reader.close();
  opened.value.close();
});

test('a picture that was damaged before is kept as it is, and logged', async () => {
  const [from, to] = [makeFolder(), await target()];
  const path = putMedium(from, 'demo-17', Buffer.from('a picture'));
  writeFileSync(path, 'a p1cture');
  const { log, lines } = keptLog();
  expect(await copyLibrary({ from, to, onProgress, log }, notAborted)).toEqual(ok(null));
  expect(contentOf(to)).toEqual(contentOf(from));
  expect(lines.join()).toContain('not what its name says');
});

test('what is not an account’s is left alone, on both sides', async () => {
  const [from, to] = [makeFolder(), await target()];
  mkdirSync(join(from, 'holiday'));
  writeFileSync(join(from, 'holiday', 'a.jpg'), 'mine');
  mkdirSync(join(to, 'music'));
  writeFileSync(join(to, 'music', 'b.mp3'), 'mine');
  const { log } = keptLog();
  expect(await copyLibrary({ from, to, onProgress, log }, notAborted)).toEqual(ok(null));
  expect(Object.keys(filesOf(to)).toSorted()).toEqual(['albumen-library.txt', 'music/b.mp3']);
});

test('a target without its mark is no target', async () => {
  const { log } = keptLog();
  const options = { from: makeFolder(), to: makeFolder(), onProgress, log };
  expect(await copyLibrary(options, notAborted)).toMatchObject({
    error: { kind: 'move-target-away' },
  });
});
