import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, lstat, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { NewFile } from '../library/media/disk-steps.ts';
import { writeAll } from '../library/media/write-all.ts';

/** A new file, which can be given the time that it is of. */
export interface DatedFile extends NewFile {
  setTime(milliseconds: number): Promise<void>;
}

/**
 * The folder that a person chose to save to, by names in it. What changes something is a step of
 * its own, so that a test can end the program between any two. All of it throws what Node's file
 * system throws.
 */
export interface SaveFolder {
  /** Text to show. */
  readonly path: string;
  names(): Promise<readonly string[]>;
  /** Whether a file is there that has just these bytes. */
  holds(
    name: string,
    content: { readonly bytes: number; readonly sha256: string },
  ): Promise<boolean>;
  create(name: string): Promise<DatedFile>;
  /** Gives a file its name, unless something has it: false then. */
  settle(from: string, to: string): Promise<boolean>;
  /** Removes a file, if it is there. */
  remove(name: string): Promise<void>;
  /** Returns when the disk has the names, too. */
  flush(): Promise<void>;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** What a disk without hard links answers, such as a camera's card or a share. */
const noLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EMLINK', 'EXDEV']);

async function isTaken(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** `rename` would put the file in another's place: a second name for it refuses, then the first goes. */
async function nameAnew(from: string, to: string, secondName: typeof link): Promise<boolean> {
  try {
    await secondName(from, to);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!noLinks.has(codeOf(error))) throw error;
    if (await isTaken(to)) return false;
    await rename(from, to);
    return true;
  }
  await rm(from, { force: true });
  return true;
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  const pieces: AsyncIterable<Buffer> = createReadStream(path);
  for await (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

/**
 * Opens a folder. It is never made: one that is gone, such as a disk's that was pulled out, stays
 * gone.
 * @param secondName gives a file another name, where its disk can
 */
export function openSaveFolder(path: string, secondName = link): SaveFolder {
  const at = (name: string): string => join(path, name);
  return {
    path,
    names: () => readdir(path),
    holds: async (name, { bytes, sha256 }) => {
      const entry = await stat(at(name)).catch(() => null);
      if (entry === null || !entry.isFile() || entry.size !== bytes) return false;
      // One that cannot be read is not known to be equal.
      return (await hashOf(at(name)).catch(() => null)) === sha256;
    },
    create: async (name) => {
      const file = await open(at(name), 'wx');
      return {
        write: (...pieces) => writeAll(file, pieces),
        flush: () => file.sync(),
        setTime: async (milliseconds) => {
          const time = new Date(milliseconds);
          // Some shares keep times of their own: the picture counts.
          await file.utimes(time, time).catch(() => undefined);
        },
        close: () => file.close(),
      };
    },
    settle: (from, to) => nameAnew(at(from), at(to), secondName),
    remove: (name) => rm(at(name), { force: true }),
    flush: async () => {
      // Windows has no such thing.
      const folder = await open(path, 'r').catch(() => null);
      await folder?.sync().catch(() => undefined);
      await folder?.close();
    },
  };
}
