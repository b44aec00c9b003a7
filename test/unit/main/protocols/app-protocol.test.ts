import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createAppHandler, resolveAppFile } from '../../../../main/protocols/app-protocol.ts';

describe('row 18: traversal', () => {
  test.each([
    ['app://albumen/', '/page/index.html'],
    ['app://albumen/index.html', '/page/index.html'],
    ['app://albumen/assets/a-B_1.js', '/page/assets/a-B_1.js'],
  ])('%s is %s', (address, file) => {
    expect(resolveAppFile('/page', address)).toBe(file);
  });

  test.each([
    'app://albumen/../secret',
    'app://albumen/a/../../secret',
    'app://albumen/./index.html',
    'app://albumen/%2e%2e/secret',
    'app://albumen/%2E%2E%2fsecret',
    'app://albumen/..%5csecret',
    'app://albumen/%5c..%5csecret',
    'app://albumen//etc/passwd',
    'app://albumen/a//b',
    'app://albumen/C:/windows',
    'app://albumen/index.html%00.png',
    'app://albumen/index.html?x',
    'app://other/index.html',
    'app://albumen:80/index.html',
    'app://user@albumen/index.html',
    'file:///etc/passwd',
    'https://albumen/index.html',
    '',
  ])('%s is nothing', (address) => {
    expect(resolveAppFile('/page', address)).toBeNull();
  });
});

describe('the app: handler', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'albumen-app-'));
    await writeFile(join(folder, 'index.html'), '<!doctype html>');
    await writeFile(join(folder, 'secret.key'), 'x');
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('a page comes with its type, the policy and nosniff', async () => {
    const response = await createAppHandler(folder)(new Request('app://albumen/'));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.text()).toBe('<!doctype html>');
  });

  test.each([
    ['POST', 'app://albumen/', 405],
    ['GET', 'app://albumen/missing.js', 404],
    ['GET', 'app://albumen/secret.key', 404],
    ['GET', 'app://albumen/folder', 404],
  ])('%s %s: %i', async (method, address, status) => {
    expect((await createAppHandler(folder)(new Request(address, { method }))).status).toBe(status);
  });
});
