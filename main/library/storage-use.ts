import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { DiskError } from '../../preload/contract/errors.ts';
import type { StorageUse } from '../../preload/contract/post.ts';
import { fail, ok } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';
import { diskErrorOf } from './media/disk-error.ts';

/** Files that are asked for their size at a time. */
const width = 16;

/** Counts the files below a folder; a folder that is not there holds none. */
export async function storageUseOf(folder: string): Promise<StorageUse> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  let files = 0;
  let bytes = 0;
  for (let from = 0; from < paths.length; from += width) {
    const sizes = await Promise.all(
      paths.slice(from, from + width).map(async (path) => {
        const found = await stat(path).catch(() => null);
        return found?.size ?? null;
      }),
    );
    for (const size of sizes) {
      if (size === null) continue;
      files += 1;
      bytes += size;
    }
  }
  return { files, bytes };
}

/** Deletes a folder of the library; one that is not there counts as deleted. */
export async function deleteFolder(folder: string): Promise<Result<null, DiskError>> {
  try {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    return ok(null);
  } catch (error) {
    const disk = diskErrorOf(error);
    if (disk === null) throw error;
    return fail(disk);
  }
}
