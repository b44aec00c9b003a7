import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Lies in every folder that a person chose for the library. Where it is missing, the library is
 * away: the empty folder that a disk leaves behind where it was connected is not taken for it.
 */
export const markerName = 'albumen-library.txt';

const text =
  'Albumen keeps its library in this folder. Please leave this file where it is: without it,\n' +
  'Albumen takes the library for one on a disk that is not connected.\n';

export function isMarked(folder: string): boolean {
  return existsSync(join(folder, markerName));
}

/** @throws what Node's file system throws */
export async function mark(folder: string): Promise<void> {
  await writeFile(join(folder, markerName), text, { flush: true });
}
