import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { createOriginalsDrop } from '../../../../../main/library/media/originals-drop.ts';
import type { OriginalsDrop } from '../../../../../main/library/media/originals-drop.ts';
import { storeBytes } from '../../../../../main/library/media/store-bytes.ts';
import type { LibraryWriter } from '../../../../../main/library/store/library-store.ts';
import type { MediaId } from '../../../../../preload/contract/ids.ts';
import { keptLog } from '../process/kept-log.ts';
import { makeFolder } from '../sample-files.ts';
import { makeLibrary, syncAll } from '../store/library-under-test.ts';
import { asMediaId, media, minute } from '../store/sample-posts.ts';

const posts = ['1', '2', '3', '4'].map((id) => media(id));
const [one, two, three, four] = ['1', '2', '3', '4'].map(asMediaId) as [
  MediaId,
  MediaId,
  MediaId,
  MediaId,
];

/** Four pictures with their thumbnails, of which the first two have the same bytes. */
async function keeping(): Promise<{
  readonly writer: LibraryWriter;
  readonly originals: OriginalsDrop;
  /** Whether the original that this medium had is on the disk. */
  readonly isThere: (id: MediaId) => boolean;
}> {
  const { writer } = makeLibrary();
  const mediaFolder = makeFolder();
  syncAll(writer, posts, minute(1));
  const names = new Map<MediaId, string>();
  for (const [id, text] of [
    [one, 'same'],
    [two, 'same'],
    [three, 'three'],
    [four, 'four'],
  ] as const) {
    for (const role of ['original', 'thumbnail'] as const) {
      const bytes = Buffer.from(role === 'original' ? text : `small ${id}`);
      const file = await storeBytes(mediaFolder, bytes, 'jpg');
      if (!file.ok) throw new Error(file.error.kind);
      const { value: name } = file;
      if (role === 'original') names.set(id, name);
      writer.putFile(id, role, { name, bytes: bytes.byteLength, width: 1, height: 1 });
    }
  }
  const originals = createOriginalsDrop({ writer, mediaFolder, log: keptLog().log });
  onTestFinished(() => originals.dispose());
  return {
    writer,
    originals,
    isThere: (id) => {
      const name = names.get(id) ?? '';
      return existsSync(join(mediaFolder, name.slice(0, 2), name));
    },
  };
}

test('deletes what need not be kept, and nothing before that', async () => {
  const { writer, originals, isThere } = await keeping();
  originals.wake();
  await originals.rested();
  writer.setKeeping('thumbnails');
  originals.wake();
  await originals.rested();
  expect([one, two, three, four].map(isThere)).toEqual([true, true, true, true]);

  syncAll(writer, posts, minute(2));
  originals.wake();
  await originals.rested();
  expect([one, two, three, four].map(isThere)).toEqual([false, false, false, false]);
  expect(writer.dispensable(10)).toEqual([]);
  expect(writer.fileName(one, 'original')).toBeNull();
  expect(writer.fileName(one, 'thumbnail')).not.toBeNull();
});

test('bytes that a post has which is gone from Instagram stay', async () => {
  const { writer, originals, isThere } = await keeping();
  writer.setKeeping('thumbnails');
  expect(syncAll(writer, posts.slice(1), minute(2))).toEqual({ gone: 1 });
  originals.wake();
  await originals.rested();
  expect([one, two, three, four].map(isThere)).toEqual([true, true, false, false]);
  expect(writer.fileName(one, 'original')).not.toBeNull();
  expect(writer.fileName(two, 'original')).toBeNull();
});

test('what a person looks at stays until the library is closed', async () => {
  const { writer, originals, isThere } = await keeping();
  writer.setKeeping('thumbnails');
  syncAll(writer, posts, minute(2));
  originals.spare(three);
  originals.replaced(three);
  originals.replaced(four);
  await originals.rested();
  expect([one, two, three, four].map(isThere)).toEqual([true, true, true, false]);
  originals.wake();
  await originals.rested();
  expect([one, two, three, four].map(isThere)).toEqual([false, false, true, false]);
});
