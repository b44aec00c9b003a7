import { expect, test } from 'vitest';

import { decideHost, isChallengeLanding } from '../../../../main/auth/sign-in-hosts.ts';
import { instagramOrigins, singleOrigin } from '../../../../main/instagram/origins.ts';

const demo = singleOrigin('http://127.0.0.1:4711');

test.each([
  ['https://www.instagram.com/oauth/authorize', 'load'],
  ['https://instagram.com/', 'load'],
  ['https://accountscenter.instagram.com/', 'load'],
  ['https://auth.meta.com/', 'load'],
  ['https://m.facebook.com/checkpoint', 'load'],
  ['http://www.instagram.com/', 'offer-browser'],
  ['https://www.instagram.com:8443/', 'offer-browser'],
  ['https://www.instagram.com.example.org/', 'offer-browser'],
  ['https://notinstagram.com/', 'offer-browser'],
  ['https://www.instagram.com@example.org/', 'refuse'],
  ['https://instagram.com.', 'offer-browser'],
  ['https://example.org/', 'offer-browser'],
  ['http://127.0.0.1:4711/', 'offer-browser'],
  ['https://localhost/', 'offer-browser'],
  ['javascript:alert(1)', 'refuse'],
  ['file:///etc/passwd', 'refuse'],
  ['data:text/html,hello', 'refuse'],
  ['about:blank', 'refuse'],
  ['instagram://user', 'refuse'],
  ['intent://x#Intent;end', 'refuse'],
  ['', 'refuse'],
])('with the real Instagram, %s: %s', (address, expected) => {
  expect(decideHost(address, instagramOrigins)).toBe(expected);
});

test.each([
  ['http://127.0.0.1:4711/oauth/authorize', 'load'],
  ['http://127.0.0.1:4712/', 'offer-browser'],
  ['https://127.0.0.1:4711/', 'offer-browser'],
  ['http://localhost:4711/', 'offer-browser'],
  ['https://www.instagram.com/', 'offer-browser'],
])('with an Instagram on loopback, %s: %s', (address, expected) => {
  expect(decideHost(address, demo)).toBe(expected);
});

test('an origin that is not on loopback gets no exception', () => {
  expect(decideHost('http://example.org/', singleOrigin('http://example.org'))).toBe(
    'offer-browser',
  );
});

test.each([
  ['https://www.instagram.com/', true],
  ['https://www.instagram.com/?x=1', true],
  ['https://www.instagram.com/accounts/onetap/?next=%2F', true],
  ['https://www.instagram.com/accounts/login/', false],
  ['https://www.instagram.com/oauth/authorize', false],
  ['https://www.facebook.com/', false],
])('%s is where a challenge lands: %s', (address, expected) => {
  expect(isChallengeLanding(address, instagramOrigins)).toBe(expected);
});
