import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, inject, test } from 'vitest';

import { openSaveFolder } from '../../../../main/export/save-folder.ts';
import type { SaveFolder } from '../../../../main/export/save-folder.ts';
import { saveOriginals } from '../../../../main/export/save-originals.ts';
import type { SaveOutcome } from '../../../../main/export/save-originals.ts';
import { makeFolder } from '../library/sample-files.ts';
import { media } from '../library/store/sample-posts.ts';
import { libraryWithFiles, selected } from './library-with-files.ts';
import type { LibraryWithFiles } from './library-with-files.ts';

const posts = ['1', '2', '3', '4', '5', '6'];

function someLibrary(): LibraryWithFiles {
  const library = libraryWithFiles(posts.map((id) => media(id, { day: Number(id) })));
  for (const id of posts) library.store(id, `content of ${id} `.repeat(50));
  return library;
}

class Dead extends Error {}

/**
 * A folder whose program dies just before its `at`-th step: from then on nothing is done to the
 * disk, but that half of what was being written is on it.
 */
function mortalFolder(path: string, at: number): { folder: SaveFolder; steps: () => number } {
  const real = openSaveFolder(path);
  let taken = 0;
  const step = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    taken += 1;
    if (taken >= at) throw new Dead();
    return work();
  };
  const folder: SaveFolder = {
    ...real,
    create: (name) =>
      step(async () => {
        const file = await real.create(name);
        return {
          ...file,
          write: async (bytes) => {
            if (taken + 1 >= at) await file.write(bytes.subarray(0, bytes.length / 2));
            return step(() => file.write(bytes));
          },
          flush: () => step(file.flush),
          setTime: (time) => step(() => file.setTime(time)),
        };
      }),
    settle: (from, to) => step(() => real.settle(from, to)),
    remove: (name) => step(() => real.remove(name)),
  };
  return { folder, steps: () => taken };
}

function save({ readers, files }: LibraryWithFiles, folder: SaveFolder): Promise<SaveOutcome> {
  return saveOriginals(
    { readers, files, folder, onProgress: () => {} },
    selected(...posts),
    new AbortController().signal,
  );
}

const contents = (path: string): readonly string[] =>
  readdirSync(path)
    .map((name) => readFileSync(join(path, name), 'utf8'))
    .toSorted();

test('killed at any step and done again, it is whole, and holds nothing twice', async () => {
  const library = someLibrary();
  const wholePath = makeFolder();
  const undisturbed = mortalFolder(wholePath, Number.POSITIVE_INFINITY);
  expect(await save(library, undisturbed.folder)).toMatchObject({ saved: 6, stop: null });
  const whole = contents(wholePath);
  const stride = inject('fullRun') ? 1 : 4;
  let killed = 0;
  for (let at = 1; at <= undisturbed.steps(); at += stride) {
    const path = makeFolder();
    writeFileSync(join(path, 'mine.jpg'), 'mine');
    const { folder, steps } = mortalFolder(path, at);
    await expect(save(library, folder)).rejects.toThrow(Dead);
    expect(steps()).toBeGreaterThanOrEqual(at);
    const again = await save(library, openSaveFolder(path));
    expect(again, `killed at step ${String(at)}`).toMatchObject({ inAll: 6, stop: null });
    expect(again.saved + again.already).toBe(6);
    expect(contents(path), `killed at step ${String(at)}`).toEqual([...whole, 'mine'].toSorted());
    killed += 1;
  }
  process.stdout.write(
    `saving: killed at ${String(killed)} of ${String(undisturbed.steps())} steps, folders equal\n`,
  );
});
