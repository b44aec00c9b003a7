import { testMetaApp } from '../../faults/faulty-instagram.ts';
import { decide, expectSignedIn, openSignIn, signInButton } from '../app/attempt.ts';
import { expect, overridesFor, test } from '../app/instagram.ts';
import type { RunningApp } from '../app/launch.ts';
import { sessionOf } from '../app/session-of.ts';

/** Everything the page holds that could show a secret: its markup and what its fields contain. */
function pageText(app: RunningApp): Promise<string> {
  return app.window.evaluate(() => {
    const values = [...document.querySelectorAll('input')].map(({ value }) => value);
    return [document.documentElement.outerHTML, ...values].join('\n');
  });
}

test('without a Meta app, signing in asks for one, checks it, signs in, and never shows the secret again', async ({
  start,
  instagram,
}) => {
  const { appId, appSecret, redirectUri } = testMetaApp;
  const { ALBUMEN_INSTAGRAM_ORIGIN = '' } = overridesFor(instagram.origin);
  const app = await start({ env: { ALBUMEN_INSTAGRAM_ORIGIN } });
  await signInButton(app).click();
  const dialog = app.window.getByRole('dialog', { name: 'Your Meta app' });
  const id = dialog.getByLabel('Instagram App ID');
  const secret = dialog.getByLabel('Instagram app secret', { exact: true });
  const redirect = dialog.getByLabel('Redirect URI', { exact: true });
  const save = dialog.getByRole('button', { name: 'Save and sign in' });
  await expect(secret).toHaveAttribute('type', 'password');
  await expect(redirect).toHaveValue(redirectUri);

  await save.click();
  await expect(id).toHaveAccessibleDescription(/An Instagram App ID is 5 to 20 digits/);
  await expect(secret).toHaveAccessibleDescription(/The app secret is needed to sign in/);

  await id.fill('my app');
  await secret.fill('a b');
  await redirect.fill('http://localhost/');
  await save.click();
  await expect(id).toHaveAccessibleDescription(/An Instagram App ID is 5 to 20 digits/);
  await expect(secret).toHaveAccessibleDescription(/8 to 128 characters without spaces/);
  await expect(redirect).toHaveAccessibleDescription(/begins with https:\/\//);
  expect(instagram.requests).toEqual([]);

  await id.fill(appId);
  await secret.fill(appSecret);
  await redirect.fill(redirectUri);
  await decide(await openSignIn(app, () => save.click()), 'Allow');
  await expectSignedIn(app);
  expect(instagram.requestsFor('exchange')[0]?.form?.get('client_secret')).toBe(appSecret);

  expect(await pageText(app)).not.toContain(appSecret);
  await app.window.getByRole('button', { name: /^Account: / }).click();
  await app.window.getByRole('menuitem', { name: 'Your Meta app…' }).click();
  await expect(id).toHaveValue(appId);
  await expect(secret).toHaveValue('');
  await expect(secret).toHaveAttribute('placeholder', 'stored');
  expect(await pageText(app)).not.toContain(appSecret);
  const session = await sessionOf(app);
  expect(session.metaApp).toMatchObject({ appId, redirectUri });
  expect(JSON.stringify(session)).not.toContain(appSecret);
});
