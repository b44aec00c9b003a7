import { readdir } from 'node:fs/promises';

import type { Runtime } from '../../preload/contract/account.ts';
import type { DamagedSettings, Diagnostics } from '../../preload/contract/preferences.ts';
import type { Accounts } from '../auth/accounts.ts';
import type { SignInWatch } from '../auth/sign-in-watch.ts';
import type { TokenVault } from '../auth/token-vault.ts';
import type { SettingsProblem, SettingsStore } from '../settings/settings-store.ts';
import { hidePerson } from './hide-person.ts';
import { readLog } from './read-log.ts';
import { systemReport } from './system-report.ts';

/** Lines of the log that are shown. */
const shownLines = 200;

export interface DiagnosticsDependencies {
  readonly settings: Pick<SettingsStore, 'get' | 'problem'>;
  readonly accounts: Pick<Accounts, 'list'>;
  readonly watch: Pick<SignInWatch, 'health'>;
  readonly vault: Pick<TokenVault, 'protection'>;
  readonly runtime: Runtime;
  readonly versions: Diagnostics['versions'];
  readonly system: string;
  /** Asked each time: on Linux it is known only once the app is ready. */
  readonly keyStoreName: () => string;
  readonly dataFolder: string;
  readonly logFolder: string;
  /** The person's home folder, which is taken out of what is handed on. */
  readonly home: string;
}

function damagedOf(problem: SettingsProblem | null): DamagedSettings | null {
  return problem?.kind === 'unreadable' ? { kind: 'unreadable' } : problem;
}

/** What runs, and how. */
export async function readDiagnostics(facts: DiagnosticsDependencies): Promise<Diagnostics> {
  const { settings, accounts, watch, vault, dataFolder, logFolder, home } = facts;
  const [secrets, names, lines] = await Promise.all([
    vault.protection(),
    readdir(dataFolder).catch(() => []),
    readLog(logFolder, shownLines),
  ]);
  const shown: Omit<Diagnostics, 'report'> = {
    versions: facts.versions,
    system: facts.system,
    runtime: facts.runtime,
    keyStore: { name: facts.keyStoreName(), secrets },
    dataFolder,
    logFolder,
    damaged: damagedOf(settings.problem),
    setAside: names.filter((name) => name.startsWith('config.json.damaged-')).toSorted(),
    log: lines.map((line) => hidePerson(line, home)),
  };
  const { theme, syncing } = settings.get();
  const report = systemReport({
    ...shown,
    preferences: { theme, syncing },
    accounts: accounts.list().map((account) => ({ account, health: watch.health(account.id) })),
  });
  return { ...shown, report: hidePerson(report, home) };
}
