import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

import { writeAll } from './write-all.ts';

/** A new file that is being written. */
export interface NewFile {
  /** Writes pieces one after another, all of them. */
  write(...pieces: readonly Uint8Array[]): Promise<void>;
  /** Returns when the disk has it. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The steps in which a file comes onto the disk, one by one, so that a test can end the program
 * between any two. They throw what Node's file system throws.
 */
export interface DiskSteps {
  /** Makes a file that is not there yet, and the folders above it. */
  create(path: string): Promise<NewFile>;
  /** Gives a file its name, and makes the folders above that. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file, if it is there. */
  remove(path: string): Promise<void>;
}

/** Runs `step`; folders are nearly always there, so that they are made only where it fails. */
async function below<Value>(folder: string, step: () => Promise<Value>): Promise<Value> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    await mkdir(folder, { recursive: true });
    return step();
  }
}

/** The steps on the computer's own disk. */
export const realDisk: DiskSteps = {
  create: async (path) => {
    const file = await below(dirname(path), () => open(path, 'wx'));
    return {
      write: (...pieces) => writeAll(file, pieces),
      // With the length, without the times: what it takes to read the bytes again.
      flush: () => file.datasync(),
      close: () => file.close(),
    };
  },
  rename: (from, to) => below(dirname(to), () => rename(from, to)),
  remove: (path) => rm(path, { force: true }),
};
