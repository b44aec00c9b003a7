import type { AppError } from '../../../preload/contract/errors.ts';

/** How far a sync has come. */
export interface SyncProgress {
  readonly doing: 'posts' | 'files' | 'thumbnails';
  readonly postsDone: number;
  /** Instagram's own count; null while it is not known. */
  readonly postsInAll: number | null;
  readonly filesStored: number;
  readonly filesWanted: number;
  readonly bytesStored: number;
  /** Null until there is something to reckon from. */
  readonly secondsLeft: number | null;
}

/** What the sync of an account is doing. Times are milliseconds since the epoch. */
export type SyncState =
  | { readonly phase: 'idle'; readonly lastCompletedAt: number | null }
  | { readonly phase: 'running'; readonly progress: SyncProgress }
  /** Instagram asks for patience; it goes on by itself. */
  | { readonly phase: 'waiting'; readonly until: number | null; readonly progress: SyncProgress }
  /** By the person, or by a disk that is nearly full. */
  | {
      readonly phase: 'paused';
      readonly by: 'person' | 'disk-full';
      readonly progress: SyncProgress;
    }
  | { readonly phase: 'failed'; readonly error: AppError };
