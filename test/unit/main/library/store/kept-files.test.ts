import { expect, test } from 'vitest';

import type { LibraryWriter } from '../../../../../main/library/store/library-store.ts';
import { makeLibrary, syncAll } from './library-under-test.ts';
import { asMediaId, media, minute, query } from './sample-posts.ts';

const file = (name: string): Parameters<LibraryWriter['putFile']>[2] => ({
  name: `${name}.jpg`,
  bytes: 100,
  width: 1200,
  height: 800,
});

const picture = media('1', { day: 1 });
const video = media('2', { day: 2, mediaType: 'VIDEO', thumbnailUrl: 'https://a.test/2.jpg' });
const twin = media('3', { day: 3 });
const other = media('4', { day: 4 });
const all = [other, twin, video, picture];

/** Everything of these posts is stored; pictures 1 to 3 have their thumbnails. */
function stored(writer: LibraryWriter): void {
  syncAll(writer, all, minute(1));
  writer.putFile(asMediaId('1'), 'original', file('one'));
  writer.putFile(asMediaId('1'), 'thumbnail', file('small-one'));
  writer.putFile(asMediaId('2'), 'original', file('film'));
  writer.putFile(asMediaId('2'), 'poster', file('still'));
  // The same bytes as picture 1.
  writer.putFile(asMediaId('3'), 'original', file('one'));
  writer.putFile(asMediaId('3'), 'thumbnail', file('small-three'));
  writer.putFile(asMediaId('4'), 'original', file('four'));
}

const dispensable = (writer: LibraryWriter): readonly string[] =>
  writer
    .dispensable(100)
    .map(({ mediaId, isShared }) => `${mediaId}${isShared ? ' shared' : ''}`)
    .toSorted();

test('nothing need go while everything is kept', () => {
  const { writer } = makeLibrary();
  stored(writer);
  syncAll(writer, all, minute(2));
  expect(dispensable(writer)).toEqual([]);
});

test('nothing goes before Instagram was met with it since that was chosen', () => {
  const { writer } = makeLibrary();
  stored(writer);
  writer.setKeeping('thumbnails');
  expect(dispensable(writer)).toEqual([]);
  syncAll(writer, all, minute(2));
  // Picture 4 has nothing yet that stands for it.
  expect(dispensable(writer)).toEqual(['1 shared', '2', '3 shared']);
  // Chosen again, it counts from the first time.
  writer.setKeeping('thumbnails');
  expect(dispensable(writer)).toEqual(['1 shared', '2', '3 shared']);
});

test('what is gone, taken out or withheld is never dispensable', () => {
  const { writer } = makeLibrary();
  stored(writer);
  writer.setKeeping('thumbnails');
  const withheld = { ...video, mediaUrl: null };
  expect(syncAll(writer, [other, twin, withheld], minute(2))).toEqual({ gone: 1 });
  expect(dispensable(writer)).toEqual(['3 shared']);
});

test('what was dropped is not wanted, and no longer makes another’s bytes shared', () => {
  const { writer, reader } = makeLibrary();
  stored(writer);
  writer.setKeeping('thumbnails');
  syncAll(writer, all, minute(2));
  writer.drop(asMediaId('1'));
  expect(dispensable(writer)).toEqual(['2', '3']);
  writer.drop(asMediaId('2'));
  writer.drop(asMediaId('3'));
  expect(dispensable(writer)).toEqual([]);
  expect(writer.missingFiles(10)).toEqual([]);
  // The poster and picture 4.
  expect(writer.fileCounts()).toEqual({ wanted: 2, stored: 2, storedBytes: 200 });
  expect(reader.count(query({ fileMissing: true }))).toBe(0);
  // Fetched when it is looked at.
  expect(reader.cover(1000)).toMatchObject({ mediaId: '4' });
});

test('a cover that is not stored is one still, by its size', () => {
  const { writer, reader } = makeLibrary();
  syncAll(writer, [picture], minute(1));
  writer.putFile(asMediaId('1'), 'original', file('one'));
  writer.putFile(asMediaId('1'), 'thumbnail', file('small-one'));
  writer.setKeeping('thumbnails');
  syncAll(writer, [picture], minute(2));
  writer.drop(asMediaId('1'));
  expect(reader.cover(1000)).toMatchObject({ mediaId: '1', width: 1200, height: 800 });
});

test('of a new post the poster is wanted, and a picture for as long as it has no thumbnail', () => {
  const { writer } = makeLibrary();
  writer.setKeeping('thumbnails');
  syncAll(writer, [video, picture], minute(1));
  expect(writer.missingFiles(10).map(({ mediaId, role }) => `${mediaId} ${role}`)).toEqual([
    '2 poster',
    '1 original',
  ]);
  writer.putFile(asMediaId('1'), 'original', file('one'));
  expect(writer.missingThumbnails(10)).toHaveLength(1);
  writer.putFile(asMediaId('1'), 'thumbnail', file('small-one'));
  expect(dispensable(writer)).toEqual(['1']);
  writer.drop(asMediaId('1'));
  expect(writer.missingThumbnails(10)).toEqual([]);
  // Without a still, the video itself is all there can be.
  writer.markUnavailable(asMediaId('2'), 'poster', minute(2));
  expect(writer.missingFiles(10).map(({ mediaId, role }) => `${mediaId} ${role}`)).toEqual([
    '2 original',
  ]);
  writer.putFile(asMediaId('2'), 'original', file('two'));
  expect(dispensable(writer), 'nothing stands for it').toEqual([]);
  writer.putFile(asMediaId('2'), 'thumbnail', file('small-two'));
  expect(dispensable(writer)).toEqual(['2']);
});

test('a picture of which no thumbnail can be made keeps its original', () => {
  const { writer } = makeLibrary();
  writer.setKeeping('thumbnails');
  syncAll(writer, [picture], minute(1));
  writer.putFile(asMediaId('1'), 'original', file('one'));
  writer.markUnavailable(asMediaId('1'), 'thumbnail', minute(1));
  expect(dispensable(writer)).toEqual([]);
});

test('everything is wanted again once it is to be kept', () => {
  const { writer } = makeLibrary();
  stored(writer);
  writer.setKeeping('thumbnails');
  syncAll(writer, all, minute(2));
  for (const id of ['1', '2', '3']) writer.drop(asMediaId(id));
  writer.setKeeping('everything');
  expect(writer.missingFiles(10).map(({ mediaId, role }) => `${mediaId} ${role}`)).toEqual([
    '3 original',
    '2 original',
    '1 original',
  ]);
  expect(writer.fileCounts()).toMatchObject({ wanted: 5, stored: 2 });
});

test('a post that comes back spares what a small picture stands for', () => {
  const { writer } = makeLibrary();
  stored(writer);
  writer.setKeeping('thumbnails');
  syncAll(writer, all, minute(2));
  writer.drop(asMediaId('1'));
  syncAll(writer, [other, twin, video], minute(3));
  syncAll(writer, all, minute(4));
  expect(writer.missingFiles(10)).toEqual([]);
});
