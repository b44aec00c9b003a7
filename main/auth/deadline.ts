import type { Timers } from './timers.ts';

/** What a wait with an end came to. */
export type InTime<Value> =
  { readonly inTime: true; readonly value: Value } | { readonly inTime: false };

/**
 * Waits for `answer`, but no longer than `milliseconds`. A late answer is not lost: whoever holds
 * the promise still gets it.
 */
export function withDeadline<Value>(
  answer: Promise<Value>,
  milliseconds: number,
  timers: Timers,
): Promise<InTime<Value>> {
  return new Promise((resolve, reject) => {
    const stop = timers.after(milliseconds, () => resolve({ inTime: false }));
    answer.then((value) => resolve({ inTime: true, value }), reject).finally(stop);
  });
}
