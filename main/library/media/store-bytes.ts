import { createHash, randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { DiskError } from '../../../preload/contract/errors.ts';
import { fail, ok } from '../../../preload/contract/result.ts';
import type { Result } from '../../../preload/contract/result.ts';
import { replaceFile } from '../../replace-file.ts';
import { diskErrorOf } from './disk-error.ts';
import { mediaPath } from './media-path.ts';
import { temporarySuffix } from './leftovers.ts';

/**
 * Stores bytes that are at hand under the name of their content, as downloads are, by way of a
 * temporary name in the folder itself.
 * @returns the file's name, without the folder of two letters
 */
export async function storeBytes(
  folder: string,
  bytes: Uint8Array,
  extension: string,
): Promise<Result<string, DiskError>> {
  const name = `${createHash('sha256').update(bytes).digest('hex')}.${extension}`;
  const path = mediaPath(folder, name);
  const temporary = join(folder, `${randomUUID()}${temporarySuffix}`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await replaceFile(path, bytes, temporary);
    return ok(name);
  } catch (error) {
    const disk = diskErrorOf(error);
    if (disk === null) throw error;
    return fail(disk);
  }
}
