import { readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

import { accountIdSchema } from '../../../preload/contract/ids.ts';
import { temporarySuffix } from '../media/leftovers.ts';

/** A file of the library, by its path below the library's folder. */
export interface PlacedFile {
  readonly path: string;
  readonly bytes: number;
  /** The SHA-256 of its content, which a medium has as its name; null for what may change. */
  readonly sha256: string | null;
}

/** Files that are asked for their size at a time. */
const width = 16;

const mediumPath = /^[^/]+\/media\/[0-9a-f]{2}\/([0-9a-f]{64})\.[a-z0-9]{2,4}$/;

/** The folders of accounts; whatever else lies in a folder is somebody else's. */
export async function accountFolders(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  return entries.flatMap((entry) =>
    entry.isDirectory() && accountIdSchema.safeParse(entry.name).success ? [entry.name] : [],
  );
}

/**
 * The files of all accounts.
 * @throws what Node's file system throws
 */
export async function libraryFiles(folder: string): Promise<readonly PlacedFile[]> {
  const files: PlacedFile[] = [];
  for (const account of await accountFolders(folder)) {
    const entries = await readdir(join(folder, account), { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
    for (let from = 0; from < paths.length; from += width) {
      const sized = paths.slice(from, from + width).map(async (path) => ({
        path,
        bytes: (await stat(join(folder, path))).size,
        sha256: mediumPath.exec(path.split(sep).join('/'))?.[1] ?? null,
      }));
      files.push(...(await Promise.all(sized)));
    }
  }
  return files;
}

/**
 * Whether a file is part of the library: no half download, no map of a journal, and no empty
 * journal, which SQLite removes whenever it comes to collect the connection.
 */
export function isKept({ path, bytes }: PlacedFile): boolean {
  const isEmptyJournal = path.endsWith('-wal') && bytes === 0;
  return !path.endsWith(temporarySuffix) && !path.endsWith('-shm') && !isEmptyJournal;
}
