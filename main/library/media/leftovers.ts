import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a file that is being written stands; left over ones are removed at start. */
export const temporarySuffix = '.part';

/** Removes what killed downloads left behind. Not while a download runs: its file would go, too. */
export async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const leftovers = names.filter((name) => name.endsWith(temporarySuffix));
  await Promise.allSettled(leftovers.map((name) => rm(join(folder, name), { force: true })));
}
