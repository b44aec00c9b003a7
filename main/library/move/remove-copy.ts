import { rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { DiskError } from '../../../preload/contract/errors.ts';
import { fail, ok } from '../../../preload/contract/result.ts';
import type { Result } from '../../../preload/contract/result.ts';
import { diskErrorOf } from '../media/disk-error.ts';
import { realDisk } from '../media/disk-steps.ts';
import type { DiskSteps } from '../media/disk-steps.ts';
import { accountFolders, libraryFiles } from './library-files.ts';
import { markerName } from './place-marker.ts';

/**
 * Deletes a copy of the library that is of no use any more: the old place after a move, the new one
 * of a move that was given up. Only Albumen's own is deleted; a folder that is not there counts as
 * deleted.
 */
export async function removeCopy(
  folder: string,
  disk: Pick<DiskSteps, 'remove'> = realDisk,
): Promise<Result<null, DiskError>> {
  try {
    for (const { path } of await libraryFiles(folder)) await disk.remove(join(folder, path));
    for (const account of await accountFolders(folder)) {
      await rm(join(folder, account), { recursive: true, force: true, maxRetries: 3 });
    }
    await disk.remove(join(folder, markerName));
  } catch (error) {
    const refused = diskErrorOf(error);
    if (refused === null) throw error;
    return fail(refused);
  }
  // Somebody else's files keep it.
  await rmdir(folder).catch(() => undefined);
  return ok(null);
}
