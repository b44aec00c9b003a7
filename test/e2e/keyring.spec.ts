import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from './app/albumen.ts';
import { removeKeyring, withKeyring } from './app/keyring.ts';
import { sessionOf } from './app/session-of.ts';
import { expectPosts, gallery, nextWindow, signInToDemo } from './app/sign-in.ts';
import { factOf, openSettings } from './settings/open-settings.ts';

test.skip(process.platform !== 'linux', 'brings up a Linux keyring of its own');

/** What the settings file holds of secrets. */
async function ciphertextsIn(profile: string): Promise<unknown> {
  const text = await readFile(join(profile, 'config.json'), 'utf8');
  return (JSON.parse(text) as { readonly ciphertexts?: unknown }).ciphertexts;
}

test('with a keyring, a person stays signed in across a restart', async ({ start, profile }) => {
  const options = await withKeyring(profile);
  const first = await start(options);
  expect((await sessionOf(first)).secretStorage).toBe('kept');
  await signInToDemo(first);
  await expect(first.window.getByText(/this session only/i)).toHaveCount(0);
  await first.close();

  const second = await start(options);
  await expect(gallery(second).getByRole('gridcell').first()).toBeVisible();
});

test('a keyring that is gone leaves what is stored alone, and says so', async ({
  start,
  profile,
}) => {
  const first = await start(await withKeyring(profile));
  await signInToDemo(first);
  await first.close();
  const before = await ciphertextsIn(profile);
  expect(before).toBeTruthy();

  const second = await start();
  await expect(second.window.getByRole('button', { name: /sign in again/i })).toBeVisible();
  await second.close();
  expect(await ciphertextsIn(profile)).toEqual(before);

  const third = await start(await withKeyring(profile));
  await expect(gallery(third).getByRole('gridcell').first()).toBeVisible();
});

test('without a keyring, signed in for this session only, and said so', async ({
  start,
  profile,
}) => {
  const first = await start();
  await signInToDemo(first);
  await expect(first.window.getByText(/this session only/i).first()).toBeVisible();
  await first.close();
  expect(await readFile(join(profile, 'config.json'), 'utf8')).not.toMatch(/djEw/);

  const second = await start();
  await expect(second.window.getByRole('button', { name: /sign in again/i })).toBeVisible();
});

test('a keyring that stays locked, and one that was replaced: said, nothing lost, and a way on', async ({
  start,
  profile,
}) => {
  test.setTimeout(120_000);
  const unlocked = await withKeyring(profile);
  const first = await start(unlocked);
  await signInToDemo(first);
  await first.close();
  const before = await ciphertextsIn(profile);

  await test.step('locked', async () => {
    const app = await start(await withKeyring(profile, 'locked'));
    await expect(app.window.getByRole('alert')).toContainText('Your stored sign-in cannot be read');
    const settings = await openSettings(app);
    const account = settings.getByRole('listitem').filter({ hasText: '@albumen.demo' });
    await expect(account).toContainText(/Signed in until .+, 60 days/);
    await expect(factOf(account, 'Renewal')).toHaveText('Not possible at present');
    await settings.getByRole('tab', { name: 'Diagnostics' }).click();
    await expect(factOf(settings, 'Key store')).toContainText('secrets stay in memory');
    await app.close();
    expect(await ciphertextsIn(profile)).toEqual(before);
  });

  await test.step('replaced', async () => {
    await removeKeyring(profile);
    const app = await start(unlocked);
    const alert = app.window.getByRole('alert');
    await expect(alert).toContainText('Your stored sign-in cannot be read');
    expect(await ciphertextsIn(profile)).toEqual(before);
    const opened = nextWindow(app);
    await alert.getByRole('button', { name: 'Sign in again' }).click();
    await (await opened).getByRole('button', { name: 'Allow' }).click();
    await expect(alert).toHaveCount(0);
    await expectPosts(app);
    await expect
      .poll(async () => (await sessionOf(app)).accounts)
      .toMatchObject([{ token: 'kept', problem: null }]);
    await app.close();
  });

  const last = await start(unlocked);
  await expectPosts(last);
  expect((await sessionOf(last)).accounts).toMatchObject([{ token: 'kept' }]);
});
