import { describe, expect, it } from 'vitest';

import { readCallback } from '../../../main/auth/callback.ts';
import { knownErrors } from '../../faults/instagram-errors.ts';
import type { KnownErrorName } from '../../faults/instagram-errors.ts';
import { testMetaApp } from '../../faults/faulty-instagram.ts';
import { misbehave } from '../../faults/misbehaviour.ts';
import type { Misbehaviour } from '../../faults/misbehaviour.ts';
import { now, startFaultyUnderTest } from './faulty-under-test.ts';
import { anyNumber, anyText, textLike } from '../matchers.ts';

const { appId, appSecret, redirectUri } = testMetaApp;

describe('an error of the Graph API', () => {
  const kinds: Readonly<Record<KnownErrorName, object>> = {
    tokenUnparsable: { kind: 'token-dead', reason: 'other' },
    appRemoved: { kind: 'token-dead', reason: 'app-removed' },
    checkpoint: { kind: 'token-dead', reason: 'checkpoint' },
    passwordChanged: { kind: 'token-dead', reason: 'password-changed' },
    tokenExpired: { kind: 'token-dead', reason: 'expired' },
    tokenExpiredInWords: { kind: 'token-dead', reason: 'expired' },
    unconfirmed: { kind: 'token-dead', reason: 'unconfirmed' },
    loggedOut: { kind: 'token-dead', reason: 'logged-out' },
    sessionInvalid: { kind: 'token-dead', reason: 'other' },
    permissionMissing: { kind: 'permission-missing' },
    permissionDenied: { kind: 'permission-missing' },
    appInactive: { kind: 'app-inactive' },
    accountRestricted: { kind: 'account-restricted' },
    activityRestricted: { kind: 'blocked-for-a-while' },
    appRateLimit: { kind: 'rate-limited' },
    userRateLimit: { kind: 'rate-limited' },
    pageRateLimit: { kind: 'rate-limited' },
    applicationLimit: { kind: 'rate-limited' },
    customRateLimit: { kind: 'rate-limited' },
    businessRateLimit: { kind: 'rate-limited' },
    unknownError: { kind: 'temporarily-unavailable' },
    tooMuchData: { kind: 'temporarily-unavailable' },
    serviceUnavailable: { kind: 'temporarily-unavailable' },
    internalError: { kind: 'temporarily-unavailable' },
    timedOut: { kind: 'temporarily-unavailable' },
    badField: { kind: 'request-refused' },
    unsupportedRequest: { kind: 'unsupported-account' },
    // `/me` is never gone: see the client.
    objectMissing: { kind: 'unsupported-account' },
    objectGone: { kind: 'unsupported-account' },
    blockedForAWhile: { kind: 'blocked-for-a-while' },
    passingByItsWord: { kind: 'temporarily-unavailable' },
    unheardOf: {
      kind: 'request-refused',
      said: { code: 4711, subcode: 1390008, status: 400, trace: textLike(/^A[\w-]+$/) },
    },
  };
  // The record has exactly these keys; Object.keys widens them to string.
  const names = Object.keys(knownErrors) as KnownErrorName[];

  it.each(names)('%s is what the product takes it for', async (name) => {
    const { instagram, client, signIn } = await startFaultyUnderTest();
    const token = await signIn();
    instagram.setFaults({ at: 'graph', does: misbehave.graphError(name) });
    expect(await client.getProfile(token)).toMatchObject({ ok: false, error: kinds[name] });
    const { status, error } = knownErrors[name];
    const reply = await fetch(`${instagram.origin}/me`);
    expect(reply.status).toBe(status);
    expect(await reply.json()).toMatchObject({
      error: { message: error.message, code: error.code, fbtrace_id: anyText },
    });
  });

  it('says of a limit for how many minutes', async () => {
    const { instagram, client, signIn } = await startFaultyUnderTest();
    const token = await signIn();
    instagram.setFaults({ at: 'profile', does: misbehave.rateLimited(17) });
    expect(await client.getProfile(token)).toMatchObject({
      error: { kind: 'rate-limited', minutes: 17 },
    });
  });
});

describe('what is wrong with a reply', () => {
  it.each<readonly [name: string, does: Misbehaviour, outcome: object]>([
    ['html', misbehave.html(), { kind: 'unexpected-reply' }],
    ['html of a failing server', misbehave.html(502), { kind: 'temporarily-unavailable' }],
    ['empty', misbehave.empty(), { kind: 'unexpected-reply' }],
    ['halfJson', misbehave.halfJson(), { kind: 'unexpected-reply' }],
    ['cutOff', misbehave.cutOff(), { kind: 'unexpected-reply' }],
    ['reset', misbehave.reset(), { kind: 'offline' }],
    ['silence', misbehave.silence(), { kind: 'offline' }],
    ['slow, beyond patience', misbehave.slow(60_000), { kind: 'offline' }],
  ])('%s', async (_, does, error) => {
    const { instagram, client, signIn } = await startFaultyUnderTest();
    const token = await signIn();
    instagram.setFaults({ at: 'profile', does });
    expect(await client.getProfile(token)).toMatchObject({ ok: false, error });
    instagram.setFaults();
    expect(await client.getProfile(token)).toMatchObject({ ok: true });
  });

  it('slow, within patience: the truth, later', async () => {
    const { instagram, client, signIn } = await startFaultyUnderTest();
    const token = await signIn();
    instagram.setFaults({ at: 'profile', does: misbehave.slow(100) });
    const begun = performance.now();
    expect(await client.getProfile(token)).toMatchObject({ ok: true });
    expect(performance.now() - begun).toBeGreaterThan(95);
  });

  it('wrappedReply: the same profile in another shape', async () => {
    const { instagram, client, signIn } = await startFaultyUnderTest();
    const token = await signIn();
    const flat = await client.getProfile(token);
    instagram.setFaults({ at: 'profile', does: misbehave.wrappedReply() });
    const wrapped = await client.getProfile(token);
    const unsigned = (value: unknown): string => JSON.stringify(value).replace(/\?oe=[^"]*/, '');
    expect(unsigned(wrapped)).toBe(unsigned(flat));
    const reply = await fetch(`${instagram.origin}/me?access_token=${token}`);
    expect(await reply.json()).toEqual({ data: [{ id: anyText }] });
  });

  it('expiredAddress: the file is refused as an expired one is', async () => {
    const { instagram } = await startFaultyUnderTest({
      at: 'file',
      does: misbehave.expiredAddress(),
    });
    const file = await fetch(`${instagram.origin}/media/profile-picture.jpg`);
    expect([file.status, await file.text()]).toEqual([403, 'URL signature expired']);
  });
});

describe('what is wrong with a token', () => {
  it.each<readonly [name: string, does: Misbehaviour, outcome: object]>([
    ['exchangeError', misbehave.exchangeError(), { error: { kind: 'code-spent' } }],
    ['withoutToken', misbehave.withoutToken(), { error: { kind: 'unexpected-reply' } }],
    ['withoutPermissions', misbehave.withoutPermissions(), { value: { permissions: null } }],
    [
      'flatReply',
      misbehave.flatReply(),
      { value: { permissions: ['instagram_business_basic'], token: anyText } },
    ],
  ])('at the exchange of the code: %s', async (_, does, outcome) => {
    const { instagram, endpoints, allow } = await startFaultyUnderTest({ at: 'exchange', does });
    const code = (await allow())?.searchParams.get('code') ?? '';
    const input = { appId, appSecret, redirectUri, code };
    expect(await endpoints.exchangeCode(input)).toMatchObject(outcome);
    expect(instagram.requestsFor('exchange')).toMatchObject([{ spoilt: true }]);
  });

  it('flatReply is flat, with the permissions as a list', async () => {
    const { instagram, allow } = await startFaultyUnderTest({
      at: 'exchange',
      does: misbehave.flatReply(),
    });
    const reply = await fetch(`${instagram.origin}/oauth/access_token`, {
      method: 'POST',
      body: new URLSearchParams({
        client_id: appId,
        client_secret: appSecret,
        redirect_uri: redirectUri,
        grant_type: 'authorization_code',
        code: (await allow())?.searchParams.get('code') ?? '',
      }),
    });
    expect(await reply.json()).toEqual({
      access_token: textLike(/^IGAA/),
      user_id: anyNumber,
      permissions: ['instagram_business_basic'],
    });
  });

  it.each([
    ['a number', 3600, { value: { expiresAt: now + 3_600_000 } }],
    ['a text', '3600', { value: { expiresAt: now + 3_600_000 } }],
    ['nothing', null, { error: { kind: 'unexpected-reply' } }],
    ['less than nothing', -1, { error: { kind: 'unexpected-reply' } }],
  ])('expiresIn: %s', async (_, seconds, outcome) => {
    const { instagram, endpoints, allow } = await startFaultyUnderTest();
    const code = (await allow())?.searchParams.get('code') ?? '';
    const short = await endpoints.exchangeCode({ appId, appSecret, redirectUri, code });
    if (!short.ok) throw new Error(short.error.kind);
    instagram.setFaults({ at: 'long-lived', does: misbehave.expiresIn(seconds) });
    const { token: shortToken } = short.value;
    const long = await endpoints.exchangeForLongLived({ appSecret, shortToken });
    expect(long).toMatchObject(outcome);
  });
});

describe('what is wrong with the way back', () => {
  it.each<readonly [name: string, does: Misbehaviour, callback: object]>([
    ['wrongState', misbehave.wrongState(), { kind: 'state-mismatch' }],
    ['missingState', misbehave.missingState(), { kind: 'state-mismatch' }],
    ['repeatedState', misbehave.repeatedState(), { kind: 'malformed', detail: 'repeated: state' }],
    ['twoCodes', misbehave.twoCodes(), { kind: 'malformed', detail: 'repeated: code' }],
    [
      'codeAndError',
      misbehave.codeAndError(),
      { kind: 'malformed', detail: 'both a code and an error' },
    ],
    [
      'declined',
      misbehave.declined('server_error', 'Try later'),
      {
        kind: 'declined',
        error: { kind: 'temporarily-unavailable', detail: 'server_error: Try later' },
      },
    ],
    [
      'declined by the person',
      misbehave.declined('access_denied', 'No', 'user_denied'),
      { kind: 'declined', error: { kind: 'sign-in-refused' } },
    ],
  ])('%s', async (_, does, callback) => {
    const { allow } = await startFaultyUnderTest({ at: 'consent', does });
    const url = await allow('the-state');
    expect(readCallback(url?.href ?? '', (state) => state === 'the-state')).toEqual(callback);
  });

  it('replayedCallback: the second attempt is sent the first one’s code and state', async () => {
    const { allow } = await startFaultyUnderTest({
      at: 'consent',
      does: misbehave.replayedCallback(),
      after: 1,
    });
    const first = await allow('first');
    const second = await allow('second');
    expect(second?.href).toBe(first?.href);
    expect(readCallback(second?.href ?? '', (state) => state === 'second')).toEqual({
      kind: 'state-mismatch',
    });
  });

  it.each(['/', '/accounts/onetap/'] as const)('leadTo %s: there, and no further', async (path) => {
    const { instagram, allow } = await startFaultyUnderTest({
      at: 'consent',
      does: misbehave.leadTo(path),
    });
    const url = await allow();
    expect(url?.href).toBe(instagram.origin + path);
    const home = await fetch(url ?? '', { redirect: 'manual' });
    expect([home.status, home.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=UTF-8',
    ]);
  });

  it('page and pageError: a page that leads nowhere', async () => {
    const { instagram, authorizePage } = await startFaultyUnderTest({
      at: 'authorize-page',
      does: misbehave.pageError('Invalid platform app'),
    });
    const refused = await authorizePage();
    expect(refused.status).toBe(200);
    expect(await refused.text()).toContain('<h1>Invalid platform app</h1>');
    instagram.setFaults({
      at: 'authorize-page',
      does: misbehave.pageError('Sorry', { status: 418, title: 'Teapot' }),
    });
    const titled = await authorizePage();
    expect(titled.status).toBe(418);
    expect(await titled.text()).toContain('<title>Teapot</title>');
    instagram.setFaults({ at: 'authorize-page', does: misbehave.bareError('Invalid scope') });
    const bare = await authorizePage();
    expect(bare.status).toBe(400);
    expect(await bare.json()).toMatchObject({ error_message: 'Invalid scope' });
    instagram.setFaults({ at: 'authorize-page', does: misbehave.page(({ path }) => `At ${path}`) });
    expect(await (await authorizePage()).text()).toBe('At /oauth/authorize');
  });
});
