import { setTimeout as delay } from 'node:timers/promises';

import type { Remedy } from './failures/failure-row.ts';

/** Calls of the same size, the first included. */
const mostAttempts = 4;
/** Before the second call; doubled before each further one. Milliseconds. */
const firstDelay = 1000;

/** How far the asking has come. */
export interface RetryState {
  /** Calls made so far, at least 1. */
  readonly attempt: number;
  /** The page size asked for; null for what has none. */
  readonly limit: number | null;
  /** Whether a smaller page was tried after the attempts ran out. */
  readonly lastResortTried: boolean;
}

/** What to do after a call that failed. */
export type RetryStep =
  | { readonly do: 'give-up' }
  | { readonly do: 'wait'; readonly milliseconds: number }
  | { readonly do: 'ask-for-less'; readonly limit: number; readonly lastResort: boolean };

/**
 * Decides what follows a failed call. Bounded: four calls at most for what passes, one more with
 * half the page, and halving ends at one post.
 * @param random A number from 0 up to, not including, 1: spreads the waits by half.
 */
export function decideRetry(remedy: Remedy, state: RetryState, random: number): RetryStep {
  if (remedy === 'none' || remedy === 'other-fields' || remedy === 'respect-limit') {
    return { do: 'give-up' };
  }
  const half = state.limit !== null && state.limit > 1 ? Math.floor(state.limit / 2) : null;
  if (remedy === 'ask-for-less' && half !== null) {
    return { do: 'ask-for-less', limit: half, lastResort: false };
  }
  if (state.attempt < mostAttempts) {
    const full = firstDelay * 2 ** (state.attempt - 1);
    return { do: 'wait', milliseconds: Math.round(full * (0.5 + random / 2)) };
  }
  // A page that is too heavy is sometimes refused with the code of a passing failure.
  if (remedy === 'wait' && half !== null && !state.lastResortTried) {
    return { do: 'ask-for-less', limit: half, lastResort: true };
  }
  return { do: 'give-up' };
}

/** Waits for `milliseconds`, or shorter when cancelled; never throws. */
export type Sleep = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

/** The waiting of a running program. */
export const sleepFor: Sleep = async (milliseconds, signal) => {
  // A cancelled wait is no failure: whoever waits looks at the signal afterwards.
  await delay(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(() => {});
};
