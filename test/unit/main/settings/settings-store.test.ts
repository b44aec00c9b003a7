import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import type { Logger } from '../../../../main/log/logger.ts';
import { accountIdOf } from '../../../../preload/contract/ids.ts';
import { makeFolder, openSettings } from '../auth/profile-folder.ts';

const id = accountIdOf('demo', '17841400000000001');
const account = {
  id,
  username: 'ada',
  name: null,
  signedOut: false,
  token: { obtainedAt: 1, expiresAt: null, dead: null },
};

test('what is set is there after a restart, in a file that only its owner reads', () => {
  const folder = makeFolder();
  const settings = openSettings(folder);
  expect(settings.problem).toBeNull();
  expect(settings.get().accounts).toEqual([]);
  expect(settings.update(() => ({ accounts: [account], activeAccount: id })).ok).toBe(true);

  const again = openSettings(folder);
  expect(again.get()).toMatchObject({ accounts: [account], activeAccount: id });
  expect(again.problem).toBeNull();
  expect(statSync(join(folder, 'config.json')).mode & 0o077).toBe(0);
});

test('accounts of a version that knew no signed-out ones are read as signed in', () => {
  const folder = makeFolder();
  const { signedOut: _unknownThen, ...before } = account;
  const content = { accounts: [before], activeAccount: id };
  writeFileSync(join(folder, 'config.json'), JSON.stringify(content));
  const settings = openSettings(folder);
  expect(settings.problem).toBeNull();
  expect(settings.get()).toMatchObject({ accounts: [account], activeAccount: id });
});

test.each(['{"accounts": [', '', '\0\0\0\0'])(
  'a file that is no JSON (%j) is set aside',
  (text) => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'config.json'), text);
    const lines: string[] = [];
    const log: Logger = { info: () => {}, warn: () => {}, error: (line) => lines.push(line) };
    const settings = openSettings(folder, log);
    expect(settings.problem?.kind).toBe('set-aside');
    expect(lines).toHaveLength(1);
    expect(settings.update(() => ({ accounts: [account] })).ok).toBe(true);

    const aside = readdirSync(folder).filter((name) => name.includes('.damaged-'));
    expect(aside).toHaveLength(1);
    expect(readFileSync(join(folder, aside[0] ?? ''), 'utf8')).toBe(text);
    expect(openSettings(folder).get().accounts).toEqual([account]);
  },
);

test('a damaged part is given up after a copy was made; the others are kept', () => {
  const folder = makeFolder();
  const content = {
    accounts: [{ ...account, id: '../../etc' }],
    metaApp: { appId: '1234567', redirectUri: null },
    ciphertexts: { 'app-secret': 'djExAAAA' },
    fromTheFuture: { kept: true },
  };
  writeFileSync(join(folder, 'config.json'), JSON.stringify(content));
  const settings = openSettings(folder);
  expect(settings.problem).toMatchObject({ kind: 'parts-damaged', parts: ['accounts'] });
  expect(settings.get().metaApp.appId).toBe('1234567');
  expect(settings.get().ciphertexts).toEqual(content.ciphertexts);
  settings.update(() => ({ activeAccount: null }));

  const copy = readdirSync(folder).find((name) => name.includes('.damaged-')) ?? '';
  expect(JSON.parse(readFileSync(join(folder, copy), 'utf8'))).toEqual(content);
  expect(JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8'))).toMatchObject({
    fromTheFuture: { kept: true },
    accounts: [],
  });
});

test('what cannot be read is never written over, and a change says so', () => {
  const folder = makeFolder();
  mkdirSync(join(folder, 'config.json'));
  const settings = openSettings(folder);
  expect(settings.problem?.kind).toBe('unreadable');
  expect(settings.update(() => ({ accounts: [account] }))).toMatchObject({
    ok: false,
    error: { kind: 'disk-refused' },
  });
  expect(settings.get().accounts).toEqual([]);
});
