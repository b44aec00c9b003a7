import { expect, test } from 'vitest';

import { plainUserAgent } from '../../../../main/auth/plain-user-agent.ts';

const plain =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36';

test.each([
  plain,
  plain.replace('Chrome/130.0.0.0', 'Albumen/0.1.0 Chrome/130.0.6723.137 Electron/33.2.1'),
  plain.replace('Chrome/130.0.0.0', 'my-app/1.2.3-beta.1 Chrome/130.0.6723.137 Electron/33.2.1'),
])('%s becomes plain Chromium', (userAgent) => {
  expect(plainUserAgent(userAgent)).toBe(plain);
});
