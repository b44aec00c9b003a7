import { describe, expect, test } from 'vitest';

import type { MediaDetail } from '../../../../../main/instagram/instagram-types.ts';
import { idsOf, makeLibrary, syncAll } from './library-under-test.ts';
import { asMediaId, asPostId, child, media, minute, query } from './sample-posts.ts';

const notAsked: readonly MediaDetail[] = [
  'caption',
  'productType',
  'likeCount',
  'commentsCount',
  'altText',
  'children',
];

describe('a completed full run', () => {
  const page = [4, 3, 2, 1].map((n) => media(String(n), { day: n }));

  test('marks what it did not meet as gone, and keeps it', () => {
    const { writer, reader } = makeLibrary();
    expect(syncAll(writer, page, minute(0))).toEqual({ gone: 0 });
    const without2 = page.filter(({ id }) => id !== '2');
    expect(syncAll(writer, without2, minute(9))).toEqual({ gone: 1 });
    expect(reader.post(asPostId('2'))?.goneSince).toBe(minute(9));
    expect(idsOf(reader)).toEqual(['4', '3', '2', '1']);
    expect(idsOf(reader, { gone: true })).toEqual(['2']);
    // Its file cannot be had any more.
    expect(writer.missingFiles(9).map(({ postId }) => postId)).toEqual(['4', '3', '1']);
    expect(writer.fileCounts().wanted).toBe(3);
    // It stays gone since then.
    expect(syncAll(writer, without2, minute(20))).toEqual({ gone: 0 });
    expect(reader.post(asPostId('2'))?.goneSince).toBe(minute(9));
  });

  test('finds a restored post, and wants its file again', () => {
    const { writer, reader } = makeLibrary();
    syncAll(writer, page, minute(0));
    syncAll(writer, page.slice(1), minute(1));
    const run = writer.beginRun('newest', minute(2));
    expect(writer.putPage(run, page, minute(2))).toMatchObject({ restored: 1, added: 0 });
    expect(reader.post(asPostId('4'))?.goneSince).toBeNull();
    expect(idsOf(reader, { gone: true })).toEqual([]);
    expect(writer.missingFiles(9)).toHaveLength(4);
  });

  test.each([
    ['a run of the newest posts', 'newest', true],
    ['a run that did not reach the end', 'full', false],
  ] as const)('is not %s', (_name, kind, reachedEnd) => {
    const { writer, reader } = makeLibrary();
    syncAll(writer, page, minute(0));
    const run = writer.beginRun(kind, minute(1));
    writer.putPage(run, page.slice(0, 1), minute(1));
    expect(writer.completeRun(run, { reachedEnd, handedOut: 1 }, minute(1))).toEqual({ gone: 0 });
    expect(idsOf(reader, { gone: true })).toEqual([]);
  });

  test('does not mark what a run after it has met', () => {
    const { writer } = makeLibrary();
    syncAll(writer, page, minute(0));
    const full = writer.beginRun('full', minute(1));
    writer.putPage(full, page.slice(0, 2), minute(1));
    const newest = writer.beginRun('newest', minute(2));
    writer.putPage(newest, page.slice(2), minute(2));
    const end = { reachedEnd: true, handedOut: 2 };
    expect(writer.completeRun(full, end, minute(3))).toEqual({ gone: 0 });
  });

  test('near 10,000 posts says nothing of those below the last it met, pinned ones or not', () => {
    const { writer, reader } = makeLibrary();
    // Day 0 is below what Instagram hands out.
    syncAll(writer, [...page, media('5', { day: 0 })], minute(0));
    const run = writer.beginRun('full', minute(1));
    const [four, , two, one] = page;
    if (four === undefined || two === undefined || one === undefined) throw new Error('no page');
    // The oldest is pinned and comes first; then 4 and 2, so that 3 was deleted.
    writer.putPage(run, [one, four], minute(1));
    writer.putPage(run, [two], minute(1));
    expect(writer.completeRun(run, { reachedEnd: true, handedOut: 9_997 }, minute(1))).toEqual({
      gone: 1,
    });
    expect(idsOf(reader, { gone: true })).toEqual(['3']);
  });

  test('near 10,000 posts keeps older ones that it was not handed', () => {
    const { writer, reader } = makeLibrary();
    syncAll(writer, page, minute(0));
    const run = writer.beginRun('full', minute(1));
    writer.putPage(run, page.slice(0, 2), minute(1));
    const end = { reachedEnd: true, handedOut: 10_000 };
    expect(writer.completeRun(run, end, minute(1))).toEqual({ gone: 0 });
    expect(idsOf(reader, { gone: false })).toEqual(['4', '3', '2', '1']);
  });
});

test('pinned posts at the top of the first page are no covered ground', () => {
  const { writer } = makeLibrary();
  const old = [3, 2, 1].map((n) => media(String(n), { day: n }));
  syncAll(writer, old, minute(0));
  const run = writer.beginRun('newest', minute(1));
  // Instagram answers small pages when it is asked for less: this one holds pinned posts only.
  expect(writer.putPage(run, old, minute(1)).endsOnCoveredGround).toBe(false);
  const fresh = [9, 8].map((n) => media(String(n), { day: n }));
  expect(writer.putPage(run, fresh, minute(1)).endsOnCoveredGround).toBe(false);
  expect(writer.putPage(run, old, minute(1)).endsOnCoveredGround).toBe(true);
});

describe('an edited post', () => {
  test('keeps its earlier captions, newest first', () => {
    const { writer, reader } = makeLibrary();
    const put = (caption: string | null, at: number) =>
      writer.putPage(writer.beginRun('newest', at), [media('1', { caption })], at);
    put('first words', minute(1));
    put('first words', minute(2));
    expect(put('second words', minute(3))).toMatchObject({ captionsChanged: 1 });
    expect(put(null, minute(4))).toMatchObject({ captionsChanged: 1 });
    expect(reader.captionHistory(asPostId('1'))).toEqual([
      { caption: null, seenAt: minute(4) },
      { caption: 'second words', seenAt: minute(3) },
      { caption: 'first words', seenAt: minute(1) },
    ]);
    expect(idsOf(reader, { search: 'words' })).toEqual([]);
    put('third', minute(5));
    expect(idsOf(reader, { search: 'third' })).toEqual(['1']);
    expect(idsOf(reader, { caption: 'without' })).toEqual([]);
  });

  test('that is put out of an old page again does not lose the caption between', () => {
    const { writer, reader } = makeLibrary();
    const put = (caption: string, at: number) =>
      writer.putPage(writer.beginRun('newest', at), [media('1', { caption })], at);
    put('a', minute(1));
    put('b', minute(2));
    put('a', minute(3));
    expect(reader.captionHistory(asPostId('1')).map(({ caption }) => caption)).toEqual([
      'a',
      'b',
      'a',
    ]);
  });
});

test('a reply with fewer fields erases nothing', () => {
  const { writer, reader } = makeLibrary();
  const reel = media('2', {
    day: 2,
    mediaType: 'VIDEO',
    productType: 'REELS',
    caption: 'sea #blue',
    altText: 'waves',
    likeCount: 5,
    commentsCount: 6,
  });
  const album = media('1', { mediaType: 'CAROUSEL_ALBUM', children: [child('11'), child('12')] });
  syncAll(writer, [reel, album], minute(0));
  const before = reader.posts(query(), 0, 9);
  const less = {
    productType: null,
    caption: null,
    altText: null,
    likeCount: null,
    commentsCount: null,
    children: [],
    shortcode: null,
    permalink: null,
    untold: notAsked,
  };
  const outcome = writer.putPage(
    writer.beginRun('full', minute(1)),
    [
      { ...reel, ...less },
      { ...album, ...less },
    ],
    minute(1),
  );
  expect(outcome).toMatchObject({ added: 0, captionsChanged: 0 });
  expect(reader.posts(query(), 0, 9)).toEqual(before);
  expect(idsOf(reader, { search: '#blue waves' })).toEqual(['2']);
  expect(reader.captionHistory(asPostId('2'))).toHaveLength(1);
});

test('a carousel first met without its children gets them later', () => {
  const { writer, reader } = makeLibrary();
  const album = media('1', { mediaType: 'CAROUSEL_ALBUM' });
  syncAll(writer, [{ ...album, untold: ['children'] }], minute(0));
  const mediaIds = () => reader.post(asPostId('1'))?.media.map(({ id }) => id);
  expect(mediaIds()).toEqual(['1']);
  syncAll(writer, [{ ...album, children: [child('11'), child('12')] }], minute(1));
  expect(mediaIds()).toEqual(['11', '12']);
  expect(writer.fileCounts().wanted).toBe(2);
});

test('a child taken out of its carousel is kept and marked; one that could not be read is not', () => {
  const { writer, reader } = makeLibrary();
  const album = (ids: readonly string[], untold: readonly MediaDetail[] = []) =>
    media('1', { mediaType: 'CAROUSEL_ALBUM', children: ids.map((id) => child(id)), untold });
  syncAll(writer, [album(['11', '12', '13'])], minute(0));
  const gone = () => reader.post(asPostId('1'))?.media.map(({ id, goneSince }) => [id, goneSince]);
  syncAll(writer, [album(['11', '13'], ['children'])], minute(1));
  expect(gone()).toEqual([
    ['11', null],
    ['12', null],
    ['13', null],
  ]);
  syncAll(writer, [album(['11', '13'])], minute(2));
  expect(gone()).toContainEqual(['12', minute(2)]);
  expect(writer.missingFiles(9).map(({ mediaId }) => mediaId)).toEqual(['11', '13']);
  syncAll(writer, [album(['11', '12', '13'])], minute(3));
  expect(gone()).toContainEqual(['12', null]);
  expect(writer.missingFiles(9)).toHaveLength(3);
});

test('a file that Instagram withholds is not wanted, and stays if it is stored', () => {
  const { writer, reader } = makeLibrary();
  const file = { name: `${'a'.repeat(64)}.jpg`, bytes: 9, width: null, height: null };
  syncAll(writer, [media('2', { day: 2 }), media('1')], minute(0));
  writer.putFile(asMediaId('1'), 'original', file);
  const withheld = [media('2', { day: 2, mediaUrl: null }), media('1', { mediaUrl: null })];
  syncAll(writer, withheld, minute(1));
  expect(writer.fileCounts()).toEqual({ wanted: 1, stored: 1, storedBytes: 9 });
  expect(reader.post(asPostId('1'))?.media[0]).toMatchObject({
    withheld: true,
    files: { original: file },
  });
  syncAll(writer, [media('2', { day: 2 }), media('1')], minute(2));
  expect(writer.missingFiles(9)).toEqual([{ postId: '2', mediaId: '2', role: 'original' }]);
});

test('ids keep every digit, and are ordered as numbers among posts of one moment', () => {
  const { writer, reader } = makeLibrary();
  const ids = ['9', '17895695668004550', '17895695668004551', '99999999999999999999', '100'];
  syncAll(
    writer,
    ids.map((id) => media(id, { day: 1 })),
    minute(0),
  );
  const newest = ['99999999999999999999', '17895695668004551', '17895695668004550', '100', '9'];
  expect(idsOf(reader)).toEqual(newest);
  expect(idsOf(reader, { order: 'oldest' })).toEqual(newest.toReversed());
  expect(reader.post(asPostId('17895695668004551'))?.id).toBe('17895695668004551');
});
