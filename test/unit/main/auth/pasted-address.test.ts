import { describe, expect, test } from 'vitest';

import { readPastedAddress } from '../../../../main/auth/pasted-address.ts';
import { instagramOrigins, singleOrigin } from '../../../../main/instagram/origins.ts';
import { ok } from '../../../../preload/contract/result.ts';

const redirectUri = 'https://localhost/albumen/callback';
const expected = { redirectUri, origins: instagramOrigins };
const whole = `${redirectUri}?code=AQx&state=s#_`;

describe('the address that the browser landed on', () => {
  test.each([
    ['as it was copied', whole],
    ['with white space around it', `\n  ${whole}\t`],
    ['with quotation marks', `"${whole}"`],
    ['with curly ones', `“${whole}”`],
    ['in angle brackets, as in mail', `<${whole}>`],
    ['without its beginning, as some browsers show it', whole.replace('https://', '')],
  ])('%s', (_name, text) => {
    expect(readPastedAddress(text, expected)).toEqual(ok(whole));
  });

  test('with a port, without its beginning', () => {
    const uri = 'https://localhost:8443/callback';
    expect(
      readPastedAddress('localhost:8443/callback?code=a', { ...expected, redirectUri: uri }),
    ).toEqual(ok(`${uri}?code=a`));
  });

  test('of somebody who pressed Cancel has no code, and is an answer', () => {
    expect(readPastedAddress(`${redirectUri}?error=access_denied&state=s`, expected).ok).toBe(true);
  });
});

describe('anything else is told apart', () => {
  test.each([
    ['', 'pasted-no-address'],
    ['   ', 'pasted-no-address'],
    ['AQBx3kf', 'pasted-no-address'],
    ['I do not know what to paste', 'pasted-no-address'],
    [`see ${whole}`, 'pasted-no-address'],
    ['https://', 'pasted-no-address'],
    ['https://www.example.org/', 'pasted-other-address'],
    ['http://localhost/albumen/callback?code=a&state=s', 'pasted-other-address'],
    ['https://localhost:444/albumen/callback?code=a&state=s', 'pasted-other-address'],
    ['https://localhost/other?code=a&state=s', 'pasted-other-address'],
    ['https://me@localhost/albumen/callback?code=a&state=s', 'pasted-other-address'],
    ['javascript:alert(1)', 'pasted-other-address'],
    ['chrome-error://chromewebdata/', 'pasted-other-address'],
    ['https://www.instagram.com/oauth/authorize?client_id=1', 'pasted-sign-in-page'],
    ['www.instagram.com/accounts/login/', 'pasted-sign-in-page'],
    ['https://accountscenter.meta.com/', 'pasted-sign-in-page'],
    [redirectUri, 'pasted-no-code'],
    [`${redirectUri}?state=s`, 'pasted-no-code'],
    [`${redirectUri}#code=a`, 'pasted-no-code'],
  ])('%j: %s', (text, kind) => {
    expect(readPastedAddress(text, expected)).toEqual({ ok: false, error: { kind } });
  });

  test('the page of an Instagram on loopback is its own, the real one is not', () => {
    const origins = singleOrigin('http://127.0.0.1:4711');
    const kindOf = (text: string): unknown => readPastedAddress(text, { redirectUri, origins });
    expect(kindOf('http://127.0.0.1:4711/oauth/authorize?x=1')).toMatchObject({
      error: { kind: 'pasted-sign-in-page' },
    });
    expect(kindOf('https://www.instagram.com/')).toMatchObject({
      error: { kind: 'pasted-other-address' },
    });
  });
});
