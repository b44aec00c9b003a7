import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

import { describe, expect, onTestFinished, test } from 'vitest';

import { openMediaIndex } from '../../../../../main/library/media/media-index.ts';
import { checkLibrary } from '../../../../../main/library/store/check-library.ts';
import { connect } from '../../../../../main/library/store/connection.ts';
import { findKnownFile } from '../../../../../main/library/store/known-files.ts';
import type { LibraryPlace } from '../../../../../main/library/store/library-store.ts';
import { schemaVersion } from '../../../../../main/library/store/schema.ts';
import { png } from '../sample-files.ts';
import {
  idsOf,
  makePlace,
  openReader,
  openWriter,
  syncAll,
  writerOf,
} from './library-under-test.ts';
import { manyPosts, putMany } from './many-posts.ts';
import { media, minute } from './sample-posts.ts';
import { textLike } from '../../../matchers.ts';

const clock = { now: () => Date.UTC(2026, 6, 30, 10) };
const database = ({ folder }: LibraryPlace): string => join(folder, 'library.sqlite');

/** A closed library with enough posts to have pages of every kind. */
function filled(count = 400): LibraryPlace {
  const place = makePlace();
  const writer = writerOf(place);
  putMany(writer, manyPosts(count));
  writer.close();
  return place;
}

/** What this process has open of a library. */
function openFiles({ folder }: LibraryPlace): readonly string[] {
  return readdirSync('/proc/self/fd')
    .map((name) => {
      try {
        return readlinkSync(`/proc/self/fd/${name}`);
      } catch {
        return ''; // closed since it was listed
      }
    })
    .filter((path) => path.startsWith(folder))
    .toSorted();
}

function flip(path: string, at: number, bytes = 64): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(bytes, 0xa5), 0, bytes, at);
  closeSync(file);
}

/** Where a page in the middle of a database begins. */
function middlePage(path: string): number {
  const pageSize = 4096;
  return Math.floor(statSync(path).size / pageSize / 2) * pageSize;
}

describe('a library that is in order', () => {
  test('is absent before it is made, and whole after', () => {
    const place = makePlace();
    expect(checkLibrary(place, clock)).toEqual({ ok: true, value: { kind: 'absent' } });
    writerOf(place).close();
    expect(checkLibrary(place, clock)).toEqual({ ok: true, value: { kind: 'whole' } });
  });

  test('is whole with a journal that a kill left behind', () => {
    const place = makePlace();
    const writer = openWriter(place);
    syncAll(writer, [media('1')], minute(0));
    expect(existsSync(`${database(place)}-wal`)).toBe(true);
    expect(checkLibrary(place, clock)).toEqual({ ok: true, value: { kind: 'whole' } });
  });

  test('an empty file is a database that was never begun', () => {
    const place = makePlace();
    mkdirSync(place.folder);
    writeFileSync(database(place), '');
    expect(checkLibrary(place, clock)).toEqual({ ok: true, value: { kind: 'whole' } });
    expect(idsOf(openReader(place))).toEqual([]);
  });
});

describe('a library that cannot be read', () => {
  const damages: readonly (readonly [string, (path: string) => void])[] = [
    // SQLite has no checksums: a flipped letter of a caption goes unnoticed, a page does not.
    ['a byte flipped in the middle', (path) => flip(path, middlePage(path), 1)],
    ['a stretch flipped in the middle', (path) => flip(path, middlePage(path))],
    ['a flipped header', (path) => flip(path, 0)],
    ['the first page destroyed', (path) => flip(path, 100)],
    ['the end cut off', (path) => truncateSync(path, Math.floor(statSync(path).size / 2))],
    ['another file in its place', (path) => writeFileSync(path, 'a shopping list\n'.repeat(99))],
    [
      'a newer version',
      (path) => {
        const connection = connect(path, 'write');
        connection.script(`PRAGMA user_version = ${String(schemaVersion + 1)}`);
        connection.close();
      },
    ],
    [
      'rows without their owner',
      (path) => {
        const connection = connect(path, 'write');
        connection.script('PRAGMA foreign_keys = OFF; DELETE FROM posts');
        connection.close();
      },
    ],
  ];

  test.each(damages)('%s: is set aside, every byte of it, and a new one works', (_name, damage) => {
    const place = filled();
    damage(database(place));
    const bytes = readFileSync(database(place));
    const checked = checkLibrary(place, clock);
    expect(checked).toMatchObject({
      ok: true,
      value: {
        kind: 'set-aside',
        name: 'library.damaged-2026-07-30.sqlite',
        detail: textLike(/./),
      },
    });
    expect(existsSync(database(place))).toBe(false);
    const aside = readFileSync(join(place.folder, 'library.damaged-2026-07-30.sqlite'));
    expect(aside.equals(bytes)).toBe(true);
    const writer = openWriter(place);
    syncAll(writer, [media('1')], minute(0));
    expect(idsOf(openReader(place))).toEqual(['1']);
  });

  test('takes its journal along, and does not replace an earlier one', () => {
    const place = makePlace();
    mkdirSync(place.folder);
    for (const content of ['first', 'second']) {
      writeFileSync(database(place), content.repeat(500));
      writeFileSync(`${database(place)}-wal`, `${content} journal`);
      expect(checkLibrary(place, clock)).toMatchObject({ ok: true, value: { kind: 'set-aside' } });
    }
    // The map of the journal is made by whoever looks.
    const names = readdirSync(place.folder).filter((name) => !name.endsWith('-shm'));
    expect(names.toSorted()).toEqual([
      'library.damaged-2026-07-30-2.sqlite',
      'library.damaged-2026-07-30-2.sqlite-wal',
      'library.damaged-2026-07-30.sqlite',
      'library.damaged-2026-07-30.sqlite-wal',
    ]);
    const journal = join(place.folder, 'library.damaged-2026-07-30-2.sqlite-wal');
    expect(readFileSync(journal, 'utf8')).toBe('second journal');
  });
});

test('after a rebuild, files whose bytes are on the disk are found again', async () => {
  const place = filled(1);
  const index = await openMediaIndex(join(place.folder, 'media-index.jsonl'));
  const [here, missing] = ['a', 'b'].map((letter) => `${letter.repeat(64)}.png`);
  if (here === undefined || missing === undefined) throw new Error('two names');
  await index.set('1/original', here);
  await index.set('2/original', missing);
  await index.set('3/thumbnail', here);
  mkdirSync(join(place.folder, 'media', 'aa'), { recursive: true });
  writeFileSync(join(place.folder, 'media', 'aa', here), png(30, 40));
  flip(database(place), 0);
  checkLibrary(place, clock);

  const writer = openWriter(place);
  const video = media('3', { mediaType: 'VIDEO', thumbnailUrl: 'https://x.fbcdn.net/3.jpg' });
  syncAll(writer, [video, media('2'), media('1')], minute(0));
  const reopened = await openMediaIndex(join(place.folder, 'media-index.jsonl'));
  const found: string[] = [];
  for (const { mediaId, role } of writer.missingFiles(9)) {
    const known = await findKnownFile(place, reopened, mediaId, role);
    if (known === null) continue;
    found.push(`${mediaId} ${role}`);
    writer.putFile(mediaId, role, known);
  }
  expect(found).toEqual(['3 poster', '1 original']);
  expect(writer.missingFiles(9)).toEqual([
    { postId: '3', mediaId: '3', role: 'original' },
    { postId: '2', mediaId: '2', role: 'original' },
  ]);
  const file = { name: here, bytes: png(30, 40).length, width: 30, height: 40 };
  expect(writer.missingThumbnails(9).map(({ mediaId, from }) => [mediaId, from])).toEqual([
    ['3', file],
    ['1', file],
  ]);
});

test('a library that is locked is not taken for a damaged one', () => {
  const place = makePlace();
  mkdirSync(place.folder);
  const other = connect(database(place), 'write');
  onTestFinished(() => other.close());
  other.script('CREATE TABLE shelf (id TEXT); BEGIN EXCLUSIVE');
  expect(checkLibrary(place, clock)).toMatchObject({ ok: false, error: { kind: 'library-busy' } });
  expect(existsSync(database(place))).toBe(true);
});

test.skipIf(process.platform !== 'linux')('a checked database is let go at once', () => {
  const place = makePlace();
  mkdirSync(place.folder);
  const made = connect(database(place), 'write');
  made.script('PRAGMA journal_mode = WAL; CREATE TABLE shelf (id TEXT)');
  made.close();
  expect(checkLibrary(place, clock)).toEqual({ ok: true, value: { kind: 'whole' } });
  expect(openFiles(place)).toEqual([]);
});
