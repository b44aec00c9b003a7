import { homedir } from 'node:os';

import { ok } from '../../preload/contract/result.ts';
import type { Accounts } from '../auth/accounts.ts';
import type { MetaAppStore } from '../auth/meta-app.ts';
import type { Clock } from '../clock.ts';
import type { Handlers } from '../ipc/handle-calls.ts';
import { readLog } from './read-log.ts';
import { makeReport, reportedLines } from './report.ts';
import type { ReportContent } from './report.ts';

export type ReportHandlers = Pick<Handlers, 'copyReport'>;

export interface ReportDependencies {
  readonly logFolder: string;
  readonly facts: () => ReportContent['facts'];
  readonly accounts: Pick<Accounts, 'list' | 'token'>;
  readonly metaApp: Pick<MetaAppStore, 'credentials'>;
  readonly clock: Clock;
  readonly writeClipboard: (text: string) => Promise<void>;
}

/** Makes the handler that puts a report on the clipboard. The text never passes through a page. */
export function createReportHandlers(dependencies: ReportDependencies): ReportHandlers {
  const { logFolder, facts, accounts, metaApp, clock, writeClipboard } = dependencies;

  /** What the key store hands out: a secret that it does not open cannot be in a log either. */
  async function secretsInUse(): Promise<readonly string[]> {
    const credentials = await metaApp.credentials();
    const tokens = await Promise.all(accounts.list().map(({ id }) => accounts.token(id)));
    return [
      ...(credentials.ok ? [credentials.value.appSecret] : []),
      ...tokens.flatMap((token) => (token.ok ? [token.value] : [])),
    ];
  }

  return {
    copyReport: async ({ failure }) => {
      const report = makeReport({
        failure,
        time: clock.now(),
        facts: facts(),
        logLines: await readLog(logFolder, reportedLines),
        secrets: await secretsInUse(),
        homeFolder: homedir(),
      });
      await writeClipboard(report);
      return ok(null);
    },
  };
}
