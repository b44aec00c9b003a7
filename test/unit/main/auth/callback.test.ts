import { expect, test } from 'vitest';

import { isCallback, readCallback } from '../../../../main/auth/callback.ts';
import { createSignInState } from '../../../../main/auth/sign-in-state.ts';

const redirect = 'https://localhost/albumen/callback';

test.each([
  ['https://localhost/albumen/callback?code=1&state=2#_', true],
  ['https://localhost/albumen/callback', true],
  ['https://LOCALHOST:443/albumen/callback?code=1', true],
  ['http://localhost/albumen/callback?code=1', false],
  ['https://localhost:8443/albumen/callback?code=1', false],
  ['https://localhost/albumen/callback/?code=1', false],
  ['https://localhost/Albumen/callback?code=1', false],
  ['https://localhost/albumen/callback/../other', false],
  ['https://localhost.example.org/albumen/callback', false],
  ['https://user@localhost/albumen/callback', false],
  ['https://example.org/?next=https://localhost/albumen/callback', false],
  ['albumen://localhost/albumen/callback', false],
  ['not an address', false],
])('%s is the callback: %s', (address, expected) => {
  expect(isCallback(address, redirect)).toBe(expected);
});

const good = 'the-state';
const read = (query: string): ReturnType<typeof readCallback> =>
  readCallback(`${redirect}?${query}`, (state) => state === good);

test.each([
  [`code=AQB-x_1&state=${good}#_`, { kind: 'code', code: 'AQB-x_1' }],
  [`code=AQB%2B%2F&state=${good}`, { kind: 'code', code: 'AQB+/' }],
  [
    `error=access_denied&error_reason=user_denied&error_description=No&state=${good}`,
    { kind: 'declined', error: { kind: 'sign-in-refused' } },
  ],
  [
    `error=server_error&error_description=Try+later&state=${good}`,
    {
      kind: 'declined',
      error: { kind: 'temporarily-unavailable', detail: 'server_error: Try later' },
    },
  ],
  [
    `error=out_of_tea&error_description=Try+later&state=${good}`,
    {
      kind: 'declined',
      error: {
        kind: 'sign-in-declined',
        said: { code: 'out_of_tea', subcode: null, status: null, trace: null },
        detail: 'out_of_tea: Try later',
      },
    },
  ],
  [
    // No name of an error: it may be anything, and is shown redacted only.
    `error=AQBx-1&state=${good}`,
    { kind: 'declined', error: { kind: 'sign-in-declined', said: { code: null } } },
  ],
  ['code=AQB', { kind: 'state-mismatch' }],
  ['code=AQB&state=', { kind: 'state-mismatch' }],
  ['code=AQB&state=another', { kind: 'state-mismatch' }],
  ['error=access_denied&state=another', { kind: 'state-mismatch' }],
  ['', { kind: 'state-mismatch' }],
  [`code=A&code=B&state=${good}`, { kind: 'malformed', detail: 'repeated: code' }],
  [`code=A&code=A&state=${good}`, { kind: 'malformed', detail: 'repeated: code' }],
  [`code=A&state=${good}&state=${good}`, { kind: 'malformed', detail: 'repeated: state' }],
  [`code=A&state=${good}&state=x`, { kind: 'malformed', detail: 'repeated: state' }],
  [`code=A&error=access_denied&state=${good}`, { kind: 'malformed' }],
  [`state=${good}`, { kind: 'malformed' }],
  [`code=&state=${good}`, { kind: 'malformed' }],
  [`code=a%0Ab&state=${good}`, { kind: 'malformed' }],
  [`code=${'a'.repeat(4097)}&state=${good}`, { kind: 'malformed' }],
])('%s', (query, expected) => {
  expect(read(query)).toMatchObject(expected);
});

test('a state is 256 random bits, different each time, and redeemed once', () => {
  const state = createSignInState();
  expect(Buffer.from(state.value, 'base64url')).toHaveLength(32);
  expect(createSignInState().value).not.toBe(state.value);
  expect(state.redeem(state.value)).toBe(true);
  expect(state.redeem(state.value)).toBe(false);
});

test('a wrong guess spends the state', () => {
  const state = createSignInState();
  expect(state.redeem(`${state.value}x`)).toBe(false);
  expect(state.redeem(state.value)).toBe(false);
});
