import type { KnownErrorName } from '../faults/instagram-errors.ts';
import type { Fault, SeenRequest } from '../faults/faulty-instagram.ts';
import { misbehave } from '../faults/misbehaviour.ts';
import type { Misbehaviour } from '../faults/misbehaviour.ts';
import {
  decide,
  expectNotice,
  expectSignedIn,
  openSignIn,
  signIn,
  signOut,
} from './app/attempt.ts';
import type { Notice } from './app/attempt.ts';
import { expect, test } from './app/instagram.ts';
import type { RunningApp } from './app/launch.ts';
import { letTimePass, standInForDesktop } from './app/native.ts';
import { deaths, notices, rateLimitNotice } from './app/notices.ts';
import { someOf } from './app/albums.ts';
import { expectPosts, expectSynced, gallery, syncLine } from './app/sign-in.ts';

/** Asks for everything anew, as soon as nothing is being asked. */
async function refresh(app: RunningApp): Promise<void> {
  const button = app.window.getByRole('button', { name: 'Refresh', exact: true });
  await expect(button).toHaveAttribute('aria-disabled', 'false');
  await button.click();
}

async function expectWell(app: RunningApp): Promise<void> {
  await expectSignedIn(app);
  await expectPosts(app);
  const button = app.window.getByRole('button', { name: 'Refresh', exact: true });
  await expect(button).toHaveAttribute('aria-disabled', 'false');
}

const dead: readonly (readonly [KnownErrorName, Notice])[] = [
  ['tokenUnparsable', deaths.other],
  ['appRemoved', deaths.appRemoved],
  ['checkpoint', deaths.checkpoint],
  ['passwordChanged', deaths.passwordChanged],
  ['tokenExpired', deaths.expired],
  ['unconfirmed', deaths.unconfirmed],
  ['loggedOut', deaths.loggedOut],
  ['sessionInvalid', deaths.other],
];

test('a token that Instagram declares dead: said why, and signing in again works at once', async ({
  startOnline,
  instagram,
}) => {
  const app = await startOnline();
  await signIn(app);
  for (const [name, notice] of dead) {
    await test.step(name, async () => {
      instagram.setFaults({ at: 'graph', does: misbehave.graphError(name) });
      await refresh(app);
      const alert = await expectNotice(app, notice);
      const again = (): Promise<void> =>
        alert.getByRole('button', { name: 'Sign in again' }).click();
      const page = await openSignIn(app, again);
      // Not before: the first answer that is no refusal ends a death that passes, and its notice.
      instagram.setFaults();
      await decide(page, 'Allow');
      await expectWell(app);
      await expectSynced(app);
      const asked = instagram.requestsFor('authorize-page').at(-1);
      expect(asked?.query.get('force_reauth')).toBe('true');
    });
  }
});

const refused: readonly (readonly [string, Misbehaviour, Notice])[] = [
  ['368', misbehave.graphError('blockedForAWhile'), notices['blocked-for-a-while']],
  ['HTML', misbehave.html(), notices['unexpected-reply']],
  ['an empty reply', misbehave.empty(), notices['unexpected-reply']],
  ['half of the JSON', misbehave.halfJson(), notices['unexpected-reply']],
  // Retried for some seconds before it is said.
  [
    '2, time and again',
    misbehave.graphError('serviceUnavailable'),
    notices['temporarily-unavailable'],
  ],
];

test('an error of the gallery is said, what is there stays, and its button works at once', async ({
  startOnline,
  instagram,
}) => {
  const app = await startOnline();
  await signIn(app);
  await expectWell(app);
  for (const [name, does, notice] of refused) {
    await test.step(name, async () => {
      instagram.setFaults({ at: 'posts', does });
      await refresh(app);
      const alert = await expectNotice(app, notice);
      await expect(gallery(app).getByRole('gridcell').first()).toBeVisible();
      instagram.setFaults();
      await alert.getByRole('button', { name: notice.button }).click();
      await expectWell(app);
    });
  }

  await test.step('the profile alone: what is known of it stays, and nothing has to be done', async () => {
    const before = instagram.requestsFor('profile').length;
    instagram.setFaults({ at: 'profile', does: misbehave.html() });
    await refresh(app);
    await expect.poll(() => instagram.requestsFor('profile').length).toBeGreaterThan(before);
    await expectSynced(app);
    await expectWell(app);
  });

  await test.step('no connection: a calm line, for what is here can be looked at', async () => {
    instagram.setFaults({ at: 'graph', does: misbehave.reset() });
    await refresh(app);
    await expect(syncLine(app)).toContainText('Instagram cannot be reached.', { timeout: 30_000 });
    await expectWell(app);
    instagram.setFaults();
    await syncLine(app).getByRole('button', { name: 'Try again' }).click();
    await expectSynced(app);
  });
});

test(
  'an error before there is any post is said in the place of the posts, and its button works at once',
  { tag: '@full' },
  async ({ startOnline, instagram }) => {
    instagram.setAlbum(someOf(6));
    const cases = [...refused, ['no connection', misbehave.reset(), notices.offline]] as const;
    const app = await startOnline();
    for (const [name, does, notice] of cases) {
      await test.step(name, async () => {
        instagram.setFaults({ at: 'posts', does });
        await decide(await openSignIn(app), 'Allow');
        const alert = await expectNotice(app, notice);
        await expect(gallery(app)).toHaveCount(0);
        instagram.setFaults();
        await alert.getByRole('button', { name: notice.button }).click();
        await expectWell(app);
        await expectSynced(app);
        await signOut(app, 'and delete the library');
      });
    }
  },
);

test(
  'errors that another sign-in or a setting puts right lead there',
  { tag: '@full' },
  async ({ startOnline, instagram }) => {
    const app = await startOnline();
    const desktop = await standInForDesktop(app);
    await signIn(app);
    for (const name of ['permissionMissing', 'permissionDenied'] as const) {
      await test.step(name, async () => {
        instagram.setFaults({ at: 'posts', does: misbehave.graphError(name) });
        await refresh(app);
        const alert = await expectNotice(app, notices['permission-missing']);
        const again = (): Promise<void> =>
          alert.getByRole('button', { name: 'Sign in again' }).click();
        const page = await openSignIn(app, again);
        // Not before: a sync that works takes the alert away.
        instagram.setFaults();
        await decide(page, 'Allow');
        await expectWell(app);
      });
    }

    // "Gone" cannot be true of the account's own posts: the token does not reach them.
    for (const name of ['unsupportedRequest', 'objectGone'] as const) {
      await test.step(name, async () => {
        const before = (await desktop()).opened.length;
        instagram.setFaults({ at: 'posts', does: misbehave.graphError(name) });
        await refresh(app);
        const alert = await expectNotice(app, notices['unsupported-account']);
        await alert.getByRole('button', { name: 'Open tester invites' }).click();
        await expect.poll(async () => (await desktop()).opened.length).toBe(before + 1);
        instagram.setFaults();
        await refresh(app);
        await expectWell(app);
      });
    }
  },
);

test(
  'a limit of calls is said in minutes, kept to, and over when it is over',
  { tag: '@full' },
  async ({ startOnline, instagram }) => {
    const app = await startOnline();
    await signIn(app);
    await expectWell(app);
    const limits: readonly KnownErrorName[] = [
      'appRateLimit',
      'userRateLimit',
      'pageRateLimit',
      'applicationLimit',
      'customRateLimit',
      'businessRateLimit',
    ];
    const cases = [
      ...limits.map((name) => [name, misbehave.rateLimited(7, name), 7] as const),
      // Where Instagram names no wait, there is one all the same.
      ['without a wait', misbehave.graphError('businessRateLimit'), 5] as const,
    ];
    for (const [name, does, minutes] of cases) {
      await test.step(name, async () => {
        instagram.setFaults({ at: 'posts', does });
        await refresh(app);
        const alert = await expectNotice(app, rateLimitNotice(minutes));
        instagram.setFaults();
        await expect(
          app.window.getByRole('button', { name: 'Refresh', exact: true }),
        ).toHaveAttribute('aria-disabled', 'false');

        // The limit is kept to, whatever is pressed.
        const before = instagram.requestsFor('posts').length;
        await alert.getByRole('button', { name: 'Try again' }).click();
        await expectNotice(app, rateLimitNotice(minutes));
        expect(instagram.requestsFor('posts')).toHaveLength(before);

        // It is the client's, not the account's: signing in anew does not shorten it, time does.
        await signOut(app);
        await letTimePass(app, minutes * 60_000);
        await signIn(app);
        await expectWell(app);
      });
    }
  },
);

test('a limit of calls is over by itself', { tag: '@full' }, async ({ startOnline, instagram }) => {
  test.setTimeout(120_000);
  instagram.setAlbum(someOf(6));
  const app = await startOnline();
  await signIn(app);
  await expectSynced(app);
  instagram.setFaults({ at: 'posts', does: misbehave.rateLimited(1), times: 1 });
  await refresh(app);
  const alert = await expectNotice(app, rateLimitNotice(1));
  await expect(syncLine(app)).toContainText('Instagram asks us to wait 60 seconds');
  // The clock of the library's process cannot be put forward from here: a minute is a minute.
  await expect(alert).toHaveCount(0, { timeout: 75_000 });
  await expectSynced(app);
});

/** What passes, or is put right by asking otherwise: nobody hears of it. */
const passing: readonly (readonly [string, Fault])[] = [
  ['1', { at: 'posts', does: misbehave.graphError('unknownError'), times: 1 }],
  ['2', { at: 'posts', does: misbehave.graphError('serviceUnavailable'), times: 1 }],
  ['HTML with 503', { at: 'posts', does: misbehave.html(503), times: 1 }],
  ['a connection that broke', { at: 'posts', does: misbehave.reset(), times: 1 }],
  ['a reply that was cut off', { at: 'posts', does: misbehave.cutOff(), times: 1 }],
];

test(
  'what passes is asked again without a word; a page or a field too much is asked less',
  { tag: '@full' },
  async ({ startOnline, instagram }) => {
    const app = await startOnline();
    await signIn(app);
    await expectWell(app);
    const requestsSince = async (
      before: number,
      count: number,
    ): Promise<readonly SeenRequest[]> => {
      const since = (): readonly SeenRequest[] => instagram.requestsFor('posts').slice(before);
      await expect.poll(() => since().length).toBeGreaterThanOrEqual(count);
      return since();
    };
    for (const [name, fault] of passing) {
      await test.step(name, async () => {
        const before = instagram.requestsFor('posts').length;
        instagram.setFaults(fault);
        await refresh(app);
        const [first, second] = await requestsSince(before, 2);
        expect([first?.spoilt, second?.spoilt]).toEqual([true, false]);
        await expectWell(app);
      });
    }

    for (const [name, field] of [
      ['badField', 'fields'],
      ['tooMuchData', 'limit'],
    ] as const) {
      await test.step(name, async () => {
        const before = instagram.requestsFor('posts').length;
        instagram.setFaults({ at: 'posts', does: misbehave.graphError(name), times: 1 });
        await refresh(app);
        const [first, second] = (await requestsSince(before, 2)).map(
          ({ query }) => query.get(field) ?? '',
        );
        if (field === 'limit') expect(Number(second)).toBe(Number(first) / 2);
        else expect(second?.length).toBeLessThan(first?.length ?? 0);
        await expectWell(app);
      });
    }
  },
);
