import { rmSync } from 'node:fs';

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
  it('that the disk lost is known, and not here', async () => {
    const library = withOriginal();
    rmSync(library.mediaFolder, { recursive: true });
    const files = filesOf(library);
    expect(await files.describe(medium)).toMatchObject({ ok: true, value: { isHere: false } });
  });
});

describe.each([
  ['that was never stored', { postId: asPostId('2'), mediaId: asMediaId('2') }],
  ['of another post', { postId: asPostId('2'), mediaId: asMediaId('1') }],
  ['that nobody knows', { postId: asPostId('9'), mediaId: asMediaId('9') }],
])('one %s', (_what, other) => {
  it('is described by nothing', async () => {
    const files = filesOf(withOriginal());
    expect(await files.describe({ ...medium, ...other })).toEqual({ ok: true, value: null });
  });
});

it('a thumbnail is no original', async () => {
  const library = libraryWith([media('1')]);
  library.writer.putFile(medium.mediaId, 'thumbnail', fileOf('c', 'webp'));
  expect(await filesOf(library).describe(medium)).toEqual({ ok: true, value: null });
});
