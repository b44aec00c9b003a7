import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { createReportHandlers } from '../../../../main/diagnostics/report-handlers.ts';
import { isAccessToken } from '../../../../main/instagram/access-token.ts';
import type { Account } from '../../../../preload/contract/account.ts';
import { accountIdOf } from '../../../../preload/contract/ids.ts';
import { fail, ok } from '../../../../preload/contract/result.ts';

const account: Account = {
  id: accountIdOf('instagram', '17841400000000001'),
  provider: 'instagram',
  username: 'ada',
  name: null,
  token: 'kept',
  problem: null,
  expiresAt: null,
};

async function copied(options: { readonly keyring: 'open' | 'locked' }): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'albumen-report-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const logFile = join(folder, 'albumen.log');
  await writeFile(logFile, 'first line\nthe secret is tea-and-cake, the token plain-token\n');
  const token = 'plain-token';
  if (!isAccessToken(token)) throw new Error('no token');
  const locked = fail({ kind: 'keyring-locked' } as const);
  const isOpen = options.keyring === 'open';
  let clipboard = '';
  const handlers = createReportHandlers({
    logFolder: folder,
    facts: () => [['Albumen', '0.1.0']],
    accounts: { list: () => [account], token: async () => (isOpen ? ok(token) : locked) },
    metaApp: {
      credentials: async () =>
        isOpen
          ? ok({ appId: '1234567', appSecret: 'tea-and-cake', redirectUri: 'https://x' })
          : locked,
    },
    clock: { now: () => 0 },
    writeClipboard: async (text) => {
      clipboard = text;
    },
  });
  expect(await handlers.copyReport({ failure: null })).toEqual({ ok: true, value: null });
  return clipboard;
}

test('the report is on the clipboard, without the secrets that are in use', async () => {
  const report = await copied({ keyring: 'open' });
  expect(report).toContain('- Albumen: 0.1.0');
  expect(report).toContain('first line\nthe secret is …, the token …\n');
});

test('a keyring that does not open holds up no report', async () => {
  expect(await copied({ keyring: 'locked' })).toContain('first line');
});
