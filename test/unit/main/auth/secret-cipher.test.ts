import { expect, test } from 'vitest';

import { createSecretCipher } from '../../../../main/auth/secret-cipher.ts';
import type { SecretCipher, SystemStorage } from '../../../../main/auth/secret-cipher.ts';
import { createFakeStorage } from './fake-storage.ts';
import { silent } from './profile-folder.ts';

const cipherOf = (storage: SystemStorage, platform: NodeJS.Platform = 'linux'): SecretCipher =>
  createSecretCipher({ storage, platform, log: silent });
const unprotected = { ok: false, error: 'unprotected' };
const unreadable = { ok: false, error: 'unreadable' };

test.each(['asyncCalls', 'syncCalls'] as const)('encrypts and decrypts by the %s', async (kind) => {
  const cipher = cipherOf(createFakeStorage()[kind]);
  const encrypted = await cipher.encrypt('geheim ✓');
  expect(encrypted.ok).toBe(true);
  if (!encrypted.ok) return;
  expect(Buffer.from(encrypted.value, 'base64').subarray(0, 3).toString()).toBe('v11');
  expect(await cipher.decrypt(encrypted.value)).toEqual({
    ok: true,
    value: { text: 'geheim ✓', stale: false },
  });
});

test('the asynchronous calls are taken where a runtime has both kinds', async () => {
  const storage = createFakeStorage();
  const deprecated = (): never => {
    throw new Error('deprecated');
  };
  const both: SystemStorage = {
    ...storage.asyncCalls,
    isEncryptionAvailable: deprecated,
    encryptString: deprecated,
    decryptString: deprecated,
  };
  expect((await cipherOf(both).encrypt('x')).ok).toBe(true);
  expect(storage.calls).toBe(1);
});

test.each([
  ['linux', 'v10', false],
  ['linux', 'v11', true],
  ['linux', 'v12', true],
  ['linux', '{"x', false],
  ['darwin', 'v10', true],
  ['win32', 'v10', true],
] as const)('on %s, a ciphertext marked %s is a secret: %s', async (platform, tag, expected) => {
  const cipher = cipherOf(createFakeStorage(tag).asyncCalls, platform);
  const encrypted = await cipher.encrypt('x');
  expect(encrypted.ok).toBe(expected);
  const there = Buffer.from(`${tag}key-1:78`).toString('base64');
  expect((await cipher.decrypt(there)).ok).toBe(expected);
});

test('without a key store nothing is encrypted, and nothing read', async () => {
  const storage = createFakeStorage();
  const cipher = cipherOf(storage.syncCalls);
  const encrypted = await cipher.encrypt('x');
  storage.available = false;
  expect(await cipher.encrypt('x')).toEqual(unprotected);
  expect(await cipher.decrypt(encrypted.ok ? encrypted.value : '')).toEqual(unreadable);
});

test('a runtime with neither kind of call encrypts nothing', async () => {
  expect(await cipherOf({}).encrypt('x')).toEqual(unprotected);
  expect(await cipherOf({}).decrypt('djEx')).toEqual(unreadable);
});

test('another key, or damage, is unreadable', async () => {
  const storage = createFakeStorage();
  const cipher = cipherOf(storage.asyncCalls);
  const encrypted = await cipher.encrypt('x');
  storage.key = 'key-2';
  expect(await cipher.decrypt(encrypted.ok ? encrypted.value : '')).toEqual(unreadable);
  expect(await cipher.decrypt('')).toEqual(unreadable);
});

test('what a changed key asks to be encrypted again is marked', async () => {
  const storage = createFakeStorage();
  const cipher = cipherOf(storage.asyncCalls);
  const encrypted = await cipher.encrypt('x');
  storage.rotated = true;
  expect(await cipher.decrypt(encrypted.ok ? encrypted.value : '')).toEqual({
    ok: true,
    value: { text: 'x', stale: true },
  });
});
