import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A hidden name beside a file. */
const beside = (path: string): string =>
  join(dirname(path), `.${basename(path)}.${randomUUID()}.part`);

/**
 * Writes a file under another name, flushed, then renamed: it is whole, or as it was.
 * @param temporary the other name, on the same disk
 * @throws what the disk answers
 */
export async function replaceFile(
  path: string,
  content: Uint8Array | string,
  temporary: string = beside(path),
): Promise<void> {
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}
