import { describe, expect, test } from 'vitest';

import { redact } from '../../../../main/log/redact.ts';

const token = 'IGAAJustATokenOfSomeLength0123456789';

describe('nothing that lets somebody in reaches the log', () => {
  test.each([
    `https://graph.instagram.com/me?fields=id&access_token=${token}`,
    `access_token=${token}`,
    `{"access_token":"${token}"}`,
    `{"token": "${token}"}`,
    `Authorization: Bearer ${token}`,
    `Error: ${token} is bad`,
    `'access_token': '${token}'`,
  ])('a token in %s', (text) => {
    expect(redact(text)).not.toContain('JustAToken');
  });

  test.each([
    ['https://localhost/albumen/callback?code=AQBxSecretCode&state=abcdefSecret#_', /Secret/],
    ['client_secret=0123456789abcdef0123456789abcdef', /0123456789abcdef/],
    ['secret 0123456789abcdef0123456789abcdef in prose', /0123456789abcdef/],
    ['https://scontent.cdninstagram.com/v/a.jpg?oh=00_Secret&oe=66', /Secret/],
    ['{"code":"AQBxSecretCode"}', /Secret/],
    ['EAAGm0PX4ZCpsBASecretSecret', /Secret/],
  ])('%s', (text, secret) => {
    expect(redact(text)).not.toMatch(secret);
  });

  test('what helps stays: error codes, ids, hosts, sentences', () => {
    const text =
      'GET https://graph.instagram.com/v26.0/me failed with code=190, id 17841400000000731';
    expect(redact(text)).toBe(text);
  });
});
