import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { beforeEach, describe, expect, test } from 'vitest';

import { createAccounts } from '../../../../main/auth/accounts.ts';
import type { Accounts, SignedIn } from '../../../../main/auth/accounts.ts';
import { createSecretCipher } from '../../../../main/auth/secret-cipher.ts';
import { createTokenVault, keyringDeadline } from '../../../../main/auth/token-vault.ts';
import { isAccessToken } from '../../../../main/instagram/access-token.ts';
import type { AccessToken } from '../../../../main/instagram/instagram-types.ts';
import { accountIdOf } from '../../../../preload/contract/ids.ts';
import type { TokenDeath } from '../../../../preload/contract/errors.ts';
import { createFakeStorage } from './fake-storage.ts';
import type { FakeStorage } from './fake-storage.ts';
import { createFakeTime, turns } from './fake-timers.ts';
import { makeFolder, openSettings, silent } from './profile-folder.ts';

const day = 86_400_000;
const id = accountIdOf('instagram', '17841400000000001');
const otherId = accountIdOf('demo', '17841400000000002');

function tokenOf(text: string): AccessToken {
  if (!isAccessToken(text)) throw new Error('no token');
  return text;
}

let time = createFakeTime();
let folder = '';
let storage: FakeStorage = createFakeStorage();
let wipes = 0;
beforeEach(() => {
  time = createFakeTime();
  folder = makeFolder();
  storage = createFakeStorage();
  wipes = 0;
});

/** The registry as a start of the app makes it; another call is a restart. */
function start(): Accounts {
  const settings = openSettings(folder);
  return createAccounts({
    settings,
    vault: createTokenVault({
      settings,
      cipher: createSecretCipher({ storage: storage.asyncCalls, platform: 'linux', log: silent }),
      timers: time.timers,
      log: silent,
    }),
    clock: time.clock,
    wipeSignIn: async () => {
      wipes += 1;
    },
    log: silent,
  });
}

const ada = (token = 'IGAA-ada'): SignedIn => ({
  provider: 'instagram',
  profile: { userId: '17841400000000001', username: 'ada', name: 'Ada' },
  token: tokenOf(token),
  expiresAt: time.clock.now() + 60 * day,
});
const demo = (): SignedIn => ({
  provider: 'demo',
  profile: { userId: '17841400000000002', username: 'demo', name: null },
  token: tokenOf('DEMO-token'),
  expiresAt: null,
});
const dead = (reason: TokenDeath) => ({ kind: 'token-dead', reason, detail: 'said so' }) as const;

test('an account is there after a restart, with its token, and no token in the file', async () => {
  const added = await start().add(ada());
  expect(added).toMatchObject({ ok: true, value: { id, token: 'kept', problem: null } });

  const accounts = start();
  await accounts.load();
  expect(accounts.list()).toEqual([
    {
      id,
      provider: 'instagram',
      username: 'ada',
      name: 'Ada',
      token: 'kept',
      problem: null,
      expiresAt: new Date(time.clock.now() + 60 * day).toISOString(),
    },
  ]);
  expect(accounts.active()).toBe(id);
  expect(await accounts.token(id)).toEqual({ ok: true, value: 'IGAA-ada' });
  expect(readFileSync(join(folder, 'config.json'), 'utf8')).not.toContain('IGAA');
});

test('in memory only, an account is listed after a restart and asks to sign in again', async () => {
  storage.available = false;
  const first = await start().add(ada());
  expect(first).toMatchObject({ ok: true, value: { token: 'this-session-only' } });

  const accounts = start();
  await accounts.load();
  const problem = { kind: 'secret-not-kept' };
  expect(accounts.list()).toMatchObject([{ id, username: 'ada', token: 'sign-in-again', problem }]);
  expect(await accounts.token(id)).toEqual({ ok: false, error: problem });
});

test('a keyring that does not open leaves the token alone, and it comes back with it', async () => {
  await start().add(ada());
  storage.available = false;
  const accounts = start();
  const changed: string[] = [];
  accounts.subscribe((accountId) => changed.push(accountId));
  await accounts.load();
  expect(accounts.list()).toMatchObject([
    { token: 'unreadable', problem: { kind: 'secret-unreadable' } },
  ]);
  expect(changed).toEqual([id]);

  storage.available = true;
  expect(await accounts.token(id)).toEqual({ ok: true, value: 'IGAA-ada' });
  expect(accounts.list()).toMatchObject([{ token: 'kept', problem: null }]);
  expect(changed).toEqual([id, id]);
});

test('a keyring that is unlocked after the deadline brings the account back by itself', async () => {
  await start().add(ada());
  let unlock = (): void => {};
  storage.gate = new Promise<void>((resolve) => {
    unlock = resolve;
  });
  const accounts = start();
  const loaded = accounts.load();
  await time.pass(keyringDeadline);
  await loaded;
  expect(accounts.list()).toMatchObject([
    { token: 'unreadable', problem: { kind: 'keyring-locked' } },
  ]);
  unlock();
  await turns();
  expect(accounts.list()).toMatchObject([{ token: 'kept', problem: null }]);
});

test.each(['expired', 'app-removed', 'password-changed', 'logged-out', 'other'] as const)(
  'a token that died (%s) stays dead after a restart, until signing in again',
  async (reason) => {
    const accounts = start();
    await accounts.add(ada());
    await accounts.add(demo());
    const changed: string[] = [];
    accounts.subscribe((accountId) => changed.push(accountId));
    accounts.reportError(id, dead(reason));
    accounts.reportError(id, dead(reason));
    expect(changed).toEqual([id]);
    expect(await accounts.token(id)).toMatchObject({ ok: false, error: { reason } });

    const again = start();
    expect(again.list()).toMatchObject([
      { id, token: 'sign-in-again', problem: { kind: 'token-dead', reason } },
      { id: otherId, token: 'kept' },
    ]);
    await again.add(ada('IGAA-new'));
    expect(again.list()).toMatchObject([{ id, token: 'kept', problem: null }, { id: otherId }]);
    expect(await again.token(id)).toEqual({ ok: true, value: 'IGAA-new' });
  },
);

test.each(['checkpoint', 'unconfirmed'] as const)(
  'after a %s the token is tried again, and works once Instagram takes it',
  async (reason) => {
    const accounts = start();
    await accounts.add(ada());
    accounts.reportError(id, dead(reason));
    expect(accounts.list()).toMatchObject([
      { token: 'sign-in-again', problem: { reason, detail: 'said so' } },
    ]);
    expect(accounts.tokenAges()).toEqual([]);
    expect((await accounts.token(id)).ok).toBe(true);
    accounts.reportWorks(id);
    expect(accounts.list()).toMatchObject([{ token: 'kept', problem: null }]);
  },
);

test('an error that is not about the token changes nothing', async () => {
  const accounts = start();
  await accounts.add(ada());
  accounts.reportError(id, { kind: 'offline', detail: '' });
  accounts.reportError(otherId, dead('expired'));
  expect(accounts.list()).toMatchObject([{ token: 'kept' }]);
});

test('a token past its end is expired by the clock', async () => {
  const accounts = start();
  await accounts.add(ada());
  await time.pass(60 * day);
  expect(accounts.list()).toMatchObject([
    { token: 'sign-in-again', problem: { kind: 'token-dead', reason: 'expired' } },
  ]);
  expect((await accounts.token(id)).ok).toBe(false);
});

test('signing out and deleting wipes token, metadata and the sign-in partition; others stay', async () => {
  const accounts = start();
  await accounts.add(demo());
  await accounts.add(ada());
  expect(await accounts.signOut(id, 'deleted')).toEqual({ ok: true, value: null });
  expect(wipes).toBe(1);
  expect(accounts.list()).toMatchObject([{ id: otherId }]);
  expect(accounts.active()).toBe(otherId);
  expect(await accounts.token(id)).toEqual({ ok: false, error: { kind: 'unknown-account' } });
  expect(await accounts.signOut(id, 'kept')).toEqual({
    ok: false,
    error: { kind: 'unknown-account' },
  });

  const file = openSettings(folder).get();
  expect(Object.keys(file.ciphertexts)).toEqual([`token/${otherId}`]);
  expect(JSON.stringify(file)).not.toContain(id);
});

test('a new name is kept, and told once', async () => {
  const accounts = start();
  await accounts.add(ada());
  const changed: string[] = [];
  accounts.subscribe((accountId) => changed.push(accountId));
  accounts.rename(id, { username: 'ada.l', name: null });
  accounts.rename(id, { username: 'ada.l', name: null });
  expect(changed).toEqual([id]);
  expect(start().list()).toMatchObject([{ username: 'ada.l', name: null }]);
});

describe('an account that is signed out of, its library kept', () => {
  const signedOut = { token: 'signed-out', problem: null, expiresAt: null };

  test('is listed without a token, and can be the active one, also after a restart', async () => {
    const accounts = start();
    await accounts.add(ada());
    await accounts.add(demo());
    expect(await accounts.signOut(id, 'kept')).toEqual({ ok: true, value: null });
    expect(wipes).toBe(1);
    expect(accounts.list()).toMatchObject([{ id, username: 'ada', ...signedOut }, { id: otherId }]);
    expect(accounts.active()).toBe(otherId);
    expect(await accounts.token(id)).toEqual({ ok: false, error: { kind: 'signed-out' } });
    expect(Object.keys(openSettings(folder).get().ciphertexts)).toEqual([`token/${otherId}`]);

    expect(accounts.switchTo(id)).toEqual({ ok: true, value: null });
    const again = start();
    await again.load();
    expect(again.active()).toBe(id);
    expect(again.list()).toMatchObject([{ id, ...signedOut }, { token: 'kept' }]);
    expect(again.tokenAges()).toMatchObject([{ accountId: otherId }]);
  });

  test('is itself again once somebody signs in to it, at its place in the list', async () => {
    const accounts = start();
    await accounts.add(ada());
    await accounts.add(demo());
    await accounts.signOut(id, 'kept');
    expect(await accounts.add(ada('IGAA-new'))).toMatchObject({ ok: true, value: { id } });
    expect(accounts.list()).toMatchObject([{ id, token: 'kept' }, { id: otherId }]);
    expect(accounts.active()).toBe(id);
    expect(await accounts.token(id)).toEqual({ ok: true, value: 'IGAA-new' });
  });

  test('is not brought back by a token that was being renewed, nor declared dead', async () => {
    const accounts = start();
    await accounts.add(ada());
    await accounts.signOut(id, 'kept');
    await accounts.renew(id, tokenOf('IGAA-late'), time.clock.now() + 60 * day);
    accounts.reportError(id, dead('expired'));
    expect(accounts.list()).toMatchObject([{ id, ...signedOut }]);
    expect(openSettings(folder).get().ciphertexts).toEqual({});
    expect(start().list()).toMatchObject([signedOut]);
  });

  test('whose dead token was signed out of is not told of its death', async () => {
    const accounts = start();
    await accounts.add(ada());
    accounts.reportError(id, dead('expired'));
    await accounts.signOut(id, 'kept');
    expect(accounts.list()).toMatchObject([signedOut]);
  });
});

describe('switching', () => {
  test('is remembered, and tells nobody who waits for tokens', async () => {
    const accounts = start();
    await accounts.add(ada());
    await accounts.add(demo());
    const changed: string[] = [];
    accounts.subscribe((accountId) => changed.push(accountId));
    accounts.switchTo(id);
    expect(accounts.active()).toBe(id);
    expect(changed).toEqual([]);
    expect(start().active()).toBe(id);
    expect(accounts.list().map((account) => account.id)).toEqual([id, otherId]);
  });

  test('to one that is not there is refused', async () => {
    const accounts = start();
    await accounts.add(ada());
    expect(accounts.switchTo(otherId)).toEqual({ ok: false, error: { kind: 'unknown-account' } });
    expect(accounts.active()).toBe(id);
  });

  test('works where the disk does not remember it', async () => {
    const accounts = start();
    await accounts.add(ada());
    await accounts.add(demo());
    // What stands in the way of the file, as a disk that is full would.
    rmSync(join(folder, 'config.json'));
    mkdirSync(join(folder, 'config.json'));
    expect(accounts.switchTo(id)).toEqual({ ok: true, value: null });
    expect(accounts.active()).toBe(id);
    rmSync(join(folder, 'config.json'), { recursive: true });
    await accounts.signOut(id, 'kept');
    expect(accounts.active()).toBe(otherId);
  });

  test('an active account that is not in the list is none', () => {
    openSettings(folder).update(() => ({ activeAccount: id }));
    expect(start().active()).toBeNull();
  });
});
