import type { AccountId } from '../../preload/contract/ids.ts';
import type { Diagnostics, Theme } from '../../preload/contract/preferences.ts';
import { fail, ok } from '../../preload/contract/result.ts';
import type { SignInWatch } from '../auth/sign-in-watch.ts';
import type { CallsLeft } from '../instagram/calls-left.ts';
import type { Handlers } from '../ipc/handle-calls.ts';
import type { SyncSchedule } from '../library/sync/sync-schedule.ts';
import type { SettingsStore } from './settings-store.ts';

/** The handlers of Settings, and of how accounts are. */
export type SettingsHandlers = Pick<
  Handlers,
  'getHealth' | 'getPreferences' | 'setTheme' | 'setSyncing' | 'getDiagnostics' | 'showLog'
>;

/** Makes them. */
export function createSettingsHandlers(dependencies: {
  readonly settings: Pick<SettingsStore, 'get' | 'update'>;
  readonly watch: Pick<SignInWatch, 'health'>;
  readonly schedule: Pick<SyncSchedule, 'changed' | 'nextAt'>;
  readonly lastSyncAt: (accountId: AccountId) => Promise<number | null>;
  readonly callsLeft: CallsLeft['read'];
  readonly applyTheme: (theme: Theme) => void;
  readonly diagnostics: () => Promise<Diagnostics>;
  readonly showLog: () => void;
}): SettingsHandlers {
  const { settings, watch, schedule, lastSyncAt, callsLeft, applyTheme } = dependencies;
  return {
    getHealth: async ({ accountId }) => {
      const signIn = watch.health(accountId);
      if (signIn === null) return fail({ kind: 'unknown-account' });
      return ok({
        signIn,
        lastSyncAt: await lastSyncAt(accountId),
        nextSyncAt: schedule.nextAt(accountId),
        callsLeft: callsLeft(accountId),
      });
    },
    getPreferences: () => {
      const { theme, syncing } = settings.get();
      return ok({ theme, syncing });
    },
    setTheme: ({ theme }) => {
      const kept = settings.update(() => ({ theme }));
      if (kept.ok) applyTheme(theme);
      return kept;
    },
    setSyncing: (syncing) => {
      const kept = settings.update(() => ({ syncing }));
      if (kept.ok) schedule.changed();
      return kept;
    },
    getDiagnostics: async () => ok(await dependencies.diagnostics()),
    showLog: () => {
      dependencies.showLog();
      return ok(null);
    },
  };
}
