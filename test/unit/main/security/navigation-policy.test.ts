import { describe, expect, test } from 'vitest';

import { mayNavigate } from '../../../../main/security/navigation-policy.ts';

describe('rows 13: navigation of Albumen’s own page', () => {
  test.each([
    ['app://albumen/', true],
    ['app://albumen/index.html', true],
    ['app://albumen/?x=1', true],
    ['app://albumen/other.html', false],
    ['app://other/', false],
    ['app://albumen@evil/', false],
    ['app://user@albumen/', false],
    ['https://albumen/', false],
    ['https://www.instagram.com/', false],
    ['http://127.0.0.1:3000/', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    ['data:text/html,hi', false],
    ['about:blank', false],
    ['blob:app://albumen/1', false],
    ['', false],
  ])('%s: %s', (url, allowed) => {
    expect(mayNavigate({ url, isMainFrame: true })).toBe(allowed);
  });

  test('a sub-frame never navigates', () => {
    expect(mayNavigate({ url: 'app://albumen/', isMainFrame: false })).toBe(false);
  });
});
