import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { cacheFolder } from './cache-folder.mjs';

const hour = 3_600_000;
const path = join(cacheFolder(), 'official-download-refused');

/**
 * Whether the official download failed within the last hour, so that not every start tries again.
 * @returns {Promise<boolean>}
 */
export async function wasRefusedLately() {
  const entry = await stat(path).catch(() => null);
  return entry !== null && Date.now() - entry.mtimeMs < hour;
}

/** Remembers that the official download failed. */
export async function rememberRefusal() {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, '');
}

/** Forgets it: the download worked. */
export async function forgetRefusal() {
  await rm(path, { force: true });
}
