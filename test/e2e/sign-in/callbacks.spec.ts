import { testMetaApp } from '../../faults/faulty-instagram.ts';
import { misbehave } from '../../faults/misbehaviour.ts';
import type { Misbehaviour } from '../../faults/misbehaviour.ts';
import {
  attemptAfter,
  decide,
  expectNotice,
  expectSignedIn,
  openSignIn,
  signIn,
  signOut,
} from '../app/attempt.ts';
import { expect, test } from '../app/instagram.ts';
import { notices } from '../app/notices.ts';

test('signing in asks for what Instagram documents, and exchanges the code once', async ({
  startOnline,
  instagram,
}) => {
  const app = await startOnline();
  await signIn(app);
  const { appId, appSecret, redirectUri } = testMetaApp;

  const [authorize] = instagram.requestsFor('authorize-page');
  expect(Object.fromEntries(authorize?.query ?? [])).toEqual({
    client_id: appId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'instagram_business_basic',
    state: expect.stringMatching(/^[\w-]{22,}$/),
    enable_fb_login: 'false',
  });

  const exchanges = instagram.requestsFor('exchange');
  expect(exchanges).toHaveLength(1);
  expect(exchanges[0]).toMatchObject({ method: 'POST', path: '/oauth/access_token' });
  expect([...(exchanges[0]?.query ?? [])]).toEqual([]);
  // A form, or the server would have read none; `#_` in the code, and it would have refused it.
  expect(Object.fromEntries(exchanges[0]?.form ?? [])).toEqual({
    client_id: appId,
    client_secret: appSecret,
    grant_type: 'authorization_code',
    redirect_uri: redirectUri,
    code: expect.stringMatching(/^AQ[\w-]+$/),
  });

  const longLived = instagram.requestsFor('long-lived');
  expect(longLived).toHaveLength(1);
  expect(longLived[0]).toMatchObject({ method: 'GET', path: '/access_token' });
  expect(Object.fromEntries(longLived[0]?.query ?? [])).toEqual({
    grant_type: 'ig_exchange_token',
    client_secret: appSecret,
    access_token: expect.stringMatching(/^IGAA/),
  });
  for (const { query, authorization } of instagram.requestsFor('profile')) {
    expect(authorization).toMatch(/^Bearer IGAA/);
    expect(query.has('access_token')).toBe(false);
  }
  expect(app.complaints()).toEqual([]);
});

interface Row {
  readonly name: string;
  readonly press?: 'Allow' | 'Cancel';
  readonly does?: Misbehaviour;
  readonly ends: keyof typeof notices;
}

const untrusted: readonly Row[] = [
  { name: 'wrong state', does: misbehave.wrongState(), ends: 'sign-in-state-mismatch' },
  { name: 'no state', does: misbehave.missingState(), ends: 'sign-in-state-mismatch' },
  // The first attempt's answer is still good: nobody exchanged it.
  { name: 'replayed', does: misbehave.replayedCallback(), ends: 'sign-in-state-mismatch' },
  { name: 'state twice', does: misbehave.repeatedState(), ends: 'sign-in-bad-callback' },
  { name: 'two codes', does: misbehave.twoCodes(), ends: 'sign-in-bad-callback' },
  { name: 'code and error', does: misbehave.codeAndError(), ends: 'sign-in-bad-callback' },
];

const unwilling: readonly Row[] = [
  { name: 'cancelled by the person', press: 'Cancel', ends: 'sign-in-refused' },
  {
    name: 'declined',
    does: misbehave.declined('out_of_tea', 'Something went wrong'),
    ends: 'sign-in-declined',
  },
];

for (const [title, rows] of [
  ['a callback that cannot be trusted', untrusted],
  ['a callback that says no', unwilling],
] as const) {
  test(`${title} leads to no exchange, and a new attempt works at once`, async ({
    startOnline,
    instagram,
  }) => {
    const app = await startOnline();
    for (const { name, press = 'Allow', does, ends } of rows) {
      await test.step(name, async () => {
        const before = instagram.requestsFor('exchange').length;
        instagram.setFaults(...(does === undefined ? [] : [{ at: 'consent', does } as const]));
        await decide(await openSignIn(app), press);
        await expectNotice(app, notices[ends]);
        expect(instagram.requestsFor('exchange').slice(before)).toEqual([]);

        instagram.setFaults();
        await decide(await attemptAfter(app, notices[ends]), 'Allow');
        await expectSignedIn(app);
        expect(instagram.requestsFor('exchange').slice(before)).toHaveLength(1);
        await signOut(app);
      });
    }
    expect(app.complaints()).toEqual([]);
  });
}

test('what Instagram said when it declined is one click away', async ({
  startOnline,
  instagram,
}) => {
  const app = await startOnline();
  const does = misbehave.declined('out_of_tea', 'Something went wrong');
  instagram.setFaults({ at: 'consent', does });
  await decide(await openSignIn(app), 'Allow');
  const alert = await expectNotice(app, notices['sign-in-declined']);
  await alert.getByText('Technical detail').click();
  await expect(alert.getByText('out_of_tea: Something went wrong')).toBeVisible();
});
