import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { createMediaFiles } from '../../../../main/posts/media-files.ts';
import type { MediaFiles } from '../../../../main/posts/media-files.ts';
import type { AppError } from '../../../../preload/contract/errors.ts';
import type { MediaTarget } from '../../../../preload/contract/media-address.ts';
import { fail, ok } from '../../../../preload/contract/result.ts';
import type { Result } from '../../../../preload/contract/result.ts';
import { asMediaId, asPostId, child, media, minute } from '../library/store/sample-posts.ts';
import { account, fileOf, libraryWith, profile } from './library-with.ts';
import type { WrittenLibrary } from './library-with.ts';
import { textLike } from '../../matchers.ts';

const original = fileOf('a', 'jpg');
const poster = fileOf('b', 'jpg');
const thumbnail = fileOf('c', 'webp');
const fetched = fileOf('d', 'jpg');

const medium = {
  kind: 'medium',
  accountId: account,
  postId: asPostId('1'),
  mediaId: asMediaId('1'),
  rendition: 'original',
} as const satisfies MediaTarget;

const target = (rendition: 'original' | 'thumbnail', id = '1'): MediaTarget => ({
  ...medium,
  postId: asPostId(id),
  mediaId: asMediaId(id),
  rendition,
});

function filesOf(
  library: WrittenLibrary,
  answer: Result<string, AppError> = ok(fetched.name),
): { readonly files: MediaFiles; readonly asked: readonly string[] } {
  const asked: string[] = [];
  library.putOnDisk(fetched.name);
  const files = createMediaFiles({
    readers: library.readers,
    mediaFolder: () => library.mediaFolder,
    fetchNow: {
      file: (_account, { postId, mediaId, role }) => {
        asked.push(`${postId} ${mediaId} ${role}`);
        return Promise.resolve(answer);
      },
      profilePicture: (_account, name) => {
        asked.push(name);
        return Promise.resolve(answer);
      },
    },
  });
  return { files, asked };
}

async function nameOf(files: MediaFiles, asked: MediaTarget): Promise<string> {
  const file = await files.resolve(asked);
  if (!file.ok) return file.error.kind;
  return file.value.path.split('/').at(-1) ?? '';
}

describe('a picture', () => {
  it('is served from disk, and nobody is asked for it', async () => {
    const library = libraryWith([media('1')]);
    library.writer.putFile(asMediaId('1'), 'original', original);
    library.putOnDisk(original.name);
    const { files, asked } = filesOf(library);
    expect(await files.resolve(target('original'))).toMatchObject({
      ok: true,
      value: { bytes: 5, mime: 'image/jpeg', lasting: true },
    });
    expect(asked).toEqual([]);
  });

  it('that is not stored is fetched now', async () => {
    const { files, asked } = filesOf(libraryWith([media('1')]));
    expect(await nameOf(files, target('original'))).toBe(fetched.name);
    expect(asked).toEqual(['1 1 original']);
  });

  it('that the disk lost is fetched again', async () => {
    const library = libraryWith([media('1')]);
    library.writer.putFile(asMediaId('1'), 'original', original);
    const { files, asked } = filesOf(library);
    expect(await nameOf(files, target('original'))).toBe(fetched.name);
    expect(asked).toEqual(['1 1 original']);
  });

  it('that was fetched and is not there is the disk’s failure', async () => {
    const { files } = filesOf(libraryWith([media('1')]), ok(fileOf('f', 'jpg').name));
    expect(await files.resolve(target('original'))).toMatchObject({
      ok: false,
      error: { kind: 'disk-refused' },
    });
  });

  it('of a library that cannot be read is its failure, and nothing is fetched', async () => {
    const library = libraryWith([media('1')]);
    library.readers.dispose();
    library.writer.close();
    writeFileSync(join(library.folder, account, 'library.sqlite'), 'no database '.repeat(900));
    const { files, asked } = filesOf(library);
    const damaged = { ok: false, error: { kind: 'library-damaged' } };
    expect(await files.resolve(target('original'))).toMatchObject(damaged);
    const picture: MediaTarget = { kind: 'profile-picture', accountId: account };
    expect(await files.resolve(picture)).toMatchObject(damaged);
    expect(asked).toEqual([]);
  });

  it('of a carousel is found by its own id, not by its post’s', async () => {
    const carousel = media('1', {
      mediaType: 'CAROUSEL_ALBUM',
      mediaUrl: null,
      children: [child('11'), child('12')],
    });
    const { files, asked } = filesOf(libraryWith([carousel]));
    expect(await nameOf(files, { ...medium, mediaId: asMediaId('12') })).toBe(fetched.name);
    expect(asked).toEqual(['1 12 original']);
    expect(await files.resolve(medium)).toEqual(fail({ kind: 'not-found' }));
  });

  it('that Instagram withholds is not asked for, unless it was stored before', async () => {
    const library = libraryWith([media('1', { mediaUrl: null })]);
    const { files, asked } = filesOf(library);
    expect(await files.resolve(target('original'))).toEqual(fail({ kind: 'not-found' }));
    expect(await files.resolve(target('thumbnail'))).toEqual(fail({ kind: 'not-found' }));
    library.writer.putFile(asMediaId('1'), 'original', original);
    library.putOnDisk(original.name);
    expect(await nameOf(files, target('original'))).toBe(original.name);
    expect(asked).toEqual([]);
  });

  it('passes on why it could not be fetched', async () => {
    const offline = fail({ kind: 'offline', detail: '' } as const);
    const { files } = filesOf(libraryWith([media('1')]), offline);
    expect(await files.resolve(target('original'))).toEqual(offline);
  });

  it('of an unknown post or medium is not found', async () => {
    const { files, asked } = filesOf(libraryWith([media('1')]));
    expect(await files.resolve(target('original', '2'))).toEqual(fail({ kind: 'not-found' }));
    expect(asked).toEqual([]);
  });
});

describe('the small picture of the grid', () => {
  it('is the thumbnail, then the still, then the picture itself; only the first one lasts', async () => {
    const library = libraryWith([media('1')]);
    const { files } = filesOf(library);
    library.writer.putFile(asMediaId('1'), 'original', original);
    library.putOnDisk(original.name);
    expect(await nameOf(files, target('thumbnail'))).toBe(original.name);
    expect(await files.resolve(target('thumbnail'))).toMatchObject({ value: { lasting: false } });
    library.writer.putFile(asMediaId('1'), 'thumbnail', thumbnail);
    library.putOnDisk(thumbnail.name);
    expect(await nameOf(files, target('thumbnail'))).toBe(thumbnail.name);
    expect(await files.resolve(target('thumbnail'))).toMatchObject({ value: { lasting: true } });
  });

  it('of a video is its still, never the video', async () => {
    const video = media('1', { mediaType: 'VIDEO', thumbnailUrl: 'https://x.cdninstagram.com/s' });
    const library = libraryWith([video]);
    library.writer.putFile(asMediaId('1'), 'original', fileOf('e', 'mp4'));
    library.putOnDisk(fileOf('e', 'mp4').name);
    const { files, asked } = filesOf(library);
    expect(await nameOf(files, target('thumbnail'))).toBe(fetched.name);
    expect(asked).toEqual(['1 1 poster']);
    library.writer.putFile(asMediaId('1'), 'poster', poster);
    library.putOnDisk(poster.name);
    expect(await nameOf(files, target('thumbnail'))).toBe(poster.name);
  });

  it('that the disk lost gives way to what the disk has', async () => {
    const library = libraryWith([media('1')]);
    library.writer.putFile(asMediaId('1'), 'thumbnail', thumbnail);
    library.writer.putFile(asMediaId('1'), 'original', original);
    library.putOnDisk(original.name);
    const { files, asked } = filesOf(library);
    expect(await nameOf(files, target('thumbnail'))).toBe(original.name);
    expect(asked).toEqual([]);
  });

  it('of a withheld picture is what was stored of it before', async () => {
    const library = libraryWith([media('1', { mediaUrl: null })]);
    library.writer.putFile(asMediaId('1'), 'thumbnail', thumbnail);
    library.putOnDisk(thumbnail.name);
    expect(await nameOf(filesOf(library).files, target('thumbnail'))).toBe(thumbnail.name);
  });

  it('of a video without a still is not found', async () => {
    const { files, asked } = filesOf(libraryWith([media('1', { mediaType: 'VIDEO' })]));
    expect(await files.resolve(target('thumbnail'))).toEqual(fail({ kind: 'not-found' }));
    expect(asked).toEqual([]);
  });
});

describe('the profile picture', () => {
  const picture: MediaTarget = { kind: 'profile-picture', accountId: account };

  it('is asked for by the name that the library has of it', async () => {
    const { files, asked } = filesOf(libraryWith([]));
    expect(await files.resolve(picture)).toMatchObject({ ok: true, value: { lasting: false } });
    expect(asked).toEqual([textLike(/^profile-picture\/[0-9a-f]{64}$/)]);
  });

  it('of a profile without one is not found, and nobody is asked', async () => {
    const library = libraryWith([]);
    library.writer.putProfile({ ...profile, profilePictureUrl: null }, minute(3));
    const { files, asked } = filesOf(library);
    expect(await files.resolve(picture)).toEqual(fail({ kind: 'not-found' }));
    expect(asked).toEqual([]);
  });

  it('passes on why it could not be fetched', async () => {
    const offline = fail({ kind: 'offline', detail: '' } as const);
    expect(await filesOf(libraryWith([]), offline).files.resolve(picture)).toEqual(offline);
  });
});
