import { describe, expect, test } from 'vitest';

import type { MetaApp } from '../../../../preload/contract/account.ts';
import { checkSetup, keepsSecret } from '../../../../renderer/setup/setup-form.ts';

const draft = {
  appId: '123456789012345',
  secret: '0123456789abcdef0123456789abcdef',
  redirectUri: 'https://localhost/albumen/callback',
};

test('a draft in order becomes the input of the call, without the white space of a paste', () => {
  const pasted = {
    appId: ` ${draft.appId} `,
    secret: `${draft.secret}\n`,
    redirectUri: ` ${draft.redirectUri}`,
  };
  expect(checkSetup(pasted, 'missing')).toEqual({
    ok: true,
    input: { appId: draft.appId, appSecret: draft.secret, redirectUri: draft.redirectUri },
  });
});

describe('an empty secret', () => {
  test.each<[MetaApp['secret'], boolean]>([
    ['kept', true],
    ['this-session-only', true],
    ['missing', false],
    ['unreadable', false],
  ])('where the stored one is %s: keeps it %s', (stored, keeps) => {
    const checked = checkSetup({ ...draft, secret: '' }, stored);
    expect(keepsSecret(stored)).toBe(keeps);
    expect(checked).toMatchObject(
      keeps
        ? { ok: true, input: { appSecret: null } }
        : { ok: false, problems: { appId: null, redirectUri: null } },
    );
    expect(checked.ok ? null : checked.problems.secret).toBe(
      keeps ? null : 'The app secret is needed to sign in.',
    );
  });
});

test.each([
  ['appId', 'ig-123456', 'An Instagram App ID is 5 to 20 digits.'],
  ['appId', '', 'An Instagram App ID is 5 to 20 digits.'],
  ['secret', 'short', 'An app secret is 8 to 128 characters without spaces.'],
  ['secret', '   ', 'An app secret is 8 to 128 characters without spaces.'],
  [
    'redirectUri',
    'http://localhost/',
    'A redirect URI begins with https:// and has no # and no spaces.',
  ],
  [
    'redirectUri',
    'https://localhost/#',
    'A redirect URI begins with https:// and has no # and no spaces.',
  ],
])('%s %j: %s', (field, value, problem) => {
  const none = { appId: null, secret: null, redirectUri: null };
  expect(checkSetup({ ...draft, [field]: value }, 'kept')).toEqual({
    ok: false,
    problems: { ...none, [field]: problem },
  });
});

test('everything wrong is said at once', () => {
  const checked = checkSetup({ appId: '', secret: '', redirectUri: '' }, 'missing');
  expect(checked.ok ? [] : Object.values(checked.problems)).not.toContain(null);
});
