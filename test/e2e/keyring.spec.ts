import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from './app/albumen.ts';
import { withKeyring } from './app/keyring.ts';
import { sessionOf } from './app/session-of.ts';
import { gallery, signInToDemo } from './app/sign-in.ts';

test.skip(process.platform !== 'linux', 'brings up a Linux keyring of its own');

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
  const settings = join(profile, 'config.json');
  const before = await readFile(settings, 'utf8');
  const ciphertexts = (text: string): unknown =>
    (JSON.parse(text) as { readonly ciphertexts?: unknown }).ciphertexts;
  expect(ciphertexts(before)).toBeTruthy();

  const second = await start();
  await expect(second.window.getByRole('button', { name: /sign in again/i })).toBeVisible();
  await second.close();
  expect(ciphertexts(await readFile(settings, 'utf8'))).toEqual(ciphertexts(before));

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
