import type { SyncWait } from '../../../preload/contract/sync.ts';
import type { Timers } from '../../auth/timers.ts';
import type { Clock } from '../../clock.ts';

/** Timers stand still while the computer sleeps: the clock is looked at this often, in ms. */
const longestNap = 60_000;
/** How often a full disk is looked at again, in milliseconds. */
const roomEvery = 30_000;

/** Every step of a sync passes here. It is shut while the person, or trouble, holds the sync up. */
export interface Gate {
  /** Resolves when it is open, or when `signal` is aborted. */
  pass(signal: AbortSignal): Promise<void>;
  pause(): void;
  resume(): void;
  /** Shuts it until `wait` is over; while it is shut already, the first wait counts. */
  shut(wait: SyncWait): void;
  /** Ends what can be tried at any time. A limit of calls is none of it. */
  retryNow(): void;
  isPaused(): boolean;
  wait(): SyncWait | null;
  /** Forgets the wait, as between two runs. */
  clear(): void;
}

/** Makes an open gate. */
export function createGate(dependencies: {
  readonly clock: Clock;
  readonly timers: Timers;
  /** Whether there is room on the disk again. */
  readonly hasRoom: () => Promise<boolean>;
  readonly onChange: () => void;
}): Gate {
  const { clock, timers, hasRoom, onChange } = dependencies;
  let paused = false;
  let wait: SyncWait | null = null;
  let stopTimer: () => void = () => {};
  let waiting: (() => void)[] = [];

  function changed(): void {
    if (!paused && wait === null) {
      const through = waiting;
      waiting = [];
      for (const go of through) go();
    }
    onChange();
  }

  function open(): void {
    stopTimer();
    wait = null;
    changed();
  }

  function plan(held: SyncWait): void {
    stopTimer();
    if (held.for === 'sign-in') return;
    if (held.for === 'disk-space') {
      stopTimer = timers.after(roomEvery, () => void lookForRoom(held));
      return;
    }
    const left = held.until - clock.now();
    if (left <= 0) open();
    else stopTimer = timers.after(Math.min(left, longestNap), () => plan(held));
  }

  async function lookForRoom(held: SyncWait): Promise<void> {
    const room = await hasRoom();
    if (wait !== held) return;
    if (room) open();
    else plan(held);
  }

  return {
    pass: (signal) => {
      if ((!paused && wait === null) || signal.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        const go = (): void => {
          signal.removeEventListener('abort', go);
          waiting = waiting.filter((other) => other !== go);
          resolve();
        };
        waiting.push(go);
        signal.addEventListener('abort', go);
      });
    },
    pause: () => {
      paused = true;
      changed();
    },
    resume: () => {
      paused = false;
      changed();
    },
    shut: (next) => {
      if (wait !== null) return;
      wait = next;
      plan(next);
      onChange();
    },
    retryNow: () => {
      if (wait === null || wait.for === 'rate-limit') return;
      if (wait.for === 'disk-space') void lookForRoom(wait);
      else open();
    },
    isPaused: () => paused,
    wait: () => wait,
    clear: () => {
      paused = false;
      open();
    },
  };
}
