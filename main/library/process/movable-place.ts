import type { AppError } from '../../../preload/contract/errors.ts';
import { fail } from '../../../preload/contract/result.ts';
import type { Result } from '../../../preload/contract/result.ts';
import { systemTimers } from '../../auth/timers.ts';
import type { DiskSteps } from '../media/disk-steps.ts';
import { copyLibrary } from '../move/copy-library.ts';
import type { CopyProgress } from '../move/copy-library.ts';
import { removeCopy } from '../move/remove-copy.ts';
import type { FreeBytes } from '../sync/disk-room.ts';
import { createThrottle } from '../sync/throttle.ts';
import type { LibraryTools } from './serve-library.ts';

/** Milliseconds between two tellings of how far a copy has come. */
const tellingGap = 250;

/** Where the libraries are, and how they get to another place. */
export interface MovablePlace {
  folder(): string;
  /** While it is copied, and until the place to use is told, nobody may write. */
  isHeld(): boolean;
  copyTo(folder: string, signal: AbortSignal): Promise<Result<null, AppError>>;
  use(folder: string): Promise<void>;
  remove(folder: string): Promise<Result<null, AppError>>;
  /** Ends a copy that is under way; another start goes on with it. */
  finish(): Promise<void>;
}

/** Makes the place of one process. */
export function createMovablePlace(
  dependencies: Pick<LibraryTools, 'tell' | 'log'> & {
    readonly folder: string;
    readonly closeAll: () => Promise<void>;
    readonly disk?: DiskSteps;
    readonly freeBytes?: FreeBytes;
  },
): MovablePlace {
  const { tell, log, closeAll, disk, freeBytes } = dependencies;
  const ended = new AbortController();
  let { folder } = dependencies;
  let held = false;
  let copying: Promise<Result<null, AppError>> | null = null;

  async function copy(to: string, signal: AbortSignal): Promise<Result<null, AppError>> {
    let latest: CopyProgress = { bytesDone: 0, bytesInAll: 0 };
    const throttle = createThrottle(tellingGap, systemTimers, () => tell('copyProgress', latest));
    try {
      await closeAll();
      return await copyLibrary(
        {
          from: folder,
          to,
          log,
          onProgress: (progress) => {
            latest = progress;
            throttle.changed();
          },
          ...(disk === undefined ? {} : { disk }),
          ...(freeBytes === undefined ? {} : { freeBytes }),
        },
        signal,
      );
    } finally {
      throttle.dispose();
    }
  }

  return {
    folder: () => folder,
    isHeld: () => held,
    copyTo: async (to, signal) => {
      if (held) return fail({ kind: 'library-moving' });
      held = true;
      copying = copy(to, AbortSignal.any([signal, ended.signal]));
      let copied = false;
      try {
        const result = await copying;
        copied = result.ok;
        return result;
      } finally {
        copying = null;
        if (!copied) held = false;
      }
    },
    use: async (next) => {
      await closeAll();
      folder = next;
      held = false;
    },
    remove: async (copyOf) => {
      await copying?.catch(() => undefined);
      // Given up after its last file, and before it was switched to.
      held = false;
      return removeCopy(copyOf, disk);
    },
    finish: async () => {
      ended.abort();
      await copying?.catch(() => undefined);
    },
  };
}
