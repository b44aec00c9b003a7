import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { openLibraryWriter } from '../../../../../main/library/store/library-writer.ts';
import { accountIdOf } from '../../../../../preload/contract/ids.ts';

const accounts = [accountIdOf('demo', '17'), accountIdOf('instagram', '18')];

/** Stores bytes as a download does; answers the file's path below the media folder. */
export function putMedium(folder: string, account: string, bytes: Buffer): string {
  const name = `${createHash('sha256').update(bytes).digest('hex')}.jpg`;
  const shelf = join(folder, account, 'media', name.slice(0, 2));
  mkdirSync(shelf, { recursive: true });
  writeFileSync(join(shelf, name), bytes);
  return join(shelf, name);
}

/** Makes the libraries of two accounts: databases, media, an index, one half a download. */
export function makeLibrary(folder: string, sizes: readonly number[] = [10, 70_000, 3000]): void {
  for (const accountId of accounts) {
    const place = { accountId, folder: join(folder, accountId) };
    const opened = openLibraryWriter(place);
    if (!opened.ok) throw new Error(opened.error.kind);
    opened.value.beginRun('full', 1);
    opened.value.close();
    for (const [n, size] of sizes.entries()) {
      putMedium(folder, accountId, Buffer.alloc(size, accountId.length + n));
    }
    writeFileSync(join(place.folder, 'media-index.jsonl'), '["1/original","a.jpg"]\n');
    writeFileSync(join(place.folder, 'media', 'half.part'), 'half');
  }
}

/** Files below a folder, by path, with the hash of their content. */
export function filesOf(folder: string): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {};
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(
    paths.map((path) => [
      relative(folder, path),
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ]),
  );
}

/** What a whole copy of a library holds: no halves of files, and no journals, which are empty. */
export function contentOf(folder: string): Readonly<Record<string, string>> {
  const kept = Object.entries(filesOf(folder)).filter(
    ([path]) => /^(?:demo|instagram)-/.test(path) && !/\.part$|-shm$|-wal$/.test(path),
  );
  return Object.fromEntries(kept);
}
