import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { openSaveFolder } from '../../../../main/export/save-folder.ts';
import { saveOriginals } from '../../../../main/export/save-originals.ts';
import type { SaveOutcome, SaveProgress } from '../../../../main/export/save-originals.ts';
import type { SelectedPosts } from '../../../../preload/contract/selected.ts';
import { makeFolder } from '../library/sample-files.ts';
import { child, media } from '../library/store/sample-posts.ts';
import { libraryWithFiles, selected } from './library-with-files.ts';
import type { LibraryWithFiles } from './library-with-files.ts';

const notAborted = new AbortController().signal;

/** Noon of a day of January 2026 in UTC, as names say it here. */
function named(day: number, rest: string): string {
  const at = new Date(Date.UTC(2026, 0, day, 12));
  const two = (value: number): string => String(value).padStart(2, '0');
  return `2026-01-${two(at.getDate())} ${two(at.getHours())}${two(at.getMinutes())}00 ${rest}`;
}

const carousel = media('2', {
  day: 2,
  mediaType: 'CAROUSEL_ALBUM',
  mediaUrl: null,
  children: [child('21'), child('22', { mediaType: 'VIDEO' })],
});

/** Three posts of four originals, all of them stored. */
function someLibrary(): LibraryWithFiles {
  const library = libraryWithFiles([media('3', { day: 3 }), carousel, media('1', { day: 1 })]);
  library.store('3', 'three');
  library.store('21', 'two, one');
  library.store('22', 'two, two', 'mp4');
  library.store('1', 'one');
  return library;
}
const everything = selected('1', '2', '3');
const content = {
  [named(3, '3.jpg')]: 'three',
  [named(2, '2-1.jpg')]: 'two, one',
  [named(2, '2-2.mp4')]: 'two, two',
  [named(1, '1.jpg')]: 'one',
};

function contentOf(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

function save(
  library: LibraryWithFiles,
  folder: string,
  what: SelectedPosts = everything,
  onProgress: (progress: SaveProgress) => void = () => {},
  signal = notAborted,
): Promise<SaveOutcome> {
  const { readers, files } = library;
  return saveOriginals(
    { readers, files, folder: openSaveFolder(folder), onProgress },
    what,
    signal,
  );
}

const whole = { inAll: 4, saved: 4, already: 0, unsaved: 0, named: [], stop: null };

test('originals get names that say when and what, and the time of their post', async () => {
  const folder = makeFolder();
  const told: SaveProgress[] = [];
  const outcome = await save(someLibrary(), folder, everything, (each) => told.push(each));
  expect(outcome).toEqual({ ...whole, bytes: 24 });
  expect(contentOf(folder)).toEqual(content);
  expect(statSync(join(folder, named(3, '3.jpg'))).mtimeMs).toBe(Date.UTC(2026, 0, 3, 12));
  expect(told[0]).toMatchObject({ inAll: 4, saved: 0, bytes: 0 });
  expect(told.at(-1)).toMatchObject({ inAll: 4, saved: 4, bytes: 24 });
});

test('done again, nothing is written twice', async () => {
  const [library, folder] = [someLibrary(), makeFolder()];
  await save(library, folder);
  expect(await save(library, folder)).toEqual({ ...whole, saved: 0, already: 4, bytes: 0 });
  expect(contentOf(folder)).toEqual(content);
});

test('what was saved in another time zone, or under a number, is known again', async () => {
  const [library, folder] = [someLibrary(), makeFolder()];
  writeFileSync(join(folder, '2026-01-02 230000 3.jpg'), 'three');
  writeFileSync(join(folder, '2026-01-01 120000 1 (2).jpg'), 'one');
  expect(await save(library, folder)).toMatchObject({ saved: 2, already: 2 });
  expect(readdirSync(folder)).toHaveLength(4);
});

test('nothing is overwritten: another file, a folder or a link keeps its name', async () => {
  const [library, folder] = [someLibrary(), makeFolder()];
  writeFileSync(join(folder, named(3, '3.jpg')), 'mine!');
  writeFileSync(join(folder, named(3, '3 (2).jpg')), 'mine as well');
  mkdirSync(join(folder, named(1, '1.jpg')));
  expect(await save(library, folder)).toMatchObject({ saved: 4, unsaved: 0 });
  expect(readFileSync(join(folder, named(3, '3.jpg')), 'utf8')).toBe('mine!');
  expect(readFileSync(join(folder, named(3, '3 (2).jpg')), 'utf8')).toBe('mine as well');
  expect(readFileSync(join(folder, named(3, '3 (3).jpg')), 'utf8')).toBe('three');
  expect(readFileSync(join(folder, named(1, '1 (2).jpg')), 'utf8')).toBe('one');
  // And again it is known by its content, whichever number it has.
  expect(await save(library, folder)).toMatchObject({ saved: 0, already: 4 });
});

describe('what is not on this computer', () => {
  const some = () => libraryWithFiles([media('2', { day: 2 }), media('1', { day: 1 })]);
  const both = selected('1', '2');

  test('is fetched first', async () => {
    const [library, folder] = [some(), makeFolder()];
    library.atInstagram.set('1', 'one').set('2', 'two');
    expect(await save(library, folder, both)).toMatchObject({ inAll: 2, saved: 2, unsaved: 0 });
    expect(Object.values(contentOf(folder)).toSorted()).toEqual(['one', 'two']);
  });

  test('and cannot be fetched is named, with why', async () => {
    const [library, folder] = [some(), makeFolder()];
    library.store('2', 'two');
    library.atInstagram.set('1', { kind: 'gone', detail: '' });
    expect(await save(library, folder, both)).toMatchObject({
      saved: 1,
      unsaved: 1,
      named: [{ name: named(1, '1.jpg'), reason: { kind: 'gone' } }],
      stop: null,
    });
  });

  test('is not asked for any more where nothing comes: what is here is saved', async () => {
    const posts = Array.from({ length: 30 }, (_, n) => media(String(30 - n), { day: 30 - n }));
    const [library, folder] = [libraryWithFiles(posts), makeFolder()];
    library.store('1', 'one');
    for (const { id } of posts) library.atInstagram.set(id, { kind: 'offline', detail: '' });
    const all = selected(...posts.map(({ id }) => id));
    const outcome = await save(library, folder, all);
    expect(outcome).toMatchObject({ inAll: 30, saved: 1, unsaved: 29, stop: null });
    expect(outcome.named).toHaveLength(29);
    expect(library.fetched.length).toBeLessThanOrEqual(4);
  });

  test('and that Instagram withholds is named, and not asked for', async () => {
    const folder = makeFolder();
    const library = libraryWithFiles([media('1', { mediaUrl: null })]);
    expect(await save(library, folder, selected('1'))).toMatchObject({
      unsaved: 1,
      named: [{ reason: { kind: 'withheld' } }],
    });
    expect(library.fetched).toEqual([]);
  });

  test('though the library has lost it is fetched again', async () => {
    const [library, folder] = [some(), makeFolder()];
    rmSync(library.store('1', 'one'));
    library.store('2', 'two');
    library.atInstagram.set('1', 'one');
    expect(await save(library, folder, both)).toMatchObject({ saved: 2 });
    expect(library.fetched).toEqual(['1']);
  });
});

test('a file of the library that was damaged is named, and not saved as if it were whole', async () => {
  const [library, folder] = [someLibrary(), makeFolder()];
  writeFileSync(library.store('3', 'three'), 'thr33');
  expect(await save(library, folder)).toMatchObject({
    saved: 3,
    unsaved: 1,
    named: [{ name: named(3, '3.jpg'), reason: { kind: 'damaged' } }],
  });
  expect(readdirSync(folder)).toHaveLength(3);
});

test('of what cannot be saved the first are named, and all are counted', async () => {
  const posts = Array.from({ length: 250 }, (_, n) => media(String(n + 1), { mediaUrl: null }));
  const outcome = await save(
    libraryWithFiles(posts),
    makeFolder(),
    selected(...posts.map(({ id }) => id)),
  );
  expect(outcome.unsaved).toBe(250);
  expect(outcome.named).toHaveLength(200);
});

test('cancelled, it says so, leaves no half of a file, and can be gone on with', async () => {
  const posts = Array.from({ length: 20 }, (_, n) => media(String(n + 1), { day: n + 1 }));
  const [library, folder] = [libraryWithFiles(posts), makeFolder()];
  for (const { id } of posts) library.store(id, `content of ${id}`);
  const all = selected(...posts.map(({ id }) => id));
  const abort = new AbortController();
  const giveUp = ({ bytes }: SaveProgress): void => {
    if (bytes > 0) abort.abort();
  };
  const outcome = await save(library, folder, all, giveUp, abort.signal);
  expect(outcome).toMatchObject({ inAll: 20, stop: { kind: 'cancelled' }, unsaved: 0 });
  expect(outcome.saved).toBeLessThan(20);
  const left = Object.values(contentOf(folder));
  expect(left).toHaveLength(outcome.saved);
  for (const each of left) expect(each).toMatch(/^content of \d+$/);
  const again = await save(library, folder, all);
  expect(again).toMatchObject({ already: outcome.saved, saved: 20 - outcome.saved, stop: null });
});

test('cancelled with the last file, it is complete all the same', async () => {
  const [library, folder] = [someLibrary(), makeFolder()];
  const abort = new AbortController();
  const giveUp = ({ saved }: SaveProgress): void => {
    if (saved === 4) abort.abort();
  };
  const outcome = await save(library, folder, everything, giveUp, abort.signal);
  expect(outcome).toEqual({ ...whole, bytes: 24 });
});

test('given up while a file is on its way, it does not wait for it', async () => {
  const library = libraryWithFiles([media('1')]);
  const abort = new AbortController();
  const files = { resolve: () => new Promise<never>(() => abort.abort()) };
  const folder = openSaveFolder(makeFolder());
  const outcome = await saveOriginals(
    { readers: library.readers, files, folder, onProgress: () => {} },
    selected('1'),
    abort.signal,
  );
  expect(outcome).toMatchObject({ stop: { kind: 'cancelled' }, saved: 0, unsaved: 0 });
});
