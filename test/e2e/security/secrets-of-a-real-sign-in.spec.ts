import { testMetaApp } from '../../faults/faulty-instagram.ts';
import { misbehave } from '../../faults/misbehaviour.ts';
import {
  attemptAfter,
  decide,
  enterMetaApp,
  expectNotice,
  expectSignedIn,
  openSignIn,
  setupAssistant,
} from '../app/attempt.ts';
import { filesBelow } from '../app/files-below.ts';
import { expect, overridesFor, test } from '../app/instagram.ts';
import { withKeyring } from '../app/keyring.ts';
import { notices } from '../app/notices.ts';
import { sessionOf } from '../app/session-of.ts';
import { gallery } from '../app/sign-in.ts';

test.skip(process.platform !== 'linux', 'brings up a Linux keyring of its own');

test('after failures and a sign-in that is kept, no secret is in a file, the log, the output or the page', async ({
  start,
  instagram,
  profile,
}) => {
  // The secret is typed in, as a person does, and kept by a keyring.
  const { ALBUMEN_INSTAGRAM_ORIGIN = '' } = overridesFor(instagram.origin);
  const { wrapper, env } = await withKeyring(profile);
  const app = await start({ wrapper, env: { ...env, ALBUMEN_INSTAGRAM_ORIGIN } });
  await enterMetaApp(app, testMetaApp);
  await setupAssistant(app).getByRole('button', { name: 'Close' }).click();

  // Errors that repeat what was sent, as servers and proxies do.
  instagram.setFaults({
    at: 'exchange',
    does: misbehave.page(({ form }) => `<p>${form?.toString() ?? ''}`),
  });
  await decide(await openSignIn(app), 'Allow');
  await expectNotice(app, notices['unexpected-reply']);
  const texts = [await app.window.content()];

  instagram.setFaults({
    at: 'long-lived',
    does: misbehave.page(({ query }) => `<p>${query.toString()}`),
  });
  await decide(await attemptAfter(app, notices['unexpected-reply']), 'Allow');
  await expectNotice(app, notices['unexpected-reply']);
  texts.push(await app.window.content());

  instagram.setFaults();
  await decide(await attemptAfter(app, notices['unexpected-reply']), 'Allow');
  await expectSignedIn(app);
  await expect(gallery(app).getByRole('gridcell').first()).toBeVisible();
  const session = await sessionOf(app);
  expect(session.accounts).toMatchObject([{ token: 'kept' }]);
  texts.push(await app.window.content(), JSON.stringify(session));
  await app.electron.evaluate(({ session }) => session.defaultSession.flushStorageData());
  await app.close();

  // What was a secret is known from what Instagram was sent.
  const sent = instagram.requests.flatMap(({ query, form, authorization }) => [
    query.get('state'),
    query.get('access_token'),
    query.get('client_secret'),
    form?.get('code') ?? null,
    form?.get('client_secret') ?? null,
    authorization?.replace(/^Bearer /, '') ?? null,
  ]);
  const secrets = new Set(sent.filter((value) => value !== null));
  expect(secrets).toContain(testMetaApp.appSecret);
  // A state and a code of each attempt, three tokens, and the app secret.
  expect(secrets.size).toBeGreaterThanOrEqual(10);

  const files = await filesBelow(profile);
  expect(files.map(([path]) => path)).toContainEqual(expect.stringContaining('albumen.log'));
  const haystacks = [
    ...files,
    ...[app.output(), ...texts].map(
      (text, place) => [`text ${String(place)}`, Buffer.from(text)] as const,
    ),
  ];
  for (const [name, bytes] of haystacks) {
    for (const secret of secrets) {
      expect(bytes.includes(secret), `${name} holds a secret`).toBe(false);
    }
    // An address with which a file can be fetched is as good as the file.
    expect(bytes.toString('latin1'), name).not.toMatch(/\/media\/[^\s"']+\?oe=[0-9A-F]+&oh=/);
  }
});
