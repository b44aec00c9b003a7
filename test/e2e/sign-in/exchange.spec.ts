import type { Fault } from '../../faults/faulty-instagram.ts';
import { testMetaApp } from '../../faults/faulty-instagram.ts';
import { misbehave } from '../../faults/misbehaviour.ts';
import {
  attemptAfter,
  decide,
  expectNotice,
  expectSignedIn,
  openSignIn,
  signOut,
} from '../app/attempt.ts';
import { expect, test } from '../app/instagram.ts';
import { standInForDesktop } from '../app/native.ts';
import { notices } from '../app/notices.ts';
import { sessionOf } from '../app/session-of.ts';

interface Failing {
  readonly name: string;
  readonly fault: Fault;
  readonly ends: keyof typeof notices;
}

const codeExchange: readonly Failing[] = [
  {
    name: 'the code was used',
    fault: { at: 'exchange', does: misbehave.exchangeError() },
    ends: 'code-spent',
  },
  {
    name: 'the secret is wrong',
    fault: { at: 'exchange', does: misbehave.exchangeError('Error validating client secret.') },
    ends: 'app-secret-wrong',
  },
  {
    name: 'nobody knows why',
    fault: { at: 'exchange', does: misbehave.exchangeError('Out of tea.') },
    ends: 'exchange-refused',
  },
  { name: 'HTML', fault: { at: 'exchange', does: misbehave.html() }, ends: 'unexpected-reply' },
  { name: 'nothing', fault: { at: 'exchange', does: misbehave.empty() }, ends: 'unexpected-reply' },
  {
    name: 'cut off',
    fault: { at: 'exchange', does: misbehave.cutOff() },
    ends: 'unexpected-reply',
  },
  {
    name: 'half of the JSON',
    fault: { at: 'exchange', does: misbehave.halfJson() },
    ends: 'unexpected-reply',
  },
  {
    name: 'no token in it',
    fault: { at: 'exchange', does: misbehave.withoutToken() },
    ends: 'unexpected-reply',
  },
  { name: 'broken off', fault: { at: 'exchange', does: misbehave.reset() }, ends: 'offline' },
  {
    name: 'an error of the server',
    fault: { at: 'exchange', does: misbehave.html(503) },
    ends: 'temporarily-unavailable',
  },
];

const afterTheCode: readonly Failing[] = [
  {
    name: 'the long-lived exchange is refused',
    fault: { at: 'long-lived', does: misbehave.graphError('badField') },
    ends: 'exchange-refused',
  },
  {
    name: 'the long-lived exchange answers HTML',
    fault: { at: 'long-lived', does: misbehave.html() },
    ends: 'unexpected-reply',
  },
  {
    name: 'nobody says how long the token lives',
    fault: { at: 'long-lived', does: misbehave.expiresIn(null) },
    ends: 'unexpected-reply',
  },
  {
    name: 'the permission was switched off',
    fault: { at: 'profile', does: misbehave.graphError('permissionMissing') },
    ends: 'permission-missing',
  },
];

for (const [title, rows] of [
  ['the exchange of the code', codeExchange],
  ['what follows the exchange', afterTheCode],
] as const) {
  test(`${title} fails: said, the code is sent once, and a new attempt works at once`, async ({
    startOnline,
    instagram,
  }) => {
    const app = await startOnline();
    for (const { name, fault, ends } of rows) {
      await test.step(name, async () => {
        const before = instagram.requestsFor('exchange').length;
        instagram.setFaults(fault);
        await decide(await openSignIn(app), 'Allow');
        await expectNotice(app, notices[ends]);
        expect(instagram.requestsFor('exchange').slice(before)).toHaveLength(1);
        expect((await sessionOf(app)).active).toBeNull();
        await expect(app.window.locator('body')).not.toContainText(testMetaApp.appSecret);

        instagram.setFaults();
        await decide(await attemptAfter(app, notices[ends]), 'Allow');
        await expectSignedIn(app);
        const codes = instagram.requestsFor('exchange').slice(before);
        expect(new Set(codes.map(({ form }) => form?.get('code'))).size).toBe(2);
        await signOut(app);
      });
    }
    expect(app.complaints()).toEqual([]);
  });
}

test('an account that is no tester: the button opens the invites, and a new attempt works', async ({
  startOnline,
  instagram,
}) => {
  const app = await startOnline();
  const desktop = await standInForDesktop(app);
  instagram.setFaults({ at: 'graph', does: misbehave.graphError('unsupportedRequest') });
  await decide(await openSignIn(app), 'Allow');
  const alert = await expectNotice(app, notices['unsupported-account']);
  await alert.getByRole('button', { name: 'Open tester invites' }).click();
  await expect.poll(desktop).toMatchObject({
    opened: ['https://www.instagram.com/accounts/manage_access/'],
  });
  instagram.setFaults();
  await decide(await openSignIn(app), 'Allow');
  await expectSignedIn(app);
});

/** Replies that differ from the documented ones, and are good all the same. */
const shapes: readonly (readonly [string, readonly Fault[]])[] = [
  ['slow', [{ at: 'exchange', does: misbehave.slow(1500) }]],
  ['flat, with a list of permissions', [{ at: 'exchange', does: misbehave.flatReply() }]],
  ['without permissions', [{ at: 'exchange', does: misbehave.withoutPermissions() }]],
  ['expires_in as a text', [{ at: 'long-lived', does: misbehave.expiresIn('5183944') }]],
  ['expires_in as another number', [{ at: 'long-lived', does: misbehave.expiresIn(2_592_000) }]],
  [
    'a token and a profile in a list of one',
    [
      { at: 'long-lived', does: misbehave.wrappedReply() },
      { at: 'profile', does: misbehave.wrappedReply() },
    ],
  ],
  [
    'passing failures on the way',
    [
      { at: 'long-lived', does: misbehave.graphError('serviceUnavailable'), times: 1 },
      { at: 'profile', does: misbehave.html(502), times: 1 },
    ],
  ],
];

test(
  'replies of other shapes sign in to the same account, whose id is the text of the profile',
  { tag: '@full' },
  async ({ startOnline, instagram }) => {
    const app = await startOnline();
    for (const [name, faults] of shapes) {
      await test.step(name, async () => {
        instagram.setFaults(...faults);
        await decide(await openSignIn(app), 'Allow');
        await expectSignedIn(app);
        const { active, accounts } = await sessionOf(app);
        // Not the exchange's 27281358591558845, which a number would round besides.
        expect(active).toBe('override-17841460273958114');
        const days = (Date.parse(accounts[0]?.expiresAt ?? '') - Date.now()) / 86_400_000;
        expect(days).toBeCloseTo(name === 'expires_in as another number' ? 30 : 59.999, 1);
        await signOut(app);
      });
    }
  },
);
