import { expect, test } from 'vitest';

import { createSignInAttempt } from '../../../../main/auth/sign-in-attempt.ts';
import type { SignInAttempt } from '../../../../main/auth/sign-in-attempt.ts';
import { createSignInState } from '../../../../main/auth/sign-in-state.ts';
import { instagramOrigins } from '../../../../main/instagram/origins.ts';
import { createFakeTime, turns } from './fake-timers.ts';
import type { FakeTime } from './fake-timers.ts';

const redirectUri = 'https://localhost/albumen/callback';
const authorize = 'https://www.instagram.com/oauth/authorize?x=1';
const again = 'https://www.instagram.com/oauth/authorize?again=1';
const minute = 60_000;

function begin(options: { readonly explainsPages?: boolean } = {}): {
  readonly attempt: SignInAttempt;
  /** The kinds of what was heard of the pages, in order. */
  readonly troubles: readonly (string | null)[];
  readonly time: FakeTime;
  readonly callback: (query?: string) => string;
} {
  const time = createFakeTime();
  const state = createSignInState();
  const troubles: (string | null)[] = [];
  const attempt = createSignInAttempt(
    {
      origins: instagramOrigins,
      redirectUri,
      state,
      authorizeUrl: authorize,
      authorizeAgainUrl: again,
      explainsPages: options.explainsPages ?? true,
    },
    time.timers,
    (trouble) => troubles.push(trouble?.kind ?? null),
  );
  const callback = (query = 'code=the-code'): string =>
    `${redirectUri}?${query}&state=${state.value}#_`;
  return { attempt, troubles, time, callback };
}

test('the callback is cancelled and ends the attempt with its code, once', async () => {
  const { attempt, time, callback } = begin();
  expect(attempt.mainFrameWants(authorize)).toEqual({ do: 'load' });
  // Redirect, request and navigation see the same address one after the other.
  for (let net = 0; net < 3; net += 1) {
    expect(attempt.mainFrameWants(callback())).toEqual({ do: 'cancel' });
  }
  attempt.loadFailed(callback(), -2, 'ERR_FAILED');
  attempt.closed();
  expect(await attempt.end).toEqual({ ok: true, value: 'the-code' });
  expect(time.pending()).toBe(0);
});

test('after the end, nothing more is loaded', () => {
  const { attempt } = begin();
  attempt.cancel();
  expect(attempt.mainFrameWants(authorize)).toEqual({ do: 'cancel' });
});

test('a wrong state ends the attempt, and the right one afterwards changes nothing', async () => {
  const { attempt, callback } = begin();
  expect(attempt.mainFrameWants(`${redirectUri}?code=x&state=forged`)).toEqual({ do: 'cancel' });
  attempt.mainFrameWants(callback());
  expect(await attempt.end).toEqual({ ok: false, error: { kind: 'sign-in-state-mismatch' } });
});

test('a callback in a sub-frame is blocked and counts for nothing', async () => {
  const { attempt, callback } = begin();
  expect(attempt.subFrameWants(callback())).toBe('cancel');
  expect(attempt.subFrameWants('https://www.fbsbx.com/captcha')).toBe('load');
  expect(attempt.isSettled()).toBe(false);
  attempt.mainFrameWants(callback());
  expect((await attempt.end).ok).toBe(true);
});

test.each([
  ['error=access_denied&error_reason=user_denied', 'sign-in-refused'],
  ['error=server_error', 'temporarily-unavailable'],
  ['error=out_of_tea', 'sign-in-declined'],
  ['code=a&code=b', 'sign-in-bad-callback'],
])('%s ends as %s', async (query, kind) => {
  const { attempt, callback } = begin();
  attempt.mainFrameWants(callback(query));
  expect(await attempt.end).toMatchObject({ ok: false, error: { kind } });
});

test('other websites are offered to the browser, other schemes dropped', () => {
  const { attempt } = begin();
  const url = 'https://example.org/';
  expect(attempt.mainFrameWants(url)).toEqual({ do: 'offer-browser', url });
  expect(attempt.mainFrameWants('instagram://user')).toEqual({ do: 'cancel' });
  expect(attempt.isSettled()).toBe(false);
});

test('15 minutes without a navigation end the attempt; each navigation begins them anew', async () => {
  const { attempt, time } = begin();
  await time.pass(14 * minute);
  attempt.navigated('https://www.instagram.com/accounts/login/', 200);
  await time.pass(14 * minute);
  attempt.navigated('https://www.instagram.com/accounts/login/two_factor', 200);
  await time.pass(15 * minute - 1);
  expect(attempt.isSettled()).toBe(false);
  await time.pass(1);
  expect(await attempt.end).toEqual({
    ok: false,
    error: { kind: 'sign-in-timed-out', minutes: 15 },
  });
});

test('after a challenge that lands beside it, the authorize page is loaded again, once', () => {
  const { attempt } = begin();
  expect(attempt.navigated(authorize, 200).loadInstead).toBeNull();
  expect(attempt.navigated('https://www.instagram.com/challenge/', 200).loadInstead).toBeNull();
  expect(attempt.navigated('https://www.instagram.com/accounts/onetap/', 200).loadInstead).toBe(
    again,
  );
  expect(attempt.navigated('https://www.instagram.com/', 200).loadInstead).toBeNull();
});

test('a page that cannot be reached ends the attempt', async () => {
  const { attempt } = begin();
  attempt.loadFailed(authorize, -106, 'ERR_INTERNET_DISCONNECTED');
  expect(await attempt.end).toEqual({
    ok: false,
    error: { kind: 'sign-in-page-unreachable', detail: 'ERR_INTERNET_DISCONNECTED (-106)' },
  });
});

test('what was cancelled on purpose is no failure', async () => {
  const { attempt } = begin();
  attempt.loadFailed(authorize, -3, 'ERR_ABORTED');
  attempt.loadFailed('https://example.org/', -2, 'ERR_FAILED');
  attempt.loadFailed('https://example.org/', -20, 'ERR_BLOCKED_BY_CLIENT');
  await turns();
  expect(attempt.isSettled()).toBe(false);
});

test.each([
  ['closed', 'sign-in-window-closed'],
  ['cancel', 'cancelled'],
] as const)('%s ends it as %s, and stops the clock', async (how, kind) => {
  const { attempt, time } = begin();
  attempt[how]();
  attempt.crashed('crashed');
  expect(await attempt.end).toEqual({ ok: false, error: { kind } });
  expect(time.pending()).toBe(0);
});

test('a crashed page says how', async () => {
  const { attempt } = begin();
  attempt.crashed('oom');
  expect(await attempt.end).toEqual({
    ok: false,
    error: { kind: 'sign-in-page-crashed', detail: 'oom' },
  });
});

test('an error page is told while it is shown, and its meaning is the end if it is closed then', async () => {
  const { attempt, troubles } = begin();
  attempt.navigated(authorize, 200);
  expect(troubles).toEqual([]);
  attempt.navigated(authorize, 400);
  attempt.titled('Invalid Request: Invalid platform app');
  // Twice is once.
  attempt.titled('Invalid Request: Invalid platform app');
  expect(troubles).toEqual(['sign-in-page-refused', 'app-id-unknown']);
  attempt.closed();
  expect(await attempt.end).toMatchObject({ ok: false, error: { kind: 'app-id-unknown' } });
});

test('going on takes it away', async () => {
  const { attempt, troubles } = begin();
  attempt.navigated(authorize, 400);
  attempt.navigated('https://www.instagram.com/accounts/login/', 200);
  attempt.titled('Login • Instagram');
  expect(troubles).toEqual(['sign-in-page-refused', null]);
  attempt.closed();
  expect(await attempt.end).toEqual({ ok: false, error: { kind: 'sign-in-window-closed' } });
});

test('a step within a page keeps its status; one to another page has none', () => {
  const { attempt, troubles } = begin();
  attempt.navigated(authorize, 400);
  attempt.navigated(`${authorize}&again=1`, null);
  expect(troubles).toEqual(['sign-in-page-refused']);
  attempt.navigated('https://www.instagram.com/accounts/login/', null);
  expect(troubles).toEqual(['sign-in-page-refused', null]);
  attempt.navigated('https://www.instagram.com/challenge/', null);
  expect(troubles).toEqual(['sign-in-page-refused', null, 'sign-in-check']);
});

test('landing beside the authorize page is a trouble the second time only', () => {
  const { attempt, troubles } = begin();
  attempt.navigated('https://www.instagram.com/', 200);
  expect(troubles).toEqual([]);
  attempt.navigated('https://www.instagram.com/accounts/onetap/', 200);
  expect(troubles).toEqual(['sign-in-astray']);
});

test('the demo’s pages speak for themselves', async () => {
  const { attempt, troubles } = begin({ explainsPages: false });
  attempt.navigated(authorize, 400);
  attempt.closed();
  expect(troubles).toEqual([]);
  expect(await attempt.end).toEqual({ ok: false, error: { kind: 'sign-in-window-closed' } });
});
