import type { SyncProgress } from '../../../../preload/contract/sync.ts';

/** A sync in the middle of reading posts. */
export function progress(some: Partial<SyncProgress> = {}): SyncProgress {
  return {
    doing: 'posts',
    postsDone: 3410,
    postsStored: 3410,
    postsInAll: 8200,
    filesStored: 0,
    filesWanted: 0,
    bytesStored: 0,
    bytesPerSecond: null,
    secondsLeft: null,
    ...some,
  };
}
