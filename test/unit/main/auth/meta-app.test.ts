import { expect, test } from 'vitest';

import { createMetaApp } from '../../../../main/auth/meta-app.ts';
import type { MetaAppOverrides, MetaAppStore } from '../../../../main/auth/meta-app.ts';
import { createSecretCipher } from '../../../../main/auth/secret-cipher.ts';
import { createTokenVault } from '../../../../main/auth/token-vault.ts';
import { createFakeStorage } from './fake-storage.ts';
import { createFakeTime } from './fake-timers.ts';
import { makeFolder, openSettings, silent } from './profile-folder.ts';

const noOverrides: MetaAppOverrides = { appId: null, appSecret: null, redirectUri: null };

const redirectUri = 'https://localhost/albumen/callback';
const input = { appId: '1234567', appSecret: 'abcdef0123456789', redirectUri };

function start(
  folder: string,
  storage = createFakeStorage(),
  overrides: MetaAppOverrides = noOverrides,
): MetaAppStore {
  const settings = openSettings(folder);
  const cipher = createSecretCipher({
    storage: storage.asyncCalls,
    platform: 'linux',
    log: silent,
  });
  const { timers } = createFakeTime();
  const vault = createTokenVault({ settings, cipher, timers, log: silent });
  return createMetaApp({ settings, vault, overrides });
}

test('nothing yet: the redirect URI that is proposed, and no credentials', async () => {
  const metaApp = start(makeFolder());
  expect(await metaApp.state()).toEqual({ appId: null, redirectUri, secret: 'missing' });
  expect(await metaApp.credentials()).toEqual({ ok: false, error: { kind: 'meta-app-missing' } });
});

test('what was saved is there after a restart, and the state has no secret', async () => {
  const folder = makeFolder();
  expect((await start(folder).save(input)).ok).toBe(true);
  const metaApp = start(folder);
  expect(await metaApp.credentials()).toEqual({ ok: true, value: input });
  expect(await metaApp.state()).toEqual({ appId: '1234567', redirectUri, secret: 'kept' });
});

test('null keeps the secret that is stored', async () => {
  const folder = makeFolder();
  await start(folder).save(input);
  await start(folder).save({ ...input, appId: '7654321', appSecret: null });
  expect(await start(folder).credentials()).toEqual({
    ok: true,
    value: { ...input, appId: '7654321' },
  });
});

test('an unreadable secret is not missing, and a new one takes its place', async () => {
  const folder = makeFolder();
  const storage = createFakeStorage();
  await start(folder, storage).save(input);
  storage.key = 'key-2';
  const metaApp = start(folder, storage);
  expect((await metaApp.state()).secret).toBe('unreadable');
  expect(await metaApp.credentials()).toEqual({ ok: false, error: { kind: 'secret-unreadable' } });
  await metaApp.save(input);
  expect((await metaApp.credentials()).ok).toBe(true);
});

test('overrides go before what is stored, and are stored nowhere', async () => {
  const folder = makeFolder();
  const overrides = { appId: '99999', appSecret: 'override-secret', redirectUri: null };
  expect(await start(folder, createFakeStorage(), overrides).credentials()).toEqual({
    ok: true,
    value: { appId: '99999', appSecret: 'override-secret', redirectUri },
  });
  expect((await start(folder).credentials()).ok).toBe(false);
});
