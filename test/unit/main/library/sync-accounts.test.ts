import { expect, test } from 'vitest';

import { syncAccounts } from '../../../../main/library/sync-accounts.ts';
import type { Account, TokenState } from '../../../../preload/contract/account.ts';
import { accountIdOf } from '../../../../preload/contract/ids.ts';
import type { AccountId } from '../../../../preload/contract/ids.ts';
import { ok } from '../../../../preload/contract/result.ts';
import { createFakeTime } from '../auth/fake-timers.ts';

const one = accountIdOf('instagram', '1');
const two = accountIdOf('demo', '2');

function syncing(tokens: Record<AccountId, TokenState>): {
  readonly synced: AccountId[];
  readonly set: (id: AccountId, token: TokenState) => void;
  readonly start: () => Promise<void>;
  readonly beginAnew: () => void;
  readonly dispose: () => void;
} {
  const time = createFakeTime();
  const synced: AccountId[] = [];
  const listeners = new Set<(id: AccountId) => void>();
  const account = (id: AccountId): Account => ({
    id,
    provider: 'instagram',
    username: 'ada',
    name: null,
    token: tokens[id] ?? 'sign-in-again',
    problem: null,
    expiresAt: null,
  });
  const { start, beginAnew, dispose } = syncAccounts({
    accounts: {
      list: () => [account(one), account(two)],
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    library: {
      startSync: (id) => {
        synced.push(id);
        return Promise.resolve(ok(null));
      },
    },
    syncing: () => ({ every: 'six-hours', atStart: true }),
    lastCompleted: () => Promise.resolve(null),
    clock: time.clock,
    timers: time.timers,
    onResume: () => () => undefined,
  });
  return {
    synced,
    start,
    beginAnew,
    dispose,
    set: (id, token) => {
      tokens[id] = token;
      for (const listener of listeners) listener(id);
    },
  };
}

test('accounts that can be read are synced at start, the others are left alone', async () => {
  const { synced, start } = syncing({ [one]: 'kept', [two]: 'unreadable' });
  expect(synced).toEqual([]);
  await start();
  expect(synced).toEqual([one]);
});

test('an account whose token works again is synced at once, one whose token died is not', async () => {
  const { synced, set, start } = syncing({ [one]: 'kept', [two]: 'sign-in-again' });
  await start();
  set(two, 'this-session-only');
  expect(synced).toEqual([one, two]);
  set(two, 'sign-in-again');
  set(one, 'kept');
  expect(synced).toEqual([one, two]);
  set(two, 'kept');
  expect(synced).toEqual([one, two, two]);
});

test('after a death of the library’s process every account that can be read is synced anew', async () => {
  const { synced, start, beginAnew, set } = syncing({ [one]: 'kept', [two]: 'kept' });
  await start();
  expect(synced).toEqual([one, two]);
  set(one, 'unreadable');
  beginAnew();
  expect(synced).toEqual([one, two, two]);
});

test('after the end nothing is synced', async () => {
  const { synced, set, start, dispose } = syncing({ [one]: 'kept' });
  await start();
  dispose();
  set(two, 'kept');
  expect(synced).toEqual([one]);
});
