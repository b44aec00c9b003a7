import type { SyncPhase, SyncProgress } from '../../../preload/contract/sync.ts';
import type { Clock } from '../../clock.ts';
import type { LibraryWriter } from '../store/library-store.ts';
import { createRate } from './rate.ts';

/** Counts how far a sync has come. */
export interface ProgressCounter {
  /** A part begins; the counts of files are the library's own. */
  begin(phase: SyncPhase, files: ReturnType<LibraryWriter['fileCounts']>): void;
  postsInAll(count: number): void;
  /** Posts that the library has, those left out that are no longer on Instagram. */
  postsStored(count: number): void;
  /** @param count that were handed out so far; `added` of the last page are new to the library */
  postsDone(count: number, added: number): void;
  /** Bytes came, of files that are not whole yet. */
  bytesCame(count: number): void;
  fileStored(bytes: number): void;
  fileUnavailable(): void;
  /** The sync was held up: that time says nothing of its speed. */
  heldUp(): void;
  read(): SyncProgress;
}

/** Makes the counter of one run. */
export function createProgressCounter(clock: Clock): ProgressCounter {
  const files = createRate(clock);
  const bytes = createRate(clock);
  let doing: SyncPhase = 'posts';
  let counts = { wanted: 0, stored: 0, storedBytes: 0 };
  let postsDone = 0;
  let postsStored = 0;
  let postsInAll: number | null = null;

  /** Files are counted, not bytes: how large those to come are, nobody says. */
  function secondsLeft(): number | null {
    const speed = doing === 'files' ? files.perSecond() : null;
    if (speed === null || speed <= 0) return null;
    return Math.ceil((counts.wanted - counts.stored) / speed);
  }

  return {
    begin: (phase, { wanted, stored, storedBytes }) => {
      doing = phase;
      counts = { wanted, stored, storedBytes };
      files.skip();
      bytes.skip();
    },
    postsInAll: (count) => {
      postsInAll = count;
    },
    postsStored: (count) => {
      postsStored = count;
    },
    postsDone: (count, added) => {
      postsDone = count;
      postsStored += added;
    },
    bytesCame: (count) => bytes.add(count),
    fileStored: (size) => {
      counts.stored += 1;
      counts.storedBytes += size;
      files.add(1);
    },
    fileUnavailable: () => {
      counts.wanted -= 1;
    },
    heldUp: () => {
      files.skip();
      bytes.skip();
    },
    read: () => ({
      doing,
      postsDone,
      postsStored,
      // A post published in between is handed out, though it was not counted.
      postsInAll: postsInAll === null ? null : Math.max(postsInAll, postsDone),
      filesStored: counts.stored,
      filesWanted: Math.max(counts.wanted, counts.stored),
      bytesStored: counts.storedBytes,
      bytesPerSecond: doing === 'files' ? bytes.perSecond() : null,
      secondsLeft: secondsLeft(),
    }),
  };
}
