import type { AppError } from '../../../preload/contract/errors.ts';
import type { Clock } from '../../clock.ts';
import type { Gate } from './gate.ts';
import { whatFollows } from './what-follows.ts';

/** Failures of its own after which a file is left to the next run. */
const mostOfOneFile = 3;
/** Failures in a row, of any files, after which it is not the files. */
const mostInARow = 6;

/** Tells a file that cannot be had from a network that fails. */
export interface FileTroubles {
  /** Files that are left to the next run, by their key. */
  readonly skipped: ReadonlySet<string>;
  worked(): void;
  /**
   * Notes that a file failed, and shuts the gate where all would.
   * @param alone no other file could be tried instead
   * @returns what ends the run; null where it goes on
   */
  note(key: string, error: AppError, alone: boolean): AppError | null;
}

/** Makes the notes of one run. */
export function createFileTroubles(dependencies: {
  readonly gate: Gate;
  readonly clock: Clock;
}): FileTroubles {
  const { gate, clock } = dependencies;
  const skipped = new Set<string>();
  const failures = new Map<string, number>();
  let inARow = 0;
  let shutBefore = 0;

  return {
    skipped,
    worked: () => {
      inARow = 0;
      shutBefore = 0;
    },
    note: (key, error, alone) => {
      // The gate knows how to wait for a full disk; an unexpected reply is one file's.
      const following = whatFollows(
        error.kind === 'unexpected-reply' ? { ...error, kind: 'temporarily-unavailable' } : error,
        shutBefore,
        clock.now(),
      );
      if (following.do !== 'wait') return error;
      if (following.wait.for === 'network' || following.wait.for === 'instagram') {
        inARow += 1;
        const isGeneral = inARow >= mostInARow;
        if (!isGeneral) {
          const count = (failures.get(key) ?? 0) + 1;
          failures.set(key, count);
          if (count >= mostOfOneFile) skipped.add(key);
        }
        const isToWait = following.wait.for === 'network' || isGeneral || alone;
        if (skipped.has(key) || !isToWait) return null;
        if (gate.wait() === null) shutBefore += 1;
      }
      gate.shut(following.wait);
      return null;
    },
  };
}
