import { expect, test } from 'vitest';

import {
  contentSecurityPolicy,
  thumbnailerSecurityPolicy,
} from '../../../../main/security/content-security-policy.ts';

test('row 7: nothing but own files, no remote origin, nothing unsafe', () => {
  expect(contentSecurityPolicy).toContain("default-src 'none'");
  expect(contentSecurityPolicy).toContain("script-src 'self'");
  expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|data:|blob:|\*/);
  for (const name of ['object-src', 'base-uri', 'form-action', 'frame-ancestors']) {
    expect(contentSecurityPolicy).toContain(`${name} 'none'`);
  }
});

test('the page of the thumbnails loads its own script and worker, and what main handed to it', () => {
  expect(thumbnailerSecurityPolicy).toContain("default-src 'none'");
  expect(thumbnailerSecurityPolicy).toContain('media-src blob:');
  expect(thumbnailerSecurityPolicy).not.toMatch(/unsafe|https?:|data:|img-src|connect-src|\*/);
  for (const name of ['object-src', 'base-uri', 'form-action', 'frame-ancestors']) {
    expect(thumbnailerSecurityPolicy).toContain(`${name} 'none'`);
  }
});
