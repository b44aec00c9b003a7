import { open } from 'node:fs/promises';

/** More than fifty lines of the log are long. */
const readBytes = 64 * 1024;

/** The last lines of a file, oldest first; none where it is not there. */
export async function readLastLines(path: string, count: number): Promise<readonly string[]> {
  let file;
  try {
    file = await open(path, 'r');
  } catch {
    return [];
  }
  try {
    const { size } = await file.stat();
    const start = Math.max(0, size - readBytes);
    const buffer = Buffer.alloc(size - start);
    await file.read(buffer, 0, buffer.length, start);
    const lines = buffer.toString('utf8').split('\n');
    // The first one may have lost its beginning, and with it the name of what stands in it.
    if (start > 0) lines.shift();
    return lines.filter((line) => line !== '').slice(-count);
  } finally {
    await file.close();
  }
}
