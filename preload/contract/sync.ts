import type { AppError } from './errors.ts';

/** Which part of a sync is under way. */
export type SyncPhase = 'posts' | 'files';

/** How far a sync has come. */
export interface SyncProgress {
  readonly doing: SyncPhase;
  /** Posts that Instagram handed out in this run. */
  readonly postsDone: number;
  /** Posts that the library has, those left out that are no longer on Instagram. */
  readonly postsStored: number;
  /** Instagram's own count; null while it is not known. */
  readonly postsInAll: number | null;
  /** Of the whole library, not of this run. */
  readonly filesStored: number;
  readonly filesWanted: number;
  readonly bytesStored: number;
  /** Null until there is something to reckon from. */
  readonly bytesPerSecond: number | null;
  /** Until the last file is there; null until it can be told, and while posts come. */
  readonly secondsLeft: number | null;
}

/** What a sync waits for. Times are milliseconds since the epoch. */
export type SyncWait =
  /** Instagram allows no more calls until then. */
  | { readonly for: 'rate-limit'; readonly until: number }
  /** It tries again by itself then, and at once when asked. */
  | { readonly for: 'network'; readonly until: number; readonly error: AppError }
  /** Instagram is there and fails. As with the network. */
  | { readonly for: 'instagram'; readonly until: number; readonly error: AppError }
  /** It goes on by itself once files have been deleted. */
  | { readonly for: 'disk-space' }
  /** The token is of no use: it goes on when the person has signed in. */
  | { readonly for: 'sign-in'; readonly error: AppError };

/** What the sync of an account is doing. */
export type SyncState =
  | { readonly phase: 'idle'; readonly lastCompletedAt: number | null }
  | { readonly phase: 'running'; readonly progress: SyncProgress }
  /** By the person. */
  | { readonly phase: 'paused'; readonly progress: SyncProgress }
  | { readonly phase: 'waiting'; readonly wait: SyncWait; readonly progress: SyncProgress }
  /** The run ended; what it stored stays. */
  | {
      readonly phase: 'failed';
      readonly error: AppError;
      readonly lastCompletedAt: number | null;
    };

/** Whether posts may be on their way. */
export function bringsPosts(state: SyncState): boolean {
  return state.phase === 'running' && state.progress.doing === 'posts';
}
