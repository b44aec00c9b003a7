import { misbehave } from '../../faults/misbehaviour.ts';
import { expectNotice, expectSignedIn, passOldRuntime, signIn, signOut } from '../app/attempt.ts';
import { expect, overridesFor, test } from '../app/instagram.ts';
import { notices } from '../app/notices.ts';
import { sessionOf } from '../app/session-of.ts';

test('a pasted token: refused in words, and the next one signs in at once, without a Meta app', async ({
  start,
  startOnline,
  instagram,
}) => {
  // A token as the Meta dashboard makes it, taken from what another sign-in was given.
  const donor = await startOnline();
  await signIn(donor);
  const bearer = instagram.requestsFor('profile').at(-1)?.authorization ?? '';
  const token = bearer.replace(/^Bearer /, '');
  expect(token).toMatch(/^IGAA/);
  await signOut(donor);
  await donor.close();

  const { ALBUMEN_INSTAGRAM_ORIGIN = '' } = overridesFor(instagram.origin);
  const app = await start({ env: { ALBUMEN_INSTAGRAM_ORIGIN } });
  await app.window.getByRole('link', { name: 'Use a token from the Meta dashboard' }).click();
  await passOldRuntime(app);
  const dialog = app.window.getByRole('dialog', { name: 'Use a token from the Meta dashboard' });
  const field = dialog.getByLabel('Access token', { exact: true });
  const submit = dialog.getByRole('button', { name: 'Sign in' });
  const before = instagram.requests.length;

  for (const bad of ['IGAAshort', 'two words that are long enough for a token']) {
    await field.fill(bad);
    await submit.click();
    await expect(field).toHaveAccessibleDescription(/That is not a whole token/);
  }
  expect(instagram.requests).toHaveLength(before);

  await field.fill(`IGAA${'x'.repeat(60)}`);
  await submit.click();
  await expectNotice(app, notices['pasted-token-refused']);

  instagram.setFaults({ at: 'graph', does: misbehave.graphError('unsupportedRequest') });
  await field.fill(token);
  await submit.click();
  await expectNotice(app, notices['unsupported-account']);

  // It is too young to be renewed: no failure, and nothing to tell.
  instagram.setFaults();
  await submit.click();
  await expect(dialog).toBeHidden();
  await expectSignedIn(app);
  const { accounts } = await sessionOf(app);
  expect(accounts).toMatchObject([{ id: 'override-17841460273958114', problem: null }]);
  expect(instagram.requests.slice(before).map(({ endpoint }) => endpoint)).not.toContain(
    'authorize-page',
  );
  for (const { query } of instagram.requestsFor('refresh')) {
    expect([...query.keys()].toSorted()).toEqual(['access_token', 'grant_type']);
  }
  expect(await app.window.content()).not.toContain(token);
});
