import { expect, test } from 'vitest';

import { messages } from '../../../../renderer/messages/messages.ts';
import { checksOf } from '../../../../renderer/setup/setup-checks.ts';
import { session } from '../samples.ts';

const draft = {
  appId: '1028374655647382',
  secret: '5ca1ab1e5ca1ab1e5ca1ab1e5ca1ab1e',
  redirectUri: 'https://localhost/albumen/callback',
};
const tones = (step: Parameters<typeof checksOf>[0], some: Partial<typeof draft> = {}) =>
  checksOf(step, { ...draft, ...some }, session()).map(({ tone }) => tone);

test.each(['account', 'app', 'tester'] as const)(
  'of %s nothing can be told, and that is said',
  (step) => {
    const [check] = checksOf(step, draft, session());
    expect(check).toEqual({ tone: 'note', text: messages.setup.checks.notBefore });
  },
);

test.each([
  ['12345', 'warning'],
  ['1234567890123', 'warning'],
  ['12345678901234', 'good'],
  [' 123456789012345 ', 'good'],
  ['123456789012345678', 'good'],
  ['1234567890123456789', 'warning'],
])('an App ID %j is %s, and never more than a warning', (appId, tone) => {
  expect(tones('product', { appId })[0]).toBe(tone);
});

test.each([
  ['5ca1ab1e5ca1ab1e5ca1ab1e5ca1ab1e', 'good'],
  ['5CA1AB1E5CA1AB1E5CA1AB1E5CA1AB1E\n', 'good'],
  ['5ca1ab1e5ca1ab1e5ca1ab1e5ca1ab1', 'warning'],
  ['gca1ab1e5ca1ab1e5ca1ab1e5ca1ab1e', 'warning'],
])('a secret %j is %s', (secret, tone) => {
  expect(tones('product', { secret })[1]).toBe(tone);
});

test('what is empty, or wrong at its field, is not judged here as well', () => {
  expect(tones('product', { appId: '', secret: '' })).toEqual(['good']);
  expect(tones('product', { appId: 'abc', secret: '' })).toEqual(['good']);
  expect(tones('redirect', { redirectUri: 'http://localhost/' })).toEqual([]);
});

test('where the secret would be forgotten, that is said', () => {
  const memory = session({ secretStorage: 'this-session-only' });
  const held = session({ metaApp: { ...session().metaApp, secret: 'this-session-only' } });
  for (const shown of [memory, held]) {
    expect(checksOf('product', draft, shown).at(-1)?.text).toMatch(/forgotten when Albumen quits/);
  }
  expect(checksOf('product', draft, session()).at(-1)?.text).toMatch(/stored encrypted$/);
});

test('another redirect URI than the proposed one is good, and remarked upon', () => {
  expect(tones('redirect')).toEqual(['good']);
  expect(tones('redirect', { redirectUri: 'https://example.org/back' })).toEqual(['good', 'note']);
});
