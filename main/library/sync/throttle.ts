import type { Timers } from '../../auth/timers.ts';

/** Tells of changes, but not more often than a screen has use for. */
export interface Throttle {
  changed(): void;
  /** Tells what was held back, and nothing any more. */
  dispose(): void;
}

/**
 * Makes a throttle: the first change is told at once, those that follow within `gap` milliseconds
 * as one at its end, so that the last one is always told.
 */
export function createThrottle(gap: number, timers: Timers, tell: () => void): Throttle {
  let stop: (() => void) | null = null;
  let held = false;
  let disposed = false;

  function open(): void {
    stop = null;
    if (!held) return;
    held = false;
    tellNow();
  }

  function tellNow(): void {
    stop = timers.after(gap, open);
    tell();
  }

  return {
    changed: () => {
      if (disposed) return;
      if (stop === null) tellNow();
      else held = true;
    },
    dispose: () => {
      disposed = true;
      stop?.();
      if (held) tell();
      held = false;
    },
  };
}
