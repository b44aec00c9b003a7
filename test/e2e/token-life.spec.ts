import type { KnownErrorName } from '../faults/instagram-errors.ts';
import { misbehave } from '../faults/misbehaviour.ts';
import { decide, expectNotice, expectSignedIn, openSignIn, signIn } from './app/attempt.ts';
import type { Notice } from './app/attempt.ts';
import { expect, test } from './app/kept.ts';
import type { RunningApp } from './app/launch.ts';
import { deaths } from './app/notices.ts';
import { sessionOf } from './app/session-of.ts';
import { expectPosts, expectSynced } from './app/sign-in.ts';

const hour = 3_600_000;
const day = 24 * hour;

test.skip(process.platform !== 'linux', 'brings up a Linux keyring of its own');

async function expectWell(app: RunningApp): Promise<void> {
  await expectSignedIn(app);
  await expectPosts(app);
}

test('a token is renewed once it is a week old, and not before', async ({
  startKept,
  instagram,
  clock,
}) => {
  const first = await startKept();
  await signIn(first);
  await first.close();

  clock.advance(23 * hour);
  const second = await startKept();
  await expectWell(second);
  await second.close();
  expect(instagram.requestsFor('refresh')).toEqual([]);

  clock.advance(8 * day - 23 * hour);
  const before = instagram.requestsFor('profile').at(-1)?.authorization;
  const third = await startKept();
  await expectWell(third);
  await expect.poll(() => instagram.requestsFor('refresh').length).toBe(1);
  const [refresh] = instagram.requestsFor('refresh');
  expect(refresh).toMatchObject({ method: 'GET', path: '/refresh_access_token' });
  expect(Object.fromEntries(refresh?.query ?? [])).toEqual({
    grant_type: 'ig_refresh_token',
    access_token: before?.replace(/^Bearer /, ''),
  });
  await expect
    .poll(async () => Date.parse((await sessionOf(third)).accounts[0]?.expiresAt ?? ''))
    .toBeGreaterThan(clock.now() + 59 * day);
  await third.close();

  // What was renewed is what is kept, and it is not due again.
  const fourth = await startKept();
  await expectWell(fourth);
  expect(instagram.requestsFor('refresh')).toHaveLength(1);
  expect(instagram.requestsFor('profile').at(-1)?.authorization).not.toBe(before);
});

test('a token that was not used for 61 days: sign in again, with everything else kept', async ({
  startKept,
  instagram,
  clock,
}) => {
  const first = await startKept();
  await signIn(first);
  await expectWell(first);
  const { accounts } = await sessionOf(first);
  const use = (app: RunningApp): Promise<unknown> =>
    app.window.evaluate(
      (accountId) => window.albumen?.calls.getStorageUse({ accountId }),
      accounts[0]?.id ?? '',
    );
  await expectSynced(first);
  await first.close();

  clock.advance(61 * day);
  const second = await startKept();
  const alert = await expectNotice(second, deaths.expired);
  expect((await sessionOf(second)).accounts).toMatchObject([
    { id: accounts[0]?.id, username: 'albumen.demo', token: 'sign-in-again' },
  ]);
  expect(await use(second)).not.toMatchObject({ ok: true, value: { files: 0 } });
  // Nothing is asked with a token that is known to be dead.
  expect(instagram.requestsFor('refresh')).toEqual([]);

  const again = (): Promise<void> => alert.getByRole('button', { name: 'Sign in again' }).click();
  await decide(await openSignIn(second, again), 'Allow');
  await expectWell(second);
  expect(instagram.requestsFor('authorize-page').at(-1)?.query.get('force_reauth')).toBe('true');
  await expect
    .poll(async () => (await sessionOf(second)).accounts)
    .toMatchObject([{ id: accounts[0]?.id, token: 'kept', problem: null }]);
});

test('a renewal that Instagram refuses says why, and signing in again works at once', async ({
  startKept,
  instagram,
  clock,
}) => {
  const first = await startKept();
  await signIn(first);
  await first.close();

  const refusals: readonly (readonly [KnownErrorName, Notice])[] = [
    ['tokenExpired', deaths.expired],
    ['appRemoved', deaths.appRemoved],
    ['checkpoint', deaths.checkpoint],
  ];
  for (const [name, notice] of refusals) {
    await test.step(name, async () => {
      clock.advance(8 * day);
      const does = misbehave.graphError(name);
      instagram.setFaults({ at: 'refresh', does }, { at: 'graph', does });
      const before = instagram.requestsFor('refresh').length;
      const app = await startKept();
      const alert = await expectNotice(app, notice);
      // Once for each start: one that could not be looked into was a start all the same.
      const tried = (): number => instagram.requestsFor('refresh').length - before;
      await expect.poll(tried).toBeGreaterThan(0);
      expect(tried()).toBeLessThanOrEqual(app.starts);

      const again = (): Promise<void> =>
        alert.getByRole('button', { name: 'Sign in again' }).click();
      const page = await openSignIn(app, again);
      // Not before: the first answer that is no refusal ends a death that passes, and its notice.
      instagram.setFaults();
      await decide(page, 'Allow');
      await expect
        .poll(async () => (await sessionOf(app)).accounts)
        .toMatchObject([{ token: 'kept', problem: null }]);
      await expectWell(app);
      await app.close();
    });
  }
});
