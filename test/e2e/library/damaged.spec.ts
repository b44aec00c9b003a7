import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { DatabaseSync } from '@photostructure/sqlite';

import { signIn } from '../app/attempt.ts';
import { someOf } from '../app/albums.ts';
import { expect, test } from '../app/kept.ts';
import { expectAllPosts, fileNames, filesSent, libraryFolder } from '../app/library.ts';
import { expectSynced } from '../app/sign-in.ts';

test.skip(process.platform !== 'linux', 'brings up a Linux keyring of its own');

/** SQLite's pages are of 4,096 bytes; the second one holds the root of a tree of the schema's. */
const inSecondPage = 4096;

/**
 * Brings the journal into the database: one that could not be closed in time, on a busy machine,
 * leaves it behind, and what stands in the journal hides what is damaged beneath.
 */
function bringIn(path: string): void {
  const database = new DatabaseSync(path);
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
}

async function flipByte(path: string, offset: number): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, offset);
    await file.write(Buffer.from([(buffer[0] ?? 0) ^ 0xff]), 0, 1, offset);
  } finally {
    await file.close();
  }
}

test('a flipped byte: the database is set aside, said, and made anew out of what is on disk', async ({
  startKept,
  instagram,
  profile,
}) => {
  test.setTimeout(90_000);
  const count = 16;
  instagram.setAlbum(someOf(count));
  const first = await startKept();
  await signIn(first);
  await expectSynced(first);
  await expectAllPosts(first, count);
  const folder = await libraryFolder(first, profile);
  await first.close();

  const path = join(folder, 'library.sqlite');
  bringIn(path);
  const { size } = await stat(path);
  expect(size).toBeGreaterThan(inSecondPage);
  await flipByte(path, inSecondPage);
  const sent = filesSent(instagram).length;
  // Thumbnails are made anew, each through a temporary file; what Instagram handed out is not.
  const downloads = async (): Promise<readonly string[]> =>
    (await fileNames(join(folder, 'media')))
      .filter((name) => !/\.(?:webp|part)$/.test(name))
      .toSorted();
  const media = await downloads();
  expect(media.length).toBeGreaterThan(8);

  const app = await startKept();
  const banner = app.window.getByText('The library’s database was damaged.');
  await expect(banner).toContainText(
    /It was set aside as library\.damaged-[\d-]+\.sqlite, and a new one was begun/,
  );
  await expect(banner).toContainText('Nothing was deleted');
  await expectSynced(app);
  await expectAllPosts(app, count);
  await expect(app.window.getByRole('alert')).toHaveCount(0);
  // The damaged one lies beside it, byte for byte, and no file was asked for again.
  const aside = (await fileNames(folder)).filter((name) =>
    /library\.damaged-[\d-]+\.sqlite$/.test(name),
  );
  expect(aside).toHaveLength(1);
  expect((await stat(aside[0] ?? '')).size).toBe(size);
  expect(filesSent(instagram)).toHaveLength(sent);
  expect(await downloads()).toEqual(media);
});
