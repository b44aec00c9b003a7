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
  const files = new Map<string, { readonly count: number; readonly successes: number }>();
  let successes = 0;
  let inARow = 0;
  let shutBefore = 0;

  /** A failure is the file's own where others came since its last one, or none else is left. */
  function countFor(key: string, alone: boolean): void {
    const known = files.get(key);
    const isOwn = known === undefined || alone || successes > known.successes;
    const count = (known?.count ?? 0) + (isOwn ? 1 : 0);
    files.set(key, { count, successes });
    if (count >= mostOfOneFile) skipped.add(key);
  }

  return {
    skipped,
    worked: () => {
      successes += 1;
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
        countFor(key, alone);
        const isGeneral = following.wait.for === 'network' || inARow >= mostInARow;
        if (!isGeneral && !(alone && !skipped.has(key))) return null;
        if (gate.wait() === null) shutBefore += 1;
      }
      gate.shut(following.wait);
      return null;
    },
  };
}
