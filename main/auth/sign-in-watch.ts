import type { Account } from '../../preload/contract/account.ts';
import type { SignInHealth } from '../../preload/contract/health.ts';
import type { AccountId } from '../../preload/contract/ids.ts';
import type { Clock } from '../clock.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { Accounts } from './accounts.ts';
import type { RefreshSchedule } from './refresh-schedule.ts';
import { signInHealth } from './sign-in-health.ts';
import type { Timers } from './timers.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** Watches how long sign-ins last, and tells in time of one that ends. */
export interface SignInWatch {
  /** Null for an account that is not there. */
  health(accountId: AccountId): SignInHealth | null;
  /** Begins to watch; renewals should have had their first chance. */
  start(): void;
  dispose(): void;
}

/** Makes the watch; nothing is told before `start`. */
export function createSignInWatch(dependencies: {
  readonly accounts: Pick<Accounts, 'list' | 'subscribe'>;
  readonly refresh: Pick<RefreshSchedule, 'renewal' | 'subscribe'>;
  readonly settings: Pick<SettingsStore, 'get' | 'update'>;
  readonly clock: Clock;
  readonly timers: Timers;
  /** Calls back when the computer wakes up; answers how to stop. */
  readonly onResume: (listener: () => void) => () => void;
  readonly onChange: (accountId: AccountId) => void;
  /** Notifies the person outside the window: once a day for an account, at most. */
  readonly notify: (account: Account, daysLeft: number) => void;
}): SignInWatch {
  const { accounts, refresh, settings, clock, timers, onChange, notify } = dependencies;
  const known = new Map<AccountId, string>();
  let stopTimer: () => void = () => undefined;
  let stopListening: readonly (() => void)[] = [];

  const healthOf = (account: Account): SignInHealth =>
    signInHealth({ account, renewal: refresh.renewal(account.id), now: clock.now() });

  /** A clock that was set back must not keep it silent for ever. */
  function isDue(accountId: AccountId): boolean {
    const last = settings.get().endsNotified[accountId];
    const age = last === undefined ? day : clock.now() - last;
    return age >= day || age < 0;
  }

  function tell(account: Account, daysLeft: number): void {
    if (!isDue(account.id)) return;
    const there = new Set<string>(accounts.list().map(({ id }) => id));
    // Where the disk refuses it is told all the same: once too often is better than never.
    settings.update(({ endsNotified }) => ({
      endsNotified: {
        ...Object.fromEntries(Object.entries(endsNotified).filter(([id]) => there.has(id))),
        [account.id]: clock.now(),
      },
    }));
    notify(account, daysLeft);
  }

  function look(): void {
    stopTimer();
    for (const account of accounts.list()) {
      const health = healthOf(account);
      const text = JSON.stringify(health);
      if (known.get(account.id) !== text) {
        known.set(account.id, text);
        onChange(account.id);
      }
      if (health.state === 'ending') tell(account, health.daysLeft);
    }
    // Timers stand still while the computer sleeps, and overflow at 24.8 days: look at the clock.
    stopTimer = timers.after(hour, look);
  }

  return {
    health: (accountId) => {
      const account = accounts.list().find(({ id }) => id === accountId);
      return account === undefined ? null : healthOf(account);
    },
    start: () => {
      stopListening = [
        accounts.subscribe(look),
        refresh.subscribe(look),
        dependencies.onResume(look),
      ];
      look();
    },
    dispose: () => {
      stopTimer();
      for (const stop of stopListening) stop();
    },
  };
}
