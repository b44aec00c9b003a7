import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { readDiagnostics } from '../../../../main/diagnostics/diagnostics.ts';
import type { Account } from '../../../../preload/contract/account.ts';
import type { SignInHealth } from '../../../../preload/contract/health.ts';
import { accountIdOf } from '../../../../preload/contract/ids.ts';
import { makeFolder, openSettings } from '../auth/profile-folder.ts';

const secret = `IGAA${'q'.repeat(60)}`;
const id = accountIdOf('instagram', '17841400000000321');

const account: Account = {
  id,
  provider: 'instagram',
  username: 'ada.prints',
  name: 'Ada Prints',
  token: 'kept',
  problem: null,
  expiresAt: '2027-01-14T12:00:00.000Z',
};
const ending: SignInHealth = {
  state: 'ending',
  until: Date.UTC(2027, 0, 14, 12),
  daysLeft: 3,
  triesAt: null,
  because: {
    kind: 'request-refused',
    said: { code: null, subcode: null, status: null, trace: null },
    detail: `said ${secret}`,
  },
};

/** A profile in a home folder, with a line of log. */
function profile(config: string | null) {
  const home = makeFolder();
  const dataFolder = join(home, 'Albumen');
  const logFolder = join(dataFolder, 'logs');
  mkdirSync(logFolder, { recursive: true });
  if (config !== null) writeFileSync(join(dataFolder, 'config.json'), config);
  writeFileSync(join(logFolder, 'albumen.log'), `read ${home}/x with ${secret} for ${id}\n`);
  const settings = openSettings(dataFolder);
  const read = () =>
    readDiagnostics({
      settings,
      accounts: { list: () => [account] },
      watch: { health: () => ending },
      vault: { protection: () => Promise.resolve('this-session-only') },
      runtime: { electron: '33.2.1', released: '45.4.1', current: false },
      versions: { app: '0.1.0', electron: '33.2.1', chromium: '1', node: '20', sqlite: '3.50.4' },
      system: 'linux 6.1.0, x64',
      keyStoreName: () => 'basic_text',
      dataFolder,
      logFolder,
      home,
    });
  return { home, dataFolder, read };
}

test('says what runs, in facts and as a report without secrets and names', async () => {
  const { read, home, dataFolder } = profile(null);
  const found = await read();
  expect(found).toMatchObject({
    dataFolder,
    keyStore: { name: 'basic_text', secrets: 'this-session-only' },
    damaged: null,
    setAside: [],
  });
  for (const part of [
    'Albumen 0.1.0',
    'Electron: 33.2.1 (old; released with 45.4.1)',
    'SQLite: 3.50.4',
    'Key store: basic_text, secrets in memory only',
    'Data: ~/Albumen',
    'Settings: sound',
    'Sync: six-hours, and at start',
    'Account: instagram-…321, kept, ending, 2027-01-14T12:00:00.000Z, request-refused',
    'read ~/x with … for instagram-…321',
  ]) {
    expect(found.report).toContain(part);
  }
  for (const hidden of [secret, home, 'ada', 'Ada']) {
    expect(found.report).not.toContain(hidden);
    expect(found.log.join('\n')).not.toContain(hidden);
  }
});

test('names a settings file that was set aside, now and at later starts', async () => {
  const { read, dataFolder } = profile('{"accounts": [');
  const found = await read();
  expect(found.damaged).toMatchObject({ kind: 'set-aside' });
  expect(found.setAside).toHaveLength(1);
  expect(found.setAside[0]).toMatch(/^config\.json\.damaged-/);
  expect(found.report).toMatch(
    /Settings: damaged, set aside as ~\/Albumen\/config\.json\.damaged-/,
  );
  expect(openSettings(dataFolder).problem).toBeNull();
});

test('names the parts that were damaged', async () => {
  const { read } = profile('{"theme": "sepia", "syncing": {"every": "second"}}');
  const found = await read();
  expect(found.damaged).toMatchObject({ kind: 'parts-damaged', parts: ['theme', 'syncing'] });
  expect(found.report).toContain('damaged in theme, syncing, copied to ~');
});
