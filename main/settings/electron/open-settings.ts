import { homedir } from 'node:os';

import { nativeTheme, safeStorage } from 'electron';

import type { Runtime } from '../../../preload/contract/account.ts';
import type { AccountId } from '../../../preload/contract/ids.ts';
import type { Accounts } from '../../auth/accounts.ts';
import type { RefreshSchedule } from '../../auth/refresh-schedule.ts';
import { createSignInWatch } from '../../auth/sign-in-watch.ts';
import type { SignInWatch } from '../../auth/sign-in-watch.ts';
import type { Timers } from '../../auth/timers.ts';
import type { TokenVault } from '../../auth/token-vault.ts';
import type { Clock } from '../../clock.ts';
import { readDiagnostics } from '../../diagnostics/diagnostics.ts';
import { systemName } from '../../diagnostics/system-name.ts';
import type { InstagramServices } from '../../instagram-services.ts';
import type { OpenLibrary } from '../../library/electron/open-library.ts';
import { sqliteVersion } from '../../library/store/sqlite-version.ts';
import type { SyncSchedule } from '../../library/sync/sync-schedule.ts';
import { logFileIn } from '../../log/log-files.ts';
import type { Logger } from '../../log/logger.ts';
import { notificationWords } from '../../messages/notifications.ts';
import { showInFolder } from '../../security/show-in-folder.ts';
import { createSettingsHandlers } from '../settings-handlers.ts';
import type { SettingsHandlers } from '../settings-handlers.ts';
import type { SettingsStore } from '../settings-store.ts';
import { notify } from './notify.ts';

export interface OpenSettings {
  readonly handlers: SettingsHandlers;
  readonly watch: SignInWatch;
}

/** What keeps secrets, by its own name. On Linux several can, and Electron says which does. */
function keyStoreName(): string {
  if (process.platform === 'darwin') return 'Keychain';
  if (process.platform === 'win32') return 'DPAPI';
  // It goes with the synchronous calls one day, which are being taken away.
  const storage: Partial<Pick<typeof safeStorage, 'getSelectedStorageBackend'>> = safeStorage;
  return storage.getSelectedStorageBackend?.() ?? 'unknown';
}

/** Puts Settings together, and applies what the page's first paint depends on. */
export function openSettings(dependencies: {
  readonly settings: SettingsStore;
  readonly accounts: Accounts;
  readonly refresh: RefreshSchedule;
  readonly vault: TokenVault;
  readonly lastSyncAt: OpenLibrary['lastSyncAt'];
  readonly schedule: Pick<SyncSchedule, 'changed' | 'nextAt'>;
  readonly services: Pick<InstagramServices, 'callsLeft'>;
  readonly appVersion: string;
  readonly runtime: Runtime;
  readonly dataFolder: string;
  readonly logFolder: string;
  readonly onHealth: (accountId: AccountId) => void;
  /** Brings the window to the front with an account, and what is said of it. */
  readonly openAccount: (accountId: AccountId) => void;
  readonly onResume: (listener: () => void) => () => void;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Logger;
}): OpenSettings {
  const { settings, accounts, vault, runtime, logFolder, log } = dependencies;
  const watch = createSignInWatch({
    ...dependencies,
    onChange: dependencies.onHealth,
    notify: ({ id, username }, days) => {
      const { title, body } = notificationWords.ends;
      const open = (): void => dependencies.openAccount(id);
      notify({ title: title(days), body: body(username) }, open, log);
    },
  });
  nativeTheme.themeSource = settings.get().theme;
  const handlers = createSettingsHandlers({
    settings,
    watch,
    schedule: dependencies.schedule,
    lastSyncAt: dependencies.lastSyncAt,
    callsLeft: dependencies.services.callsLeft,
    applyTheme: (theme) => {
      nativeTheme.themeSource = theme;
    },
    diagnostics: () =>
      readDiagnostics({
        settings,
        accounts,
        watch,
        vault,
        runtime,
        versions: {
          app: dependencies.appVersion,
          electron: process.versions.electron,
          chromium: process.versions.chrome,
          node: process.versions.node,
          sqlite: sqliteVersion(),
        },
        system: systemName(),
        keyStoreName,
        dataFolder: dependencies.dataFolder,
        logFolder,
        home: homedir(),
      }),
    showLog: () => showInFolder(logFileIn(logFolder)),
  });
  return { handlers, watch };
}
