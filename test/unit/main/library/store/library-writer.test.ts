import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { databasePath } from '../../../../../main/library/store/database-path.ts';
import {
  asMediaId,
  asPostId,
  child,
  idsOf,
  makeLibrary,
  makePlace,
  media,
  minute,
  openReader,
  openWriter,
  query,
  syncAll,
} from './library-under-test.ts';

const file = (letter: string, bytes = 1000) => ({
  name: `${letter.repeat(64)}.jpg`,
  bytes,
  width: 30,
  height: 40,
});

describe('closing', () => {
  test('brings the journal into the database, which is whole without it', () => {
    const place = makePlace();
    const writer = openWriter(place);
    syncAll(writer, [media('1')], minute(0));
    writer.close();
    const journal = `${databasePath(place)}-wal`;
    expect(existsSync(journal) ? readFileSync(journal).length : 0).toBe(0);
    rmSync(journal, { force: true });
    expect(idsOf(openReader(place))).toEqual(['1']);
  });
});

describe('a page of posts', () => {
  test('is there again after the library was closed', () => {
    const place = makePlace();
    const writer = openWriter(place);
    const run = writer.beginRun('newest', minute(0));
    writer.putPage(
      run,
      [
        media('2', {
          day: 2,
          caption: 'Second',
          altText: 'A hill',
          likeCount: 7,
          commentsCount: 1,
        }),
        media('1', {
          mediaType: 'VIDEO',
          productType: 'REELS',
          likeCount: null,
          thumbnailUrl: 'x',
        }),
      ],
      minute(1),
    );
    writer.close();
    expect(openReader(place).posts(query(), 0, 10)).toEqual([
      {
        id: '2',
        kind: 'picture',
        caption: 'Second',
        altText: 'A hill',
        postedAt: Date.UTC(2026, 0, 2, 12),
        permalink: 'https://www.instagram.com/p/2/',
        likes: 7,
        comments: 1,
        countsFetchedAt: minute(1),
        goneSince: null,
        media: [
          {
            id: '2',
            type: 'image',
            withheld: false,
            hasPoster: false,
            files: { original: null, poster: null, thumbnail: null },
            goneSince: null,
            colour: null,
          },
        ],
      },
      expect.objectContaining({ id: '1', kind: 'reel', caption: null, likes: null, comments: 0 }),
    ]);
  });

  test('put twice changes nothing', () => {
    const { writer, reader } = makeLibrary();
    const page = [media('2', { day: 2, caption: 'a' }), media('1', { caption: 'b' })];
    const run = writer.beginRun('newest', minute(0));
    expect(writer.putPage(run, page, minute(1))).toMatchObject({ added: 2, captionsChanged: 0 });
    const before = reader.posts(query(), 0, 10);
    expect(writer.putPage(run, page, minute(1))).toMatchObject({ added: 0, captionsChanged: 0 });
    expect(reader.posts(query(), 0, 10)).toEqual(before);
    expect(writer.missingFiles(10)).toHaveLength(2);
  });

  test('keeps no address of a file', () => {
    const { place, writer } = makeLibrary();
    writer.putProfile(
      {
        userId: '1',
        username: 'ada',
        name: null,
        accountType: 'creator',
        profilePictureUrl: 'https://scontent.cdninstagram.com/me.jpg?oh=signature',
        biography: null,
        website: null,
        followersCount: 1,
        followsCount: 2,
        mediaCount: 3,
      },
      minute(0),
    );
    syncAll(
      writer,
      [media('1', { mediaType: 'CAROUSEL_ALBUM', children: [child('11'), child('12')] })],
      minute(1),
    );
    writer.close();
    for (const name of readdirSync(place.folder)) {
      const bytes = readFileSync(join(place.folder, name), 'latin1');
      expect(bytes).not.toContain('signature');
      expect(bytes).not.toContain('cdninstagram');
    }
  });
});

describe('covered ground', () => {
  const page = [5, 4, 3, 2, 1].map((n) => media(String(n), { day: n }));

  test('is what a completed run met, not what an unfinished one did', () => {
    const { writer } = makeLibrary();
    const killed = writer.beginRun('newest', minute(0));
    writer.putPage(killed, page, minute(0));
    const second = writer.beginRun('newest', minute(1));
    expect(writer.putPage(second, page, minute(1)).endsOnCoveredGround).toBe(false);
    writer.abandonRun(second, 'offline', minute(1));
    const third = writer.beginRun('newest', minute(2));
    expect(writer.putPage(third, page, minute(2)).endsOnCoveredGround).toBe(false);
    writer.completeRun(third, { reachedEnd: true, handedOut: 5 }, minute(2));
    expect(writer.lastCompleted('newest')).toBe(minute(2));
    expect(writer.lastCompleted('full')).toBeNull();
    const fourth = writer.beginRun('newest', minute(3));
    expect(writer.putPage(fourth, page, minute(3)).endsOnCoveredGround).toBe(true);
  });
});

describe('files', () => {
  test('are wanted until they are stored, newest post first', () => {
    const { writer, reader } = makeLibrary();
    syncAll(
      writer,
      [
        media('2', {
          day: 2,
          mediaType: 'VIDEO',
          thumbnailUrl: 'https://x.cdninstagram.com/2.jpg',
        }),
        media('1', { mediaType: 'CAROUSEL_ALBUM', children: [child('11'), child('12')] }),
      ],
      minute(0),
    );
    expect(writer.missingFiles(3)).toEqual([
      { postId: '2', mediaId: '2', role: 'original' },
      { postId: '2', mediaId: '2', role: 'poster' },
      { postId: '1', mediaId: '11', role: 'original' },
    ]);
    expect(writer.fileCounts()).toEqual({ wanted: 4, stored: 0, storedBytes: 0 });
    writer.putFile(asMediaId('2'), 'original', file('a'));
    writer.putFile(asMediaId('2'), 'poster', file('b', 500));
    expect(writer.fileCounts()).toEqual({ wanted: 4, stored: 2, storedBytes: 1500 });
    expect(writer.fileName(asMediaId('2'), 'poster')).toBe(file('b').name);
    expect(reader.file(asMediaId('2'), 'original')).toEqual(file('a'));
    expect(reader.post(asPostId('2'))?.media[0]?.files).toEqual({
      original: file('a'),
      poster: file('b', 500),
      thumbnail: null,
    });
    expect(idsOf(reader, { fileMissing: true })).toEqual(['1']);
    expect(idsOf(reader, { fileMissing: false })).toEqual(['2']);
  });
});
