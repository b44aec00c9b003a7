import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { createSetupFiles, readSetup } from '../../../../main/setup/setup-file.ts';
import type { SetupFiles } from '../../../../main/setup/setup-file.ts';
import type { MetaApp } from '../../../../preload/contract/account.ts';
import { fail, ok } from '../../../../preload/contract/result.ts';
import { filesBelow, makeFolder } from '../library/sample-files.ts';

const redirectUri = 'https://localhost/albumen/callback';
const setUp: MetaApp = { appId: '1028374655647382', redirectUri, secret: 'kept' };
const shared = { appId: setUp.appId, redirectUri };

/** A person who always chooses the same path, or none. */
function filesAt(path: string | null, metaApp: MetaApp = setUp): SetupFiles {
  const choose = (): Promise<string | null> => Promise.resolve(path);
  return createSetupFiles({
    metaApp: { state: () => Promise.resolve(metaApp) },
    ask: { toSave: choose, toOpen: choose },
  });
}

const written = (content: object): string =>
  JSON.stringify({ format: 'albumen-setup', version: 1, ...content });

test('what was saved is opened again; nothing else is in the file, and nothing beside it', async () => {
  const folder = makeFolder();
  const path = join(folder, 'set-up.json');
  expect(await filesAt(path).save()).toEqual(ok('set-up.json'));
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
    format: 'albumen-setup',
    version: 1,
    ...shared,
  });
  expect(filesBelow(folder)).toEqual(['set-up.json']);
  expect(await filesAt(path).open()).toEqual(ok(shared));
});

test('a file that is there is replaced as a whole', async () => {
  const path = join(makeFolder(), 'set-up.json');
  writeFileSync(path, 'x'.repeat(10_000));
  await filesAt(path).save();
  expect(await filesAt(path).open()).toEqual(ok(shared));
});

test('who chooses nothing gets nothing, and no failure', async () => {
  expect(await filesAt(null).save()).toEqual(ok(null));
  expect(await filesAt(null).open()).toEqual(ok(null));
});

test('without a Meta app there is nothing to hand on, and nobody is asked where', async () => {
  const path = join(makeFolder(), 'set-up.json');
  const files = filesAt(path, { ...setUp, appId: null });
  expect(await files.save()).toEqual(fail({ kind: 'meta-app-missing' }));
  expect(await files.open()).toMatchObject(fail({ kind: 'setup-file-unreadable' }));
});

test('a place that refuses is said', async () => {
  const folder = makeFolder();
  const inNothing = join(folder, 'gone', 'set-up.json');
  expect(await filesAt(inNothing).save()).toMatchObject(fail({ kind: 'move-target-refused' }));
  expect(await filesAt(inNothing).open()).toMatchObject(fail({ kind: 'setup-file-unreadable' }));
  mkdirSync(join(folder, 'set-up.json'));
  expect(await filesAt(join(folder, 'set-up.json')).open()).toMatchObject(
    fail({ kind: 'setup-file-unreadable' }),
  );
});

test('a file that is larger than any set-up is not read to its end', async () => {
  const path = join(makeFolder(), 'set-up.json');
  const padded = (length: number): void => writeFileSync(path, written(shared).padEnd(length, ' '));
  padded(16 * 1024);
  expect(await filesAt(path).open()).toEqual(ok(shared));
  padded(16 * 1024 + 1);
  expect(await filesAt(path).open()).toEqual(
    fail({ kind: 'setup-file-wrong', detail: 'too large' }),
  );
});

describe('what is in a file', () => {
  test('may begin with the mark of an editor', async () => {
    const path = join(makeFolder(), 'set-up.json');
    writeFileSync(path, `\uFEFF${written(shared)}`);
    expect(await filesAt(path).open()).toEqual(ok(shared));
  });

  test('that nobody asked for is left there: no secret comes in this way', () => {
    const text = written({ ...shared, appSecret: '5ca1ab1e5ca1ab1e5ca1ab1e5ca1ab1e' });
    expect(readSetup(text)).toEqual(ok(shared));
  });

  test('without a redirect URI is the usual one', () => {
    expect(readSetup(written({ appId: setUp.appId }))).toEqual(ok(shared));
  });

  test.each([
    ['', 'no set-up of Albumen'],
    ['{', 'no set-up of Albumen'],
    ['null', 'no set-up of Albumen'],
    ['[]', 'no set-up of Albumen'],
    [JSON.stringify(shared), 'no set-up of Albumen'],
    [JSON.stringify({ format: 'other', version: 1, ...shared }), 'no set-up of Albumen'],
    [written({ ...shared, version: '1' }), 'no set-up of Albumen'],
    [written({ ...shared, appId: 'abc' }), 'appId'],
    [written({ ...shared, redirectUri: 'http://localhost/' }), 'redirectUri'],
    [written({ ...shared, redirectUri: 'https://localhost/#x' }), 'redirectUri'],
    [written({ appId: '1', redirectUri: 'x' }), 'appId, redirectUri'],
  ])('%j is refused: %s', (text, detail) => {
    expect(readSetup(text)).toEqual(fail({ kind: 'setup-file-wrong', detail }));
  });

  test('that a later Albumen wrote is said to be that, whatever it holds', () => {
    const later = JSON.stringify({ format: 'albumen-setup', version: 2, apps: [] });
    expect(readSetup(later)).toEqual(fail({ kind: 'setup-file-newer' }));
  });
});
