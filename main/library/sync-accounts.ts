import { isUsable } from '../../preload/contract/account.ts';
import type { AccountId } from '../../preload/contract/ids.ts';
import type { Syncing } from '../../preload/contract/preferences.ts';
import type { Accounts } from '../auth/accounts.ts';
import type { Timers } from '../auth/timers.ts';
import type { Clock } from '../clock.ts';
import type { Library } from './library.ts';
import { createSyncSchedule } from './sync/sync-schedule.ts';
import type { SyncSchedule } from './sync/sync-schedule.ts';

/** Keeps the library of every account that can be read like what Instagram has. */
export interface AccountsSyncing {
  readonly schedule: Pick<SyncSchedule, 'changed' | 'nextAt'>;
  start(): Promise<void>;
  /** Begins anew what the library's process was doing when it died. */
  beginAnew(): void;
  dispose(): void;
}

/** Makes the syncing of all accounts: at start, when it is due, and when a token works again. */
export function syncAccounts(dependencies: {
  readonly accounts: Pick<Accounts, 'list' | 'subscribe'>;
  readonly library: Pick<Library, 'startSync'>;
  /** How often, by what the person chose. */
  readonly syncing: () => Syncing;
  readonly lastCompleted: (accountId: AccountId) => Promise<number | null>;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly onResume: (listener: () => void) => () => void;
}): AccountsSyncing {
  const { accounts, library, syncing, lastCompleted, clock, timers, onResume } = dependencies;
  const usable = (): readonly AccountId[] =>
    accounts.list().flatMap(({ id, token }) => (isUsable(token) ? [id] : []));
  // An account whose token died is not due, and is new to the schedule once it works again.
  const schedule = createSyncSchedule({
    accounts: usable,
    sync: (accountId) => void library.startSync(accountId),
    syncing,
    lastCompleted,
    clock,
    timers,
    onResume,
    onAccounts: (listener) => accounts.subscribe(listener),
  });
  return {
    schedule,
    start: schedule.start,
    beginAnew: () => {
      for (const accountId of usable()) void library.startSync(accountId);
    },
    dispose: schedule.dispose,
  };
}
