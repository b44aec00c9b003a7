import { expect, test } from 'vitest';

import { troubleOf } from '../../../../main/auth/page-trouble.ts';
import { instagramOrigins } from '../../../../main/instagram/origins.ts';

const authorize = 'https://www.instagram.com/oauth/authorize?client_id=1&state=secret';
const of = (url: string, status: number, title: string | null) =>
  troubleOf({ url, status, title }, instagramOrigins);

test.each([
  [authorize, 200, 'Instagram'],
  [authorize, 200, null],
  ['https://www.instagram.com/accounts/login/', 200, 'Login • Instagram'],
  // Known paths and titles are Instagram's: elsewhere they mean nothing.
  ['https://www.facebook.com/', 200, 'Facebook'],
  ['https://accountscenter.meta.com/challenge/', 200, 'Invalid platform app'],
  ['about:blank', 200, null],
])('%s, %i, %s is no trouble', (url, status, title) => {
  expect(of(url, status, title)).toBeNull();
});

test.each([
  [authorize, 200, 'Invalid Request: Invalid platform app', 'app-id-unknown'],
  [authorize, 400, 'Invalid Request: Invalid platform app', 'app-id-unknown'],
  [authorize, 400, null, 'sign-in-page-refused'],
  ['https://www.instagram.com/challenge/AXEpkH87/x/', 200, 'Instagram', 'sign-in-check'],
])('%s, %i, %s: %s', (url, status, title, kind) => {
  expect(of(url, status, title)).toMatchObject({ kind });
});

test('a page that asks for a pause says for how long nobody knows', () => {
  expect(of(authorize, 429, null)).toMatchObject({ kind: 'rate-limited', minutes: null });
});

test('an error page that nobody knows shows its status and its title, whoever made it', () => {
  for (const host of ['www.instagram.com', 'www.facebook.com']) {
    expect(of(`https://${host}/teapot?token=secret`, 418, 'I am a teapot')).toEqual({
      kind: 'sign-in-page-error',
      title: 'I am a teapot',
      said: { code: null, subcode: null, status: 418, trace: null },
      detail: `HTTP 418 at ${host}/teapot, titled “I am a teapot”`,
    });
  }
});

test('nothing of the query, and no long word of path or title, comes along', () => {
  const token = 'IGAAJustATokenOfSomeLength0123456789';
  const found = JSON.stringify(of(`https://www.instagram.com/${token}?code=AQBx1`, 418, token));
  expect(found).not.toMatch(/JustAToken|AQBx1/);
});
