import { describe, expect, test } from 'vitest';

import {
  appIdSchema,
  appSecretSchema,
  defaultRedirectUri,
  metaAppInputSchema,
  pastedTokenSchema,
  redirectUriSchema,
} from '../../../../preload/contract/meta-app-input.ts';

describe('the App ID', () => {
  test('is digits, without the white space of a paste', () => {
    expect(appIdSchema.parse(' 123456789012345\n')).toBe('123456789012345');
  });
  test.each(['', '1234', '1'.repeat(21), '12345a', '12 345', '-12345', '１２３４５', '1e10'])(
    '%j is refused',
    (id) => {
      expect(appIdSchema.safeParse(id).success).toBe(false);
    },
  );
});

describe('the app secret', () => {
  test('is trimmed and otherwise taken as it is', () => {
    expect(appSecretSchema.parse('  0123456789abcdef0123456789abcdef ')).toBe(
      '0123456789abcdef0123456789abcdef',
    );
  });
  test.each([
    '',
    '       ',
    '1234567',
    'a'.repeat(129),
    'with space',
    'tab\tinside',
    'umlaut-ä-here',
  ])('%j is refused', (secret) => {
    expect(appSecretSchema.safeParse(secret).success).toBe(false);
  });
});

describe('the redirect URI', () => {
  test.each([
    defaultRedirectUri,
    'https://example.com',
    'https://example.com:8443/a/b?state=kept',
    'https://127.0.0.1/callback',
  ])('%s is taken', (uri) => {
    expect(redirectUriSchema.parse(uri)).toBe(uri);
  });
  test('keeps its spelling: Meta compares it character for character', () => {
    expect(redirectUriSchema.parse(' https://Example.com/Callback/ ')).toBe(
      'https://Example.com/Callback/',
    );
  });
  test.each([
    ['nothing', ''],
    ['no URI', 'localhost/albumen/callback'],
    ['http', 'http://localhost/albumen/callback'],
    ['a scheme of one’s own', 'albumen://callback'],
    ['a script', 'javascript:alert(1)'],
    ['a fragment', 'https://localhost/albumen/callback#x'],
    ['an empty fragment', 'https://localhost/albumen/callback#'],
    ['a user', 'https://user@localhost/'],
    ['a password', 'https://:secret@localhost/'],
    ['a space inside', 'https://localhost/albumen callback'],
    ['a line break inside', 'https://local\nhost/'],
    ['no host', 'https://'],
    ['more than 512 characters', `https://localhost/${'a'.repeat(512)}`],
  ])('is refused: %s', (_what, uri) => {
    expect(redirectUriSchema.safeParse(uri).success).toBe(false);
  });
});

describe('what the dialog sends', () => {
  const input = { appId: '123456789012345', appSecret: null, redirectUri: defaultRedirectUri };

  test('may leave the stored secret alone', () => {
    expect(metaAppInputSchema.parse(input)).toEqual(input);
  });
  test('must say whether it does', () => {
    const { appSecret: _left, ...rest } = input;
    expect(metaAppInputSchema.safeParse(rest).success).toBe(false);
  });
  test('holds nothing else', () => {
    expect(metaAppInputSchema.safeParse({ ...input, provider: 'demo' }).success).toBe(false);
  });
});

describe('a pasted token', () => {
  test('is trimmed', () => {
    expect(pastedTokenSchema.parse('\n IGAAabc_def-0123456789 \t')).toBe('IGAAabc_def-0123456789');
  });
  test.each([
    '',
    'IGAAshort',
    `IGAA ${'a'.repeat(20)}`,
    'a'.repeat(1025),
    'IGAA"quoted"0123456789',
  ])('%j is refused', (token) => {
    expect(pastedTokenSchema.safeParse(token).success).toBe(false);
  });
});
