import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { createSecretCipher } from '../../../../main/auth/secret-cipher.ts';
import { createTokenVault, keyringDeadline, tokenKey } from '../../../../main/auth/token-vault.ts';
import type { TokenVault } from '../../../../main/auth/token-vault.ts';
import { accountIdOf } from '../../../../preload/contract/ids.ts';
import { createFakeStorage } from './fake-storage.ts';
import type { FakeStorage } from './fake-storage.ts';
import { createFakeTime, turns } from './fake-timers.ts';
import { makeFolder, openSettings, silent } from './profile-folder.ts';

const key = tokenKey(accountIdOf('instagram', '17841400000000001'));
const time = createFakeTime();

/** A vault as a start of the app makes it; several on one folder are restarts. */
function start(folder: string, storage: FakeStorage): TokenVault {
  return createTokenVault({
    settings: openSettings(folder),
    cipher: createSecretCipher({ storage: storage.asyncCalls, platform: 'linux', log: silent }),
    timers: time.timers,
    log: silent,
  });
}

const onDisk = (folder: string): string => readFileSync(join(folder, 'config.json'), 'utf8');
const stored = (folder: string): unknown => openSettings(folder).get().ciphertexts[key];

/** A promise that a test keeps until it lets go. */
function gate(): { readonly closed: Promise<void>; readonly open: () => void } {
  let open = (): void => {};
  const closed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { closed, open: () => open() };
}

test('with a keyring, a secret survives a restart, and only its ciphertext is on disk', async () => {
  const folder = makeFolder();
  const storage = createFakeStorage();
  const vault = start(folder, storage);
  expect(await vault.protection()).toBe('kept');
  expect(await vault.get(key)).toEqual({ ok: true, value: null });
  expect(await vault.state(key)).toBe('missing');
  expect(await vault.put(key, 'IGAA-token', 'person')).toEqual({ ok: true, value: 'kept' });
  expect(onDisk(folder)).not.toContain('IGAA-token');

  const again = start(folder, storage);
  expect(await again.get(key)).toEqual({ ok: true, value: 'IGAA-token' });
  expect(await again.state(key)).toBe('kept');
});

test.each([
  ['none at all', (storage: FakeStorage) => (storage.available = false)],
  ['the public key, v10', (storage: FakeStorage) => (storage.tag = 'v10')],
])('with no keyring (%s) a secret is in memory only', async (_case, breakIt) => {
  const folder = makeFolder();
  const storage = createFakeStorage();
  breakIt(storage);
  const vault = start(folder, storage);
  expect(await vault.protection()).toBe('this-session-only');
  expect(await vault.put(key, 'IGAA', 'person')).toEqual({ ok: true, value: 'this-session-only' });
  expect(await vault.get(key)).toEqual({ ok: true, value: 'IGAA' });
  expect(await vault.state(key)).toBe('this-session-only');
  expect(stored(folder)).toBeUndefined();
  expect(await start(folder, storage).get(key)).toEqual({ ok: true, value: null });
});

test('unreadable is not absent: nothing but a new secret of the person replaces it', async () => {
  const folder = makeFolder();
  const storage = createFakeStorage();
  await start(folder, storage).put(key, 'first', 'person');
  const before = stored(folder);
  storage.key = 'key-2';
  const vault = start(folder, storage);
  const unreadable = { ok: false, error: { kind: 'secret-unreadable' } };
  expect(await vault.get(key)).toEqual(unreadable);
  expect(await vault.state(key)).toBe('unreadable');
  expect(await vault.put(key, 'renewed', 'program')).toEqual(unreadable);
  expect(stored(folder)).toBe(before);

  storage.key = 'key-1';
  expect(await vault.get(key)).toEqual({ ok: true, value: 'first' });
  storage.key = 'key-2';
  const third = start(folder, storage);
  expect(await third.put(key, 'second', 'person')).toEqual({ ok: true, value: 'kept' });
  expect(await start(folder, storage).get(key)).toEqual({ ok: true, value: 'second' });
});

test('a keyring that went away while the app runs costs the stored secret nothing', async () => {
  const folder = makeFolder();
  const storage = createFakeStorage();
  const vault = start(folder, storage);
  await vault.put(key, 'first', 'person');
  storage.available = false;
  await vault.put(key, 'renewed', 'program');
  expect(await vault.get(key)).toEqual({ ok: true, value: 'renewed' });
  storage.available = true;
  expect(await start(folder, storage).get(key)).toEqual({ ok: true, value: 'first' });
});

test('a locked keyring ends in a sentence at the deadline, is asked once, and is heard late', async () => {
  const folder = makeFolder();
  const storage = createFakeStorage();
  await start(folder, storage).put(key, 'first', 'person');
  const lock = gate();
  storage.gate = lock.closed;
  storage.calls = 0;
  const vault = start(folder, storage);
  const heard: string[] = [];
  vault.subscribe((changed) => heard.push(changed));

  const answers = Promise.all([vault.get(key), vault.get(key)]);
  await time.pass(keyringDeadline);
  const locked = { ok: false, error: { kind: 'keyring-locked' } };
  expect(await answers).toEqual([locked, locked]);
  expect(storage.calls).toBe(1);
  expect(stored(folder)).toBeDefined();

  lock.open();
  await turns();
  expect(heard).toContain(key);
  expect(await vault.get(key)).toEqual({ ok: true, value: 'first' });
});

test('a new secret behind a locked keyring is held in memory, and kept once it opens', async () => {
  const folder = makeFolder();
  const storage = createFakeStorage();
  const lock = gate();
  storage.gate = lock.closed;
  const vault = start(folder, storage);
  const put = vault.put(key, 'first', 'person');
  await time.pass(keyringDeadline);
  expect(await put).toEqual({ ok: true, value: 'this-session-only' });
  expect(await vault.state(key)).toBe('this-session-only');

  lock.open();
  await turns();
  expect(await vault.state(key)).toBe('kept');
  expect(await start(folder, storage).get(key)).toEqual({ ok: true, value: 'first' });
});

test('a locked keyring counts as none until it opens', async () => {
  const storage = createFakeStorage();
  const lock = gate();
  storage.gate = lock.closed;
  const vault = start(makeFolder(), storage);
  const asked = vault.protection();
  await time.pass(keyringDeadline);
  expect(await asked).toBe('this-session-only');
  lock.open();
  await turns();
  expect(await vault.protection()).toBe('kept');
});

test('a changed key has the secret encrypted again', async () => {
  const folder = makeFolder();
  const storage = createFakeStorage();
  await start(folder, storage).put(key, 'first', 'person');
  const before = stored(folder);
  storage.rotated = true;
  storage.tag = 'v12';
  expect(await start(folder, storage).get(key)).toEqual({ ok: true, value: 'first' });
  expect(stored(folder)).not.toBe(before);
  storage.rotated = false;
  expect(await start(folder, storage).get(key)).toEqual({ ok: true, value: 'first' });
});

test('deleting forgets on disk and in memory, and leaves other secrets alone', async () => {
  const folder = makeFolder();
  const storage = createFakeStorage();
  const vault = start(folder, storage);
  await vault.put(key, 'token', 'person');
  await vault.put('app-secret', 'secret', 'person');
  expect(vault.delete(key).ok).toBe(true);
  expect(await vault.get(key)).toEqual({ ok: true, value: null });
  expect(stored(folder)).toBeUndefined();
  expect(await start(folder, storage).get('app-secret')).toEqual({ ok: true, value: 'secret' });
});
