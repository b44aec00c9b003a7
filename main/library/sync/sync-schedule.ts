import type { AccountId } from '../../../preload/contract/ids.ts';
import type { Timers } from '../../auth/timers.ts';
import type { Clock } from '../../clock.ts';

const minute = 60_000;
/** How often accounts are synced while the app runs, in milliseconds, where nothing else is set. */
export const usualInterval = 6 * 60 * minute;
/** Timers stand still while the computer sleeps: the clock is looked at this often. */
const longestNap = 15 * minute;
/** The network needs a moment after a sleep. */
const afterSleep = 5000;

/** Starts a sync of every account when one is due. */
export interface SyncSchedule {
  /** Syncs every account now, and from then on when it is due. */
  start(): void;
  /** The interval was set anew. */
  changed(): void;
  dispose(): void;
}

/** Makes the schedule; nothing happens before `start`. */
export function createSyncSchedule(dependencies: {
  readonly accounts: () => readonly AccountId[];
  /** Begins a run, or joins the one that is under way. */
  readonly sync: (accountId: AccountId) => void;
  /** Milliseconds between two syncs of an account. */
  readonly interval: () => number;
  readonly clock: Clock;
  readonly timers: Timers;
  /** Calls back when the computer wakes up; answers how to stop. */
  readonly onResume: (listener: () => void) => () => void;
  /** Calls back when an account came or went; answers how to stop. */
  readonly onAccounts: (listener: () => void) => () => void;
}): SyncSchedule {
  const { accounts, sync, interval, clock, timers } = dependencies;
  /** When each account was last synced, milliseconds since the epoch. */
  const last = new Map<AccountId, number>();
  let stopTimer: () => void = () => {};
  let stopListening: readonly (() => void)[] = [];
  let disposed = false;

  /** A clock that was set back must not put a sync off for ever. */
  function isDue(accountId: AccountId): boolean {
    const at = last.get(accountId);
    if (at === undefined) return true;
    const age = clock.now() - at;
    return age >= interval() || age < 0;
  }

  function look(): void {
    if (disposed) return;
    const known = accounts();
    for (const accountId of last.keys()) if (!known.includes(accountId)) last.delete(accountId);
    for (const accountId of known.filter(isDue)) {
      last.set(accountId, clock.now());
      sync(accountId);
    }
    plan(longestNap);
  }

  function plan(longest: number): void {
    stopTimer();
    const now = clock.now();
    const waits = [...last.values()].map((at) => at + interval() - now);
    stopTimer = timers.after(Math.max(minute, Math.min(longest, ...waits)), look);
  }

  function afterResume(): void {
    last.clear();
    stopTimer();
    stopTimer = timers.after(afterSleep, look);
  }

  return {
    start: () => {
      stopListening = [dependencies.onResume(afterResume), dependencies.onAccounts(look)];
      look();
    },
    changed: look,
    dispose: () => {
      disposed = true;
      stopTimer();
      for (const stop of stopListening) stop();
    },
  };
}
