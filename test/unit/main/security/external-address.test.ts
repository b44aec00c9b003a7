import { describe, expect, test } from 'vitest';

import { externalAddress } from '../../../../main/security/external-address.ts';
import { helpAddresses } from '../../../../main/security/help-pages.ts';

describe('row 15: what may be handed to the system’s browser', () => {
  test.each([
    'https://www.instagram.com/p/abc/',
    'http://example.org/path?query=1#part',
    'HTTPS://EXAMPLE.ORG/',
    'http://127.0.0.1:8080/p/x/',
    'https://xn--bcher-kva.example/',
  ])('allows %s', (address) => {
    expect(externalAddress(address)).toBe(new URL(address).href);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'file:///etc/passwd',
    'smb://host/share',
    'ms-msdt:/id PCWDiagnostic',
    'vscode://file/x',
    'data:text/html,x',
    'app://albumen/',
    'media://demo-1/profile-picture',
    'https://user@example.org/',
    'https://user:password@example.org/',
    'https://instagram.com@evil.example/',
    ' https://example.org/',
    'https://example.org/\n',
    'https://example.org/\u0000',
    'https://example.org/a b',
    '\tjavascript:alert(1)',
    'https:example.org',
    'https:///',
    '//example.org/',
    'example.org',
    '',
    `https://example.org/${'a'.repeat(3000)}`,
  ])('refuses %j', (address) => {
    expect(externalAddress(address)).toBeNull();
  });

  test('help pages are on hosts of Meta, over https', () => {
    for (const address of Object.values(helpAddresses)) {
      const { protocol, hostname } = new URL(address);
      expect(protocol).toBe('https:');
      expect(hostname).toMatch(/(^|\.)(instagram|facebook)\.com$/);
    }
  });
});
