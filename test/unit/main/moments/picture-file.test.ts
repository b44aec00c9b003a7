import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { createPictureFile } from '../../../../main/moments/picture-file.ts';
import type { PictureFile } from '../../../../main/moments/picture-file.ts';
import { fail, ok } from '../../../../preload/contract/result.ts';
import { filesBelow, makeFolder, png } from '../library/sample-files.ts';

const picture = png(1080, 1350);
/** The beginning of a JPEG of 8 by 8 pixels. */
const jpeg = Buffer.from(
  'ffd8ffe000104a46494600010100000100010000ffc0000b080008000801011100',
  'hex',
);

/** A person who chooses these paths, one after the other. */
function fileOf(...paths: readonly (string | null)[]): PictureFile {
  const left = [...paths];
  return createPictureFile(() => Promise.resolve(left.shift() ?? null));
}

async function ticketFrom(file: PictureFile): Promise<string> {
  const chosen = await file.choose('Best Nine.jpg');
  if (chosen === null) throw new Error('nothing was chosen');
  return chosen.ticket;
}

test('a picture is written to the file that was chosen, and nothing is left beside it', async () => {
  const folder = makeFolder();
  const file = fileOf(join(folder, 'nine.png'));
  expect(await file.write(await ticketFrom(file), picture)).toEqual(ok('nine.png'));
  expect(readFileSync(join(folder, 'nine.png'))).toEqual(picture);
  expect(filesBelow(folder)).toEqual(['nine.png']);
});

test.each([
  ['nine.png', 'image/png'],
  ['NINE.PNG', 'image/png'],
  ['nine.jpg', 'image/jpeg'],
  ['nine.jpeg', 'image/jpeg'],
  ['nine', 'image/jpeg'],
  ['nine.webp', 'image/jpeg'],
])('%s is to be %s', async (name, type) => {
  const file = fileOf(join(makeFolder(), name));
  expect(await file.choose('Best Nine.jpg')).toMatchObject({ type });
});

test('a name is completed, and a file that is there already is never overwritten by that', async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'nine.jpg'), 'mine');
  writeFileSync(join(folder, 'nine (2).jpg'), 'mine, too');
  const file = fileOf(join(folder, 'nine'));
  expect(await file.write(await ticketFrom(file), jpeg)).toEqual(ok('nine (3).jpg'));
  expect(readFileSync(join(folder, 'nine.jpg'), 'utf8')).toBe('mine');
  expect(filesBelow(folder)).toEqual(['nine (2).jpg', 'nine (3).jpg', 'nine.jpg']);
});

test('one that was chosen with its name is replaced', async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'nine.jpg'), 'an older one');
  const file = fileOf(join(folder, 'nine.jpg'));
  expect(await file.write(await ticketFrom(file), jpeg)).toEqual(ok('nine.jpg'));
  expect(readFileSync(join(folder, 'nine.jpg'))).toEqual(jpeg);
});

test('what is no picture of that type is not written', async () => {
  const folder = makeFolder();
  const file = fileOf(join(folder, 'nine.png'));
  const ticket = await ticketFrom(file);
  for (const bytes of [
    Buffer.from('<html><script>alert(1)</script></html>'),
    Buffer.from([0x89, 0x50, 0x4e, 0x47]),
    jpeg,
  ]) {
    expect(await file.write(ticket, bytes)).toMatchObject({
      ok: false,
      error: { kind: 'invalid-input' },
    });
  }
  expect(filesBelow(folder)).toEqual([]);
  // The choice still holds for the right one.
  expect(await file.write(ticket, picture)).toEqual(ok('nine.png'));
});

test('a ticket holds once, and only that of the last choice', async () => {
  const folder = makeFolder();
  const file = fileOf(join(folder, 'one.png'), join(folder, 'other.png'), null);
  const notFound = fail({ kind: 'not-found' });
  expect(await file.write('a ticket of no choice', picture)).toEqual(notFound);
  const first = await ticketFrom(file);
  const second = await ticketFrom(file);
  expect(await file.write(first, picture)).toEqual(notFound);
  expect(await file.write(second, picture)).toEqual(ok('other.png'));
  expect(await file.write(second, picture)).toEqual(notFound);
  expect(await file.choose('Best Nine.jpg')).toBeNull();
  expect(filesBelow(folder)).toEqual(['other.png']);
});

test('a place that cannot be written to is a failure with words, and the file there stays', async () => {
  const folder = makeFolder();
  const away = fileOf(join(folder, 'no such folder', 'nine.png'));
  expect(await away.write(await ticketFrom(away), picture)).toMatchObject({
    ok: false,
    error: { kind: 'move-target-refused', detail: 'ENOENT' },
  });
  const taken = join(folder, 'a folder.png');
  mkdirSync(join(taken, 'inside'), { recursive: true });
  const inTheWay = fileOf(taken);
  expect(await inTheWay.write(await ticketFrom(inTheWay), picture)).toMatchObject({
    ok: false,
    error: { kind: 'move-target-refused' },
  });
  expect(filesBelow(folder)).toEqual([]);
});
