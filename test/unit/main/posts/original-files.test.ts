import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { createOriginalFiles } from '../../../../main/posts/original-files.ts';
import type { OriginalFiles } from '../../../../main/posts/original-files.ts';
import { asMediaId, asPostId, media } from '../library/store/sample-posts.ts';
import { account, fileOf, libraryWith } from './library-with.ts';
import type { WrittenLibrary } from './library-with.ts';

const original = fileOf('a', 'jpg', { width: 1080, height: 1350 });
const medium = { accountId: account, postId: asPostId('1'), mediaId: asMediaId('1') };

const filesOf = ({ readers, mediaFolder }: WrittenLibrary): OriginalFiles =>
  createOriginalFiles({ readers, mediaFolder: () => mediaFolder });

function withOriginal(): WrittenLibrary {
  const library = libraryWith([media('1'), media('2')]);
  library.writer.putFile(medium.mediaId, 'original', original);
  library.putOnDisk(original.name);
  return library;
}

describe('a stored original', () => {
  it('is described by its name, its bytes and its pixels', async () => {
    expect(await filesOf(withOriginal()).describe(medium)).toEqual({
      ok: true,
      value: { ...original, isHere: true },
    });
  });
  it('has a path', async () => {
    const library = withOriginal();
    expect(await filesOf(library).pathOf(medium)).toEqual({
      ok: true,
      value: join(library.mediaFolder, original.name.slice(0, 2), original.name),
    });
  });
  it('that the disk lost is known, not here, and has no path', async () => {
    const library = withOriginal();
    rmSync(library.mediaFolder, { recursive: true });
    const files = filesOf(library);
    expect(await files.describe(medium)).toMatchObject({ ok: true, value: { isHere: false } });
    expect(await files.pathOf(medium)).toEqual({ ok: false, error: { kind: 'not-found' } });
  });
});

describe.each([
  ['that was never stored', { postId: asPostId('2'), mediaId: asMediaId('2') }],
  ['of another post', { postId: asPostId('2'), mediaId: asMediaId('1') }],
  ['that nobody knows', { postId: asPostId('9'), mediaId: asMediaId('9') }],
])('one %s', (_what, other) => {
  it('is described by nothing, and has no path', async () => {
    const files = filesOf(withOriginal());
    expect(await files.describe({ ...medium, ...other })).toEqual({ ok: true, value: null });
    expect(await files.pathOf({ ...medium, ...other })).toEqual({
      ok: false,
      error: { kind: 'not-found' },
    });
  });
});

it('a thumbnail is no original', async () => {
  const library = libraryWith([media('1')]);
  library.writer.putFile(medium.mediaId, 'thumbnail', fileOf('c', 'webp'));
  expect(await filesOf(library).describe(medium)).toEqual({ ok: true, value: null });
});
