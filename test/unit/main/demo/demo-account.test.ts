import { expect, it } from 'vitest';

import { createDemoAccount } from '../../../../main/demo/demo-account.ts';
import { createDemoSecrets } from '../../../../main/demo/demo-secrets.ts';
import { listenOnLoopback } from '../../../../main/demo/loopback-server.ts';

const clock = { now: () => 0 };
const secrets = createDemoSecrets(clock);
const others = createDemoSecrets(clock);

/** An account over real servers, and how many of them are open, now and at most. */
function accountUnderTest(fails: { next: boolean } = { next: false }) {
  const open = { now: 0, most: 0, started: 0 };
  const account = createDemoAccount({
    start: async () => {
      if (fails.next) throw new Error('No port');
      const server = await listenOnLoopback(async (_, response) => {
        response.end('here');
      });
      open.started += 1;
      open.now += 1;
      open.most = Math.max(open.most, open.now);
      const close = async (): Promise<void> => {
        await server.close();
        open.now -= 1;
      };
      return { ...server, close };
    },
  });
  return { account, open };
}

const answers = (origin: string): Promise<boolean> =>
  fetch(origin).then(
    ({ ok }) => ok,
    () => false,
  );

it('does not run before it is asked for', () => {
  const { account, open } = accountUnderTest();
  expect([account.origin(), open.started]).toEqual([null, 0]);
});

it('runs from the first start to the stop', async () => {
  const { account, open } = accountUnderTest();
  const origin = await account.acquire(secrets);
  expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:[0-9]+$/);
  expect(account.origin()).toBe(origin);
  expect(await answers(origin)).toBe(true);
  await account.release();
  expect([account.origin(), open.now]).toEqual([null, 0]);
  expect(await answers(origin)).toBe(false);
  await account.release();
});

it('has one server for starts at once on the same secrets', async () => {
  const { account, open } = accountUnderTest();
  const origins = await Promise.all([1, 2, 3].map(() => account.acquire(secrets)));
  expect(new Set(origins).size).toBe(1);
  expect(open.started).toBe(1);
  await account.release();
});

it('has another server for other secrets, never two at a time', async () => {
  const { account, open } = accountUnderTest();
  await Promise.all([
    account.acquire(secrets),
    account.acquire(others),
    account.release(),
    account.acquire(secrets),
    account.acquire(others),
  ]);
  expect(open).toEqual({ now: 1, most: 1, started: 4 });
  await account.release();
  expect(open.now).toBe(0);
});

it('starts after a start that failed', async () => {
  const fails = { next: true };
  const { account } = accountUnderTest(fails);
  await expect(account.acquire(secrets)).rejects.toThrow('No port');
  expect(account.origin()).toBeNull();
  fails.next = false;
  expect(await account.acquire(secrets)).toBe(account.origin());
  await account.release();
});
