import { misbehave } from '../../faults/misbehaviour.ts';
import { someOf } from '../app/albums.ts';
import { expectNotice, expectSignedIn, signIn } from '../app/attempt.ts';
import { expect, test } from '../app/kept.ts';
import {
  catchNotifications,
  clickNotification,
  letTimePass,
  notificationsOf,
  wakeUp,
} from '../app/native.ts';
import { deaths } from '../app/notices.ts';
import { sessionOf } from '../app/session-of.ts';
import { expectNoViolations, factOf } from './open-settings.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

test.skip(process.platform !== 'linux', 'brings up a Linux keyring of its own');

test('day 59: told where it cannot be renewed, quiet once it was; a sleep across the end is noticed', async ({
  startKept,
  instagram,
  clock,
}) => {
  test.setTimeout(120_000);
  instagram.setAlbum(someOf(12));
  const first = await startKept();
  await signIn(first);
  await first.close();

  clock.advance(58 * day);
  instagram.setFaults({ at: 'refresh', does: misbehave.graphError('permissionMissing') });
  const app = await startKept();
  const { window } = app;
  const banner = window.getByRole('alert');
  await test.step('a banner, and on the next day a notification', async () => {
    await expect(banner).toContainText(/Your sign-in ends on .+, in 2 days/);
    await expect(banner).toContainText('It could not be renewed: Instagram does not allow this.');
    await expectNoViolations(app, 'banner');
    await catchNotifications(app);
    await letTimePass(app, day);
    await wakeUp(app);
    await expect(banner).toContainText(/Your sign-in ends on .+, in 1 day/);
    await expect(banner.getByRole('button', { name: 'Sign in again' })).toBeVisible();
    await expect.poll(() => notificationsOf(app)).toEqual(['Your Instagram sign-in ends tomorrow']);
  });
  await test.step('the notification leads to the account', async () => {
    await clickNotification(app);
    const settings = window.getByRole('dialog', { name: 'Settings' });
    const account = settings.getByRole('listitem').filter({ hasText: '@albumen.demo' });
    await expect(account).toContainText(/Signed in until .+, 1 day/);
    await expect(account).toContainText('It could not be renewed');
    await expect(factOf(account, 'Renewal')).toContainText('Albumen tries again ');
    await expectNoViolations(app, 'account that ends');
    await window.keyboard.press('Escape');
  });
  await test.step('woken up to an Instagram that renews, it says nothing more', async () => {
    instagram.setFaults();
    await letTimePass(app, 20 * minute);
    await wakeUp(app);
    await expect(banner).toHaveCount(0);
    await expectSignedIn(app);
    await expect
      .poll(async () => Date.parse((await sessionOf(app)).accounts[0]?.expiresAt ?? ''))
      .toBeGreaterThan(clock.now() + 59 * day);
    expect(await notificationsOf(app)).toHaveLength(1);
  });
  await test.step('asleep for 61 days, past its end', async () => {
    const renewals = instagram.requestsFor('refresh').length;
    await letTimePass(app, 61 * day);
    await wakeUp(app);
    await expectNotice(app, deaths.expired);
    expect((await sessionOf(app)).accounts).toMatchObject([{ token: 'sign-in-again' }]);
    // What has ended cannot be renewed, and is not tried.
    expect(instagram.requestsFor('refresh')).toHaveLength(renewals);
  });
});
