import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

import { expect, test } from 'vitest';

import { mediaPath } from '../../../../../main/library/media/media-path.ts';
import { checkLibrary } from '../../../../../main/library/store/check-library.ts';
import { connect } from '../../../../../main/library/store/connection.ts';
import type {
  LibraryPlace,
  LibraryWriter,
} from '../../../../../main/library/store/library-store.ts';
import { idsOf, makePlace, openReader, syncAll, writerOf } from './library-under-test.ts';
import { manyPosts, putMany } from './many-posts.ts';
import { asMediaId, asPostId, media, minute, query } from './sample-posts.ts';

const clock = { now: () => Date.UTC(2026, 6, 30, 10) };
const path = ({ folder }: LibraryPlace): string => join(folder, 'library.sqlite');

function flip(file: string, at: number, bytes: number): void {
  const open = openSync(file, 'r+');
  writeSync(open, Buffer.alloc(bytes, 0xa5), 0, bytes, at);
  closeSync(open);
}

/** Sets the damaged database of a place aside, and opens a new one that took over what it could. */
function recovered(place: LibraryPlace): {
  readonly writer: LibraryWriter;
  readonly posts: number;
} {
  const checked = checkLibrary(place, clock);
  if (!checked.ok || checked.value.kind !== 'set-aside') throw new Error('nothing was set aside');
  const writer = writerOf(place);
  return { writer, posts: writer.recover(checked.value.name, minute(9)) };
}

/** The page that a table or an index begins with, by its number from 0. */
function rootOf(place: LibraryPlace, name: string): number {
  const connection = connect(path(place), 'read');
  const sql = 'SELECT rootpage FROM sqlite_schema WHERE name = ?';
  const root = connection.get<{ rootpage: number }>(sql, [name])?.rootpage ?? 0;
  connection.close();
  return root - 1;
}

const caption = 'Lanterns at #dusk';

/** Three posts, one gone, one edited, one with a stored file; then an index is damaged. */
function smallLibrary(): { readonly place: LibraryPlace; readonly file: string } {
  const place = makePlace();
  const writer = writerOf(place);
  const file = `${'ab'.repeat(32)}.jpg`;
  const stored = mediaPath(join(place.folder, 'media'), file);
  mkdirSync(dirname(stored), { recursive: true });
  writeFileSync(stored, Buffer.alloc(100));
  const old = media('1', { day: 1, caption: 'first words', likeCount: 4 });
  syncAll(writer, [media('3', { day: 3 }), media('2', { day: 2, caption }), old], minute(0));
  const edited = { ...old, caption: 'second words', likeCount: 9 };
  syncAll(writer, [media('3', { day: 3 }), edited], minute(1));
  const kept = { name: file, bytes: 100, width: 10, height: 10 };
  writer.putFile(asMediaId('3'), 'original', kept);
  writer.putFile(asMediaId('2'), 'original', { ...kept, name: `${'cd'.repeat(32)}.jpg` });
  writer.close();
  flip(path(place), rootOf(place, 'posts_by_month') * 4096, 64);
  return { place, file };
}

test('what only the damaged database knew is taken over, and found', () => {
  const { place, file } = smallLibrary();
  const { writer, posts } = recovered(place);
  expect(posts).toBe(3);
  const reader = openReader(place);
  expect(idsOf(reader)).toEqual(['3', '2', '1']);
  expect(idsOf(reader, { gone: true })).toEqual(['2']);
  expect(idsOf(reader, { search: 'lanterns' })).toEqual(['2']);
  expect(idsOf(reader, { hashtag: 'dusk' })).toEqual(['2']);
  expect(reader.captionHistory(asPostId('1')).map((version) => version.caption)).toEqual([
    'second words',
    'first words',
  ]);
  expect(reader.post(asPostId('1'))?.likes).toBe(9);
  expect(reader.post(asPostId('3'))?.media[0]?.files.original?.name).toBe(file);
  expect(reader.months(query()).length).toBeGreaterThan(0);
  expect(writer.missingThumbnails(9).map(({ mediaId }) => mediaId)).toEqual(['3']);
  // The file of post 2 is not on the disk, and a post that is gone wants none.
  expect(writer.fileCounts()).toMatchObject({ stored: 1, storedBytes: 100 });
});

test('nothing that was taken over counts as covered, and what is not met any more is gone', () => {
  const { place } = smallLibrary();
  const { writer } = recovered(place);
  const run = writer.beginRun('full', minute(10));
  const page = [media('3', { day: 3 })];
  expect(writer.putPage(run, page, minute(10))).toMatchObject({
    added: 0,
    endsOnCoveredGround: false,
  });
  const end = { reachedEnd: true, handedOut: 1 };
  expect(writer.unmet(run, end, 9)).toEqual(['1']);
  expect(writer.completeRun(run, end, minute(11))).toEqual({ gone: 1 });
  expect(idsOf(openReader(place), { gone: false })).toEqual(['3']);
});

test('taking it over twice changes nothing', () => {
  const { place } = smallLibrary();
  const { writer } = recovered(place);
  const [aside = ''] = readdirSync(place.folder).filter((name) => /damaged.*\.sqlite$/.test(name));
  expect(writer.recover(aside, minute(12))).toBe(0);
  expect(idsOf(openReader(place))).toEqual(['3', '2', '1']);
});

test.each([0.2, 0.5, 0.8])(
  'a page that is lost at %f of the file costs what it held, no more',
  (at) => {
    const count = 3000;
    const place = makePlace();
    const writer = writerOf(place);
    putMany(writer, manyPosts(count));
    writer.close();
    const pages = Math.floor(statSync(path(place)).size / 4096);
    flip(path(place), Math.floor(pages * at) * 4096, 4096);
    const again = recovered(place);
    expect(again.posts).toBeGreaterThan(count * 0.95);
    expect(openReader(place).count(query())).toBe(again.posts);
  },
);

test('a file that is no database gives nothing, and is no failure', () => {
  const place = makePlace();
  mkdirSync(place.folder, { recursive: true });
  writeFileSync(path(place), 'no database at all '.repeat(900));
  const { writer, posts } = recovered(place);
  expect(posts).toBe(0);
  syncAll(writer, [media('1')], minute(10));
  expect(idsOf(openReader(place))).toEqual(['1']);
});
