import type { RunKind } from '../store/library-store.ts';

/** Days after which edits and removals are looked for again. */
const fullEvery = 7 * 24 * 3_600_000;

/**
 * What kind of run is due: a full one where none was ever completed (an unfinished one covers
 * nothing), where the last is a week old, or where one is asked for.
 * @param lastFull when a full run was completed, milliseconds since the epoch; null for never
 */
export function kindOfRun(asked: RunKind, lastFull: number | null, now: number): RunKind {
  if (asked === 'full' || lastFull === null) return 'full';
  // A clock that was set back must not put it off for ever.
  return now - lastFull >= fullEvery || lastFull > now ? 'full' : 'newest';
}
