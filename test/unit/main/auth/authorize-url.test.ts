import { expect, test } from 'vitest';

import { authorizeUrl } from '../../../../main/auth/authorize-url.ts';
import { instagramOrigins } from '../../../../main/instagram/origins.ts';

const input = {
  origins: instagramOrigins,
  appId: '1234567',
  redirectUri: 'https://localhost/albumen/callback',
  state: 'a-state',
  forceReauth: false,
};
const documented = {
  client_id: '1234567',
  redirect_uri: 'https://localhost/albumen/callback',
  response_type: 'code',
  scope: 'instagram_business_basic',
  state: 'a-state',
  enable_fb_login: 'false',
};

test('exactly the documented parameters: no PKCE, nothing else', () => {
  const url = new URL(authorizeUrl(input));
  expect(url.origin + url.pathname).toBe('https://www.instagram.com/oauth/authorize');
  expect(Object.fromEntries(url.searchParams)).toEqual(documented);
});

test('adding or switching an account asks again who it is', () => {
  const url = new URL(authorizeUrl({ ...input, forceReauth: true }));
  expect(Object.fromEntries(url.searchParams)).toEqual({ ...documented, force_reauth: 'true' });
});
