import type { Account } from '../../preload/contract/account.ts';
import type { SignInHealth } from '../../preload/contract/health.ts';
import type { Diagnostics, Preferences } from '../../preload/contract/preferences.ts';
import { assertNever } from '../../preload/contract/result.ts';
import { reportWords as words } from '../messages/system-report.ts';

/** What the report is made of. */
export interface ReportFacts extends Omit<Diagnostics, 'report'> {
  readonly preferences: Preferences;
  readonly accounts: readonly {
    readonly account: Pick<Account, 'id' | 'token' | 'problem'>;
    readonly health: SignInHealth | null;
  }[];
}

function settingsText(damaged: Diagnostics['damaged']): string {
  if (damaged === null) return words.sound;
  switch (damaged.kind) {
    case 'set-aside':
      return words.setAside(damaged.file);
    case 'parts-damaged':
      return words.partsDamaged(damaged.parts, damaged.file);
    case 'unreadable':
      return words.unreadable;
    default:
      return assertNever(damaged);
  }
}

function accountText({ account, health }: ReportFacts['accounts'][number]): string {
  const until = health === null || health.state === 'ended' ? null : health.until;
  return [
    account.id,
    account.token,
    ...(account.problem === null ? [] : [account.problem.kind]),
    ...(health === null ? [] : [health.state]),
    ...(until === null ? [] : [new Date(until).toISOString()]),
    ...(health?.state === 'ending' && health.because !== null ? [health.because.kind] : []),
  ].join(', ');
}

/**
 * What runs and how, as text: kinds and versions only, nothing that Instagram answered. Whoever
 * shows it takes out what says who the person is.
 */
export function systemReport(facts: ReportFacts): string {
  const { versions, runtime, preferences } = facts;
  const { labels } = words;
  const line = (label: string, value: string): string => `${label}: ${value}`;
  return [
    words.title(versions.app),
    line(labels.system, facts.system),
    line(labels.electron, words.runtime(versions.electron, runtime.released, runtime.current)),
    line(labels.chromium, versions.chromium),
    line(labels.node, versions.node),
    line(labels.sqlite, versions.sqlite),
    line(labels.keyStore, words.keyStore(facts.keyStore)),
    line(labels.data, facts.dataFolder),
    line(labels.settings, settingsText(facts.damaged)),
    ...facts.setAside.map((file) => line(labels.setAside, file)),
    line(labels.theme, preferences.theme),
    line(labels.sync, words.sync(preferences.syncing.every, preferences.syncing.atStart)),
    ...facts.accounts.map((account) => line(labels.account, accountText(account))),
    '',
    `${labels.log}:`,
    ...facts.log,
    '',
  ].join('\n');
}
