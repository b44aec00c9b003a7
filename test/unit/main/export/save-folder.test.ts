import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, onTestFinished, test } from 'vitest';
import type { TestContext } from 'vitest';

import { openSaveFolder } from '../../../../main/export/save-folder.ts';
import { saveOriginals } from '../../../../main/export/save-originals.ts';
import type { SaveOutcome } from '../../../../main/export/save-originals.ts';
import { makeFolder } from '../library/sample-files.ts';
import { media } from '../library/store/sample-posts.ts';
import { libraryWithFiles, selected } from './library-with-files.ts';
import type { LibraryWithFiles } from './library-with-files.ts';

const posts = ['1', '2', '3', '4', '5', '6', '7', '8'];

/** Eight originals of 64 kB. */
function largeLibrary(): LibraryWithFiles {
  const library = libraryWithFiles(posts.map((id) => media(id, { day: Number(id) })));
  for (const id of posts) library.store(id, Buffer.alloc(65_536, Number(id)));
  return library;
}

function save({ readers, files }: LibraryWithFiles, folder: string): Promise<SaveOutcome> {
  return saveOriginals(
    { readers, files, folder: openSaveFolder(folder), onProgress: () => {} },
    selected(...posts),
    new AbortController().signal,
  );
}

/** Mounts a file system of 256 kB; skips the test, saying why, where that cannot be done. */
function mountSmallDisk({ skip }: TestContext): string {
  const folder = makeFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder], { stdio: 'pipe' });
  } catch {
    skip('a small tmpfs can be mounted by root on Linux only');
  }
  onTestFinished(() => void execFileSync('umount', [folder]));
  return folder;
}

describe('a folder', () => {
  test('on a disk that fills up: that ends it, what is there is whole, and with room it goes on', async (context) => {
    const disk = mountSmallDisk(context);
    const library = largeLibrary();
    const outcome = await save(library, disk);
    expect(outcome).toMatchObject({ inAll: 8, unsaved: 0, stop: { kind: 'disk-full' } });
    expect(outcome.saved).toBeGreaterThan(0);
    expect(outcome.saved).toBeLessThan(8);
    const names = readdirSync(disk);
    expect(names).toHaveLength(outcome.saved);
    for (const name of names) expect(readFileSync(join(disk, name))).toHaveLength(65_536);

    execFileSync('mount', ['-o', 'remount,size=4m', disk]);
    const again = await save(library, disk);
    expect(again).toMatchObject({ already: outcome.saved, saved: 8 - outcome.saved, stop: null });
    expect(readdirSync(disk)).toHaveLength(8);
  });

  test('on a disk that may only be read is refused, in a word of its own', async (context) => {
    const disk = mountSmallDisk(context);
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    expect(await save(largeLibrary(), disk)).toMatchObject({
      saved: 0,
      stop: { kind: 'save-refused', detail: 'EROFS' },
    });
  });

  test('that is gone is not made again', async () => {
    const folder = makeFolder();
    rmSync(folder, { recursive: true });
    expect(await save(largeLibrary(), folder)).toMatchObject({
      inAll: 8,
      saved: 0,
      stop: { kind: 'save-refused', detail: 'ENOENT' },
    });
    expect(() => readdirSync(folder)).toThrow('ENOENT');
    mkdirSync(folder);
  });
});

describe('naming a file', () => {
  test('leaves what has the name, a link that leads nowhere among it', async () => {
    const path = makeFolder();
    const folder = openSaveFolder(path);
    writeFileSync(join(path, 'new'), 'new');
    writeFileSync(join(path, 'taken'), 'old');
    symlinkSync(join(path, 'nowhere'), join(path, 'link'));
    expect(await folder.settle('new', 'taken')).toBe(false);
    expect(await folder.settle('new', 'link')).toBe(false);
    expect(readFileSync(join(path, 'taken'), 'utf8')).toBe('old');
    expect(await folder.settle('new', 'free')).toBe(true);
    expect(readdirSync(path).toSorted()).toEqual(['free', 'link', 'taken']);
  });

  test.each(['EPERM', 'ENOTSUP', 'ENOSYS'])(
    'takes no other’s place on a disk without second names either (%s)',
    async (code) => {
      const path = makeFolder();
      const folder = openSaveFolder(path, () =>
        Promise.reject(Object.assign(new Error(code), { code })),
      );
      writeFileSync(join(path, 'new'), 'new');
      writeFileSync(join(path, 'taken'), 'old');
      symlinkSync(join(path, 'nowhere'), join(path, 'link'));
      expect(await folder.settle('new', 'taken')).toBe(false);
      expect(await folder.settle('new', 'link')).toBe(false);
      expect(await folder.settle('new', 'free')).toBe(true);
      expect(readdirSync(path).toSorted()).toEqual(['free', 'link', 'taken']);
      expect(readFileSync(join(path, 'taken'), 'utf8')).toBe('old');
    },
  );
});

test('what is not equal to the last byte is not the same', async () => {
  const path = makeFolder();
  const folder = openSaveFolder(path);
  writeFileSync(join(path, 'a'), 'abc');
  const abc = {
    bytes: 3,
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  };
  expect(await folder.holds('a', abc)).toBe(true);
  expect(await folder.holds('a', { ...abc, bytes: 4 })).toBe(false);
  writeFileSync(join(path, 'a'), 'abd');
  expect(await folder.holds('a', abc)).toBe(false);
  expect(await folder.holds('b', abc)).toBe(false);
  mkdirSync(join(path, 'c'));
  expect(await folder.holds('c', abc)).toBe(false);
});
