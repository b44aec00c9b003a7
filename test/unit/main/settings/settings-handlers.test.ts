import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { createSettingsHandlers } from '../../../../main/settings/settings-handlers.ts';
import type { SignInHealth } from '../../../../preload/contract/health.ts';
import { accountIdOf } from '../../../../preload/contract/ids.ts';
import { ok } from '../../../../preload/contract/result.ts';
import { makeFolder, openSettings } from '../auth/profile-folder.ts';
import { diagnostics } from '../../renderer/samples.ts';

const known = accountIdOf('instagram', '1');
const lasting: SignInHealth = { state: 'lasting', until: null, daysLeft: null, renewsAt: 9 };

function serve(folder = makeFolder()) {
  const done: string[] = [];
  const settings = openSettings(folder);
  const handlers = createSettingsHandlers({
    settings,
    watch: { health: (accountId) => (accountId === known ? lasting : null) },
    schedule: { changed: () => done.push('planned anew'), nextAt: () => 7 },
    lastSyncAt: () => Promise.resolve(5),
    callsLeft: () => ({ percent: 63, heardAt: 3 }),
    applyTheme: (theme) => done.push(theme),
    diagnostics: () => Promise.resolve(diagnostics()),
    showLog: () => done.push('log shown'),
  });
  return { handlers, settings, done, folder };
}

test('an account’s health is put together from whoever knows each part', async () => {
  const { handlers } = serve();
  expect(await handlers.getHealth({ accountId: known })).toEqual(
    ok({
      signIn: lasting,
      lastSyncAt: 5,
      nextSyncAt: 7,
      callsLeft: { percent: 63, heardAt: 3 },
    }),
  );
  expect(await handlers.getHealth({ accountId: accountIdOf('demo', '2') })).toMatchObject({
    error: { kind: 'unknown-account' },
  });
});

test('what is chosen is applied at once, and there after a restart', async () => {
  const { handlers, done, folder } = serve();
  expect(await handlers.getPreferences(undefined)).toEqual(
    ok({ theme: 'system', syncing: { every: 'six-hours', atStart: true } }),
  );
  await handlers.setTheme({ theme: 'dark' });
  await handlers.setSyncing({ every: 'day', atStart: false });
  expect(done).toEqual(['dark', 'planned anew']);
  const again = serve(folder);
  expect(again.settings.problem).toBeNull();
  expect(await again.handlers.getPreferences(undefined)).toEqual(
    ok({ theme: 'dark', syncing: { every: 'day', atStart: false } }),
  );
});

test('what the disk refuses is said, and not applied', async () => {
  const folder = makeFolder();
  mkdirSync(join(folder, 'config.json'));
  const { handlers, done } = serve(folder);
  const refusal = { ok: false, error: { kind: 'disk-refused' } };
  expect(await handlers.setTheme({ theme: 'dark' })).toMatchObject(refusal);
  expect(await handlers.setSyncing({ every: 'day', atStart: true })).toMatchObject(refusal);
  expect(done).toEqual([]);
});
