import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, onTestFinished, test } from 'vitest';

import { databasePath } from '../../../../../main/library/store/database-path.ts';
import { connect } from '../../../../../main/library/store/connection.ts';
import {
  idsOf,
  makeLibrary,
  makePlace,
  openReader,
  openWriter,
  syncAll,
} from './library-under-test.ts';
import { asMediaId, asPostId, child, media, minute, query } from './sample-posts.ts';
import { textLike } from '../../../matchers.ts';

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

  test('stays so when an unfinished run meets it again, on a page or by itself', () => {
    const { writer } = makeLibrary();
    syncAll(writer, page, minute(0));
    const killed = writer.beginRun('full', minute(1));
    writer.putPage(killed, page.slice(0, 4), minute(1));
    writer.meet(killed, asPostId('1'));
    for (const at of [minute(2), minute(3)]) {
      const next = writer.beginRun('newest', at);
      expect(writer.putPage(next, page, at).endsOnCoveredGround).toBe(true);
    }
  });

  test('is not what was only asked for by an unfinished run', () => {
    const { writer } = makeLibrary();
    const killed = writer.beginRun('full', minute(0));
    writer.putPage(killed, page, minute(0));
    for (const { id } of page) writer.meet(killed, id);
    const next = writer.beginRun('newest', minute(1));
    expect(writer.putPage(next, page, minute(1)).endsOnCoveredGround).toBe(false);
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

describe('files that change', () => {
  const withStored = () => {
    const library = makeLibrary();
    syncAll(library.writer, [media('1')], minute(0));
    library.writer.putFile(asMediaId('1'), 'original', file('a'));
    return library;
  };

  test('a thumbnail is wanted of a stored picture, until it is made', () => {
    const { writer, reader } = withStored();
    const wanted = { postId: '1', mediaId: '1', from: file('a') };
    expect(writer.missingThumbnails(9)).toEqual([wanted]);
    writer.putFile(asMediaId('1'), 'thumbnail', file('b', 50));
    writer.putColour(asMediaId('1'), '#aabbcc');
    expect(writer.missingThumbnails(9)).toEqual([]);
    expect(writer.fileCounts()).toEqual({ wanted: 1, stored: 1, storedBytes: 1000 });
    expect(reader.post(asPostId('1'))?.media[0]).toMatchObject({
      colour: '#aabbcc',
      files: { thumbnail: file('b', 50) },
    });
    writer.forgetFile(asMediaId('1'), 'thumbnail');
    expect(writer.missingThumbnails(9)).toEqual([wanted]);
    writer.markUnavailable(asMediaId('1'), 'thumbnail', minute(1));
    expect(writer.missingThumbnails(9)).toEqual([]);
  });

  test('a video’s is made from its poster, or from the video where there is none to be had', () => {
    const { writer } = makeLibrary();
    const video = { mediaType: 'VIDEO', productType: 'FEED' } as const;
    const thumbnailUrl = 'https://x.cdninstagram.com/2.jpg';
    const posts = [
      media('2', { ...video, thumbnailUrl, day: 2 }),
      media('1', { ...video, day: 1 }),
    ];
    syncAll(writer, posts, minute(0));
    writer.putFile(asMediaId('1'), 'original', file('a'));
    writer.putFile(asMediaId('2'), 'original', file('b'));
    const wanted = (): readonly string[] =>
      writer.missingThumbnails(9).map(({ mediaId, from }) => `${mediaId} from ${from.name}`);
    expect(wanted(), 'the poster may come yet').toEqual([`1 from ${file('a').name}`]);
    writer.markUnavailable(asMediaId('2'), 'poster', minute(1));
    expect(wanted()).toContain(`2 from ${file('b').name}`);
    writer.putFile(asMediaId('2'), 'poster', file('c'));
    expect(wanted()).toContain(`2 from ${file('c').name}`);
    writer.putFile(asMediaId('1'), 'thumbnail', file('d', 50));
    expect(wanted()).toHaveLength(1);
  });

  test('another picture under the same id wants a thumbnail of its own', () => {
    const { writer } = withStored();
    writer.putFile(asMediaId('1'), 'thumbnail', file('b'));
    writer.putFile(asMediaId('1'), 'original', file('a'));
    expect(writer.missingThumbnails(9)).toEqual([]);
    writer.putFile(asMediaId('1'), 'original', file('c'));
    expect(writer.missingThumbnails(9)).toMatchObject([{ from: file('c') }]);
  });

  test('one that is no longer on the disk is wanted again', () => {
    const { writer, reader } = withStored();
    writer.forgetFile(asMediaId('1'), 'original');
    expect(writer.missingFiles(9)).toHaveLength(1);
    expect(writer.missingThumbnails(9)).toEqual([]);
    expect(reader.file(asMediaId('1'), 'original')).toBeNull();
    expect(writer.fileCounts()).toEqual({ wanted: 1, stored: 0, storedBytes: 0 });
  });

  test('one whose address leads nowhere is wanted again when a page has it', () => {
    const { writer, reader } = makeLibrary();
    syncAll(writer, [media('1')], minute(0));
    writer.markUnavailable(asMediaId('1'), 'original', minute(1));
    expect(writer.missingFiles(9)).toEqual([]);
    expect(writer.fileCounts().wanted).toBe(0);
    expect(idsOf(reader, { fileMissing: true })).toEqual(['1']);
    syncAll(writer, [media('1')], minute(2));
    expect(writer.missingFiles(9)).toHaveLength(1);
  });

  test('one that Instagram does not hand out is missing, though nobody asks for it', () => {
    const { writer, reader } = makeLibrary();
    syncAll(writer, [media('1'), { ...media('2'), mediaUrl: null }], minute(0));
    writer.putFile(asMediaId('1'), 'original', file('a'));
    expect(writer.missingFiles(9)).toEqual([]);
    expect(idsOf(reader, { fileMissing: true })).toEqual(['2']);
    expect(idsOf(reader, { fileMissing: false })).toEqual(['1']);
  });

  test('those of a medium that is not known are not kept', () => {
    const { writer } = makeLibrary();
    writer.putFile(asMediaId('9'), 'original', file('a'));
    expect(writer.fileName(asMediaId('9'), 'original')).toBeNull();
  });
});

test('a profile is kept with its earlier states, and without the address of its picture', () => {
  const { writer, reader, place } = makeLibrary();
  const profile = {
    userId: '17841400000000001',
    username: 'ada',
    name: 'Ada',
    accountType: 'creator',
    profilePictureUrl: 'https://scontent.cdninstagram.com/me.jpg?oh=one',
    biography: null,
    website: null,
    followersCount: 1,
    followsCount: 2,
    mediaCount: 3,
  } as const;
  writer.putProfile(profile, minute(0));
  // Signed anew, it is the same picture.
  const again = {
    ...profile,
    profilePictureUrl: 'https://scontent.cdninstagram.com/me.jpg?oh=two',
  };
  writer.putProfile(again, minute(1));
  writer.putProfile({ ...profile, followersCount: 5 }, minute(2));
  const { profilePictureUrl: _address, ...kept } = profile;
  expect(reader.profile()).toEqual({
    profile: {
      ...kept,
      followersCount: 5,
      pictureName: textLike(/^profile-picture\/[0-9a-f]{64}$/),
    },
    fetchedAt: minute(2),
  });
  const connection = connect(join(place.folder, 'library.sqlite'), 'read');
  onTestFinished(() => connection.close());
  expect(connection.all('SELECT seen_at, fetched_at, followers FROM profiles')).toEqual([
    { seen_at: minute(0), fetched_at: minute(1), followers: 1 },
    { seen_at: minute(2), fetched_at: minute(2), followers: 5 },
  ]);
});

test('counts are kept with their times: a new one where they changed', () => {
  const { writer, reader, place } = makeLibrary();
  const put = (likeCount: number | null, at: number) =>
    writer.putPage(writer.beginRun('newest', at), [media('1', { likeCount })], at);
  put(5, minute(0));
  put(5, minute(1));
  put(7, minute(2));
  put(7, minute(3));
  put(null, minute(4));
  expect(reader.post(asPostId('1'))).toMatchObject({ likes: null, countsFetchedAt: minute(4) });
  const connection = connect(join(place.folder, 'library.sqlite'), 'read');
  onTestFinished(() => connection.close());
  expect(
    connection.all(
      `SELECT value, fetched_at, last_fetched_at FROM count_snapshots WHERE metric = 'likes'`,
    ),
  ).toEqual([
    { value: 5, fetched_at: minute(0), last_fetched_at: minute(1) },
    { value: 7, fetched_at: minute(2), last_fetched_at: minute(3) },
    { value: null, fetched_at: minute(4), last_fetched_at: null },
  ]);
});
