import { isUsable } from '../../preload/contract/account.ts';
import type { AccountId } from '../../preload/contract/ids.ts';
import type { Accounts } from '../auth/accounts.ts';
import type { Timers } from '../auth/timers.ts';
import type { Clock } from '../clock.ts';
import type { Library } from './library.ts';
import { createSyncSchedule, usualInterval } from './sync/sync-schedule.ts';

/** Keeps the library of every account that can be read like what Instagram has. */
export interface AccountsSyncing {
  start(): void;
  /** Begins anew what the library's process was doing when it died. */
  beginAnew(): void;
  dispose(): void;
}

/** Makes the syncing of all accounts: at start, when it is due, and when a token works again. */
export function syncAccounts(dependencies: {
  readonly accounts: Pick<Accounts, 'list' | 'subscribe'>;
  readonly library: Pick<Library, 'startSync'>;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly onResume: (listener: () => void) => () => void;
}): AccountsSyncing {
  const { accounts, library, clock, timers, onResume } = dependencies;
  const usable = (): readonly AccountId[] =>
    accounts.list().flatMap(({ id, token }) => (isUsable(token) ? [id] : []));
  // An account whose token died is not due, and is new to the schedule once it works again.
  const schedule = createSyncSchedule({
    accounts: usable,
    sync: (accountId) => void library.startSync(accountId),
    interval: () => usualInterval,
    clock,
    timers,
    onResume,
    onAccounts: (listener) => accounts.subscribe(listener),
  });
  return {
    start: schedule.start,
    beginAnew: () => {
      for (const accountId of usable()) void library.startSync(accountId);
    },
    dispose: schedule.dispose,
  };
}
