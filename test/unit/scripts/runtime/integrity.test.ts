import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { cacheFolder } from '../../../../scripts/runtime/cache-folder.mjs';
import { integrityOf, verifyIntegrity } from '../../../../scripts/runtime/integrity.mjs';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'albumen-integrity-'));
  await writeFile(join(folder, 'abc'), 'abc');
});
afterAll(() => rm(folder, { recursive: true }));

test('a file is known by its SHA-512', async () => {
  // FIPS 180-4, the example for "abc".
  const expected = `sha512-${Buffer.from(
    'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a' +
      '2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    'hex',
  ).toString('base64')}`;
  expect(await integrityOf(join(folder, 'abc'))).toBe(expected);
  await expect(verifyIntegrity(join(folder, 'abc'), expected)).resolves.toBeUndefined();
});

test('another file is refused', async () => {
  await expect(verifyIntegrity(join(folder, 'abc'), 'sha512-other')).rejects.toThrow(
    /not the file expected/,
  );
});

test.each([
  [{}, '/home/me', '/home/me/.cache/albumen/electron-runtime'],
  [{ XDG_CACHE_HOME: '/cache' }, '/home/me', '/cache/albumen/electron-runtime'],
  [{ XDG_CACHE_HOME: 'relative' }, '/home/me', '/home/me/.cache/albumen/electron-runtime'],
])('the cache with %j', (env, home, path) => {
  expect(cacheFolder(env, home)).toBe(path);
});
