import { expect, test } from 'vitest';

import { createSignInBrowser } from '../../../../main/auth/sign-in-browser.ts';
import { createSignInState } from '../../../../main/auth/sign-in-state.ts';
import type { SignInState } from '../../../../main/auth/sign-in-state.ts';
import { instagramOrigins } from '../../../../main/instagram/origins.ts';
import type { AppError } from '../../../../preload/contract/errors.ts';
import { fail, ok } from '../../../../preload/contract/result.ts';
import type { Result } from '../../../../preload/contract/result.ts';
import { createFakeTime, turns } from './fake-timers.ts';

const redirectUri = 'https://localhost/albumen/callback';
const minute = 60_000;

/** A browser that opens what it is given, and attempts in it. */
function begin(opens: Result<null, AppError> = ok(null)) {
  const time = createFakeTime();
  const opened: string[] = [];
  const browser = createSignInBrowser({
    openExternal: (address) => {
      opened.push(address);
      return Promise.resolve(opens);
    },
    timers: time.timers,
  });
  const attempt = (abort = new AbortController()) => {
    const state = createSignInState();
    const authorizeUrl = `https://www.instagram.com/oauth/authorize?state=${state.value}`;
    const end = browser.run(
      {
        origins: instagramOrigins,
        redirectUri,
        state,
        authorizeUrl,
        authorizeAgainUrl: 'unused',
        explainsPages: true,
      },
      abort.signal,
      () => expect.unreachable('nobody sees the pages of the browser'),
    );
    return { state, end, abort, authorizeUrl };
  };
  return { browser, attempt, opened, time };
}

const answer = (state: SignInState, query = 'code=the-code'): string =>
  `${redirectUri}?${query}&state=${state.value}#_`;

test('the page opens in the browser; the address that comes back ends it with its code', async () => {
  const { browser, attempt, opened, time } = begin();
  const { state, end, authorizeUrl } = attempt();
  expect(opened).toEqual([authorizeUrl]);
  expect(browser.paste(answer(state))).toEqual(ok(null));
  expect(await end).toEqual(ok('the-code'));
  expect(time.pending()).toBe(0);
});

test('what is unfit costs nothing: each is said, and the right one is still taken', async () => {
  const { browser, attempt } = begin();
  const { state, end, authorizeUrl } = attempt();
  for (const [text, kind] of [
    ['nonsense', 'pasted-no-address'],
    ['https://example.org/', 'pasted-other-address'],
    [authorizeUrl, 'pasted-sign-in-page'],
    [redirectUri, 'pasted-no-code'],
    [`${redirectUri}?code=x&state=${'A'.repeat(43)}`, 'pasted-earlier-attempt'],
    [`${redirectUri}?code=x`, 'pasted-earlier-attempt'],
  ] as const) {
    expect(browser.paste(text)).toEqual(fail({ kind }));
  }
  browser.paste(answer(state));
  expect(await end).toEqual(ok('the-code'));
});

test('an address of the attempt before is not of this one', async () => {
  const { browser, attempt } = begin();
  const first = attempt();
  first.abort.abort();
  expect(await first.end).toEqual(fail({ kind: 'cancelled' }));
  const second = attempt();
  expect(browser.paste(answer(first.state))).toEqual(fail({ kind: 'pasted-earlier-attempt' }));
  browser.paste(answer(second.state));
  expect((await second.end).ok).toBe(true);
});

test('an address is taken once', async () => {
  const { browser, attempt } = begin();
  const { state, end } = attempt();
  browser.paste(answer(state));
  expect(browser.paste(answer(state))).toEqual(fail({ kind: 'pasted-too-late' }));
  await end;
  expect(browser.paste(answer(state))).toEqual(fail({ kind: 'pasted-too-late' }));
});

test.each([
  ['error=access_denied&error_reason=user_denied', 'sign-in-refused'],
  ['error=server_error', 'temporarily-unavailable'],
  ['error=never_heard_of', 'sign-in-declined'],
  ['code=a&code=b', 'sign-in-bad-callback'],
  ['code=a&error=b', 'sign-in-bad-callback'],
])('%s is read as the window reads it: %s', async (query, kind) => {
  const { browser, attempt } = begin();
  const { state, end } = attempt();
  expect(browser.paste(answer(state, query)).ok).toBe(true);
  expect(await end).toMatchObject({ ok: false, error: { kind } });
});

test('15 minutes without anything pasted end it; each attempt to paste begins them anew', async () => {
  const { browser, attempt, time, opened } = begin();
  const { end } = attempt();
  await time.pass(14 * minute);
  browser.paste('nonsense');
  await time.pass(14 * minute);
  browser.focus();
  expect(opened).toHaveLength(2);
  await time.pass(15 * minute);
  expect(await end).toEqual(fail({ kind: 'browser-timed-out', minutes: 15 }));
  expect(browser.paste('nonsense')).toEqual(fail({ kind: 'pasted-too-late' }));
});

test('a browser that does not open is the end of it', async () => {
  const { attempt } = begin(fail({ kind: 'not-allowed' }));
  expect(await attempt().end).toEqual(fail({ kind: 'not-allowed' }));
});

test('one that was given up before opens nothing', async () => {
  const { browser, attempt, opened } = begin();
  const abort = new AbortController();
  abort.abort();
  expect(await attempt(abort).end).toEqual(fail({ kind: 'cancelled' }));
  browser.focus();
  await turns();
  expect(opened).toEqual([]);
});
