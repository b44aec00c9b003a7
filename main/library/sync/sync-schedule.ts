import type { AccountId } from '../../../preload/contract/ids.ts';
import type { SyncEvery, Syncing } from '../../../preload/contract/preferences.ts';
import type { Timers } from '../../auth/timers.ts';
import type { Clock } from '../../clock.ts';

const minute = 60_000;
const hour = 60 * minute;
/** Milliseconds between two syncs of an account, by what a person chose; null for none. */
const intervals: Readonly<Record<SyncEvery, number | null>> = {
  hour,
  'six-hours': 6 * hour,
  day: 24 * hour,
  never: null,
};
/** Timers stand still while the computer sleeps: the clock is looked at this often. */
const longestNap = 15 * minute;
/** The network needs a moment after a sleep. */
const afterSleep = 5000;

/** Starts a sync of every account when one is due. */
export interface SyncSchedule {
  /** Syncs every account now, where the person wants that, and from then on when it is due. */
  start(): Promise<void>;
  /** The person chose anew. */
  changed(): void;
  /** When an account is synced next, milliseconds since the epoch; null where that is not planned. */
  nextAt(accountId: AccountId): number | null;
  dispose(): void;
}

/** Makes the schedule; nothing happens before `start`. */
export function createSyncSchedule(dependencies: {
  readonly accounts: () => readonly AccountId[];
  /** Begins a run, or joins the one that is under way. */
  readonly sync: (accountId: AccountId) => void;
  /** What the person chose. */
  readonly syncing: () => Syncing;
  /** When a sync was last completed, in this run of the app or before; null for never. */
  readonly lastCompleted: (accountId: AccountId) => Promise<number | null>;
  readonly clock: Clock;
  readonly timers: Timers;
  /** Calls back when the computer wakes up; answers how to stop. */
  readonly onResume: (listener: () => void) => () => void;
  /** Calls back when an account came or went; answers how to stop. */
  readonly onAccounts: (listener: () => void) => () => void;
}): SyncSchedule {
  const { accounts, sync, syncing, clock, timers } = dependencies;
  const interval = (): number | null => intervals[syncing().every];
  /** When each account was last synced, milliseconds since the epoch. */
  const last = new Map<AccountId, number>();
  let stopTimer: () => void = () => {};
  let stopListening: readonly (() => void)[] = [];
  let disposed = false;

  /** A clock that was set back must not put a sync off for ever. */
  function isDue(accountId: AccountId): boolean {
    const every = interval();
    const at = last.get(accountId);
    if (every === null) return at === undefined && syncing().atStart;
    if (at === undefined) return true;
    const age = clock.now() - at;
    return age >= every || age < 0;
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
    const every = interval();
    const waits = every === null ? [] : [...last.values()].map((at) => at + every - now);
    stopTimer = timers.after(Math.max(minute, Math.min(longest, ...waits)), look);
  }

  function afterResume(): void {
    if (syncing().atStart) last.clear();
    stopTimer();
    stopTimer = timers.after(afterSleep, look);
  }

  /** Where starting is no reason to sync, what earlier runs of the app did counts. */
  async function remember(accountId: AccountId): Promise<void> {
    const at = await dependencies.lastCompleted(accountId);
    if (at !== null) last.set(accountId, at);
  }

  return {
    start: async () => {
      if (!syncing().atStart) await Promise.all(accounts().map(remember));
      if (disposed) return;
      stopListening = [dependencies.onResume(afterResume), dependencies.onAccounts(look)];
      look();
    },
    changed: () => {
      // Before the start there is nothing to plan.
      if (stopListening.length > 0) look();
    },
    nextAt: (accountId) => {
      const every = interval();
      const at = last.get(accountId);
      return every === null || at === undefined ? null : Math.max(clock.now(), at + every);
    },
    dispose: () => {
      disposed = true;
      stopTimer();
      for (const stop of stopListening) stop();
    },
  };
}
