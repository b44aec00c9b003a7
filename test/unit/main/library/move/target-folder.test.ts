import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { isMarked, markerName } from '../../../../../main/library/move/place-marker.ts';
import {
  isWithin,
  libraryIn,
  prepareTarget,
} from '../../../../../main/library/move/target-folder.ts';
import { ok } from '../../../../../preload/contract/result.ts';
import { makeFolder } from '../sample-files.ts';

test.each([
  ['/a/b', '/a/b', true],
  ['/a/b', '/a/b/c', true],
  ['/a/b', '/a/bc', false],
  ['/a/b', '/a', false],
  ['/a/b', '/a/..b', false],
  ['/', '/a', true],
])('whether %s holds %s: %s', (outer, inner, expected) => {
  expect(isWithin(outer, inner)).toBe(expected);
});

test('an empty folder is used itself, and marked', async () => {
  const [target, source] = [makeFolder(), makeFolder()];
  expect(await prepareTarget(target, source)).toEqual(ok(target));
  expect(isMarked(target)).toBe(true);
  expect(libraryIn(target)).toBe(target);
  // A kill after that: it still counts as empty.
  expect(await prepareTarget(target, source)).toEqual(ok(target));
});

test('one that is not gets a subfolder', async () => {
  const [target, source] = [makeFolder(), makeFolder()];
  writeFileSync(join(target, 'mine.txt'), 'mine');
  const inside = join(target, 'Albumen library');
  expect(await prepareTarget(target, source)).toEqual(ok(inside));
  expect(readdirSync(target).toSorted()).toEqual(['Albumen library', 'mine.txt']);
  expect(readdirSync(inside)).toEqual([markerName]);
  expect(libraryIn(target)).toBe(inside);
});

test.each(['a folder', 'a file'])('what is called like the subfolder stays: %s', async (what) => {
  const [target, source] = [makeFolder(), makeFolder()];
  const inside = join(target, 'Albumen library');
  if (what === 'a file') writeFileSync(inside, 'mine');
  else {
    mkdirSync(inside);
    writeFileSync(join(inside, 'mine.txt'), 'mine');
  }
  const prepared = await prepareTarget(target, source);
  expect(prepared).toMatchObject({ error: { kind: 'move-target-taken' } });
  expect(existsSync(join(inside, markerName))).toBe(false);
});

test('neither the library’s own folder nor one inside of it is a target, through a link, too', async () => {
  const source = makeFolder();
  const inside = join(source, 'demo-1');
  mkdirSync(inside);
  const link = join(makeFolder(), 'link');
  symlinkSync(inside, link);
  for (const chosen of [source, inside, link]) {
    expect(await prepareTarget(chosen, source)).toMatchObject({
      error: { kind: 'move-into-itself' },
    });
  }
  expect(readdirSync(inside)).toEqual([]);
});

test('nor the folder around it, where the library is that subfolder already', async () => {
  const around = makeFolder();
  const source = join(around, 'Albumen library');
  mkdirSync(source);
  writeFileSync(join(source, markerName), '');
  expect(await prepareTarget(around, source)).toMatchObject({
    error: { kind: 'move-into-itself' },
  });
});

test('a read-only disk is refused', async (context) => {
  const disk = makeFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro,size=64k', 'tmpfs', disk], { stdio: 'pipe' });
  } catch {
    context.skip('a tmpfs can be mounted by root on Linux only');
  }
  onTestFinished(() => void execFileSync('umount', ['-l', disk]));
  expect(await prepareTarget(disk, makeFolder())).toMatchObject({
    error: { kind: 'move-target-refused' },
  });
});
