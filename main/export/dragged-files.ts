import { randomUUID } from 'node:crypto';
import { constants, copyFile, mkdir, rm, stat, utimes } from 'node:fs/promises';
import { extname, join } from 'node:path';

import type { AppError } from '../../preload/contract/errors.ts';
import { fail, ok } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';
import type { SelectedPosts } from '../../preload/contract/selected.ts';
import type { AccountReaders } from '../library/account-readers.ts';
import { diskErrorOf } from '../library/media/disk-error.ts';
import { wholeName } from './file-names.ts';
import type { FindOriginal, StoredOriginal } from './stored-original.ts';
import { wantedFiles } from './wanted-files.ts';
import type { WantedFile } from './wanted-files.ts';

/** What can be made ready while a person holds a button down. */
export const mostDragged = { files: 500, bytes: 512 * 1024 * 1024 };

/** Files to drag, by their paths, and how many are not on this computer. */
export interface ReadyToDrag {
  readonly paths: readonly string[];
  readonly missing: number;
  readonly tooMuch: boolean;
}

/** Makes originals ready for being dragged to other programs. */
export interface DraggedFiles {
  prepare(selected: SelectedPosts): Promise<Result<ReadyToDrag, AppError>>;
  /** Deletes what was made ready: at quit, and at start what a kill left. */
  clear(): Promise<void>;
}

interface Found {
  readonly wanted: WantedFile;
  readonly original: StoredOriginal;
}

const tooMuch: ReadyToDrag = { paths: [], missing: 0, tooMuch: true };

/**
 * Makes copies under names that say what they are, for the library's say nothing, and whoever takes
 * a file may write into it: under a second name that would change the library's. Where the disk can,
 * a copy shares its bytes until one is written to.
 * @param folder of its own, inside the profile
 */
export function createDraggedFiles(dependencies: {
  readonly readers: AccountReaders;
  readonly find: FindOriginal;
  readonly folder: string;
  readonly most?: typeof mostDragged;
}): DraggedFiles {
  const { readers, find, folder, most = mostDragged } = dependencies;

  async function copyOf({ wanted, original }: Found): Promise<string> {
    const name = wholeName(wanted.name, extname(original.path).slice(1));
    // Of two carousels' worth of names, one folder for each content.
    const shelf = join(folder, (wanted.stored ?? '').slice(0, 32));
    const usual = join(shelf, name);
    const known = await stat(usual).catch(() => null);
    const isAsMade = known?.size === original.bytes && known.mtimeMs === wanted.postedAt;
    if (isAsMade) return usual;
    // Somebody has written into the one that is there: that one is theirs.
    const path = known === null ? usual : join(shelf, randomUUID(), name);
    await mkdir(join(path, '..'), { recursive: true });
    await copyFile(original.path, path, constants.COPYFILE_FICLONE);
    const time = new Date(wanted.postedAt);
    await utimes(path, time, time);
    return path;
  }

  return {
    prepare: async (selected) => {
      if (selected.postIds.length > most.files) return ok(tooMuch);
      const wanted = await wantedFiles(readers, selected);
      if (!wanted.ok) return wanted;
      const found: Found[] = [];
      for (const file of wanted.value) {
        const original = await find(file.accountId, file.stored);
        if (original !== null) found.push({ wanted: file, original });
      }
      const bytes = found.reduce((sum, { original }) => sum + original.bytes, 0);
      if (found.length > most.files || bytes > most.bytes) return ok(tooMuch);
      try {
        const paths = await Promise.all(found.map(copyOf));
        return ok({ paths, missing: wanted.value.length - found.length, tooMuch: false });
      } catch (error) {
        const disk = diskErrorOf(error);
        if (disk === null) throw error;
        return fail(disk);
      }
    },
    clear: async () => {
      await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
    },
  };
}
