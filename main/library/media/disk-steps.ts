import { mkdir, open, rename, rm } from 'node:fs/promises';

/** A new file that is being written. */
export interface NewFile {
  write(bytes: Uint8Array): Promise<void>;
  /** Returns when the disk has it. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The steps in which a file comes onto the disk, one by one, so that a test can end the program
 * between any two. They throw what Node's file system throws.
 */
export interface DiskSteps {
  /** Makes a folder and those above it, where they are not there. */
  mkdir(folder: string): Promise<void>;
  /** Makes a file that is not there yet. */
  create(path: string): Promise<NewFile>;
  rename(from: string, to: string): Promise<void>;
  /** Removes a file, if it is there. */
  remove(path: string): Promise<void>;
}

/** The steps on the computer's own disk. */
export const realDisk: DiskSteps = {
  mkdir: async (folder) => void (await mkdir(folder, { recursive: true })),
  create: async (path) => {
    const file = await open(path, 'wx');
    return {
      // Unlike `write`, it goes on until all of it is written.
      write: (bytes) => file.writeFile(bytes),
      flush: () => file.sync(),
      close: () => file.close(),
    };
  },
  rename,
  remove: (path) => rm(path, { force: true }),
};
