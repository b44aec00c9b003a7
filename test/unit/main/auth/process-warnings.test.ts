import { EventEmitter } from 'node:events';

import { expect, test } from 'vitest';

import { logProcessWarnings } from '../../../../main/auth/process-warnings.ts';
import type { LogFields } from '../../../../main/log/logger.ts';
import { silent } from './profile-folder.ts';

test('a warning goes to the log without the query of an address, and nowhere else', () => {
  const source = new EventEmitter();
  const printed: unknown[] = [];
  source.on('warning', (warning) => printed.push(warning));
  const logged: (LogFields | undefined)[] = [];
  logProcessWarnings(source, { ...silent, warn: (_message, fields) => logged.push(fields) });

  const message =
    'Failed to load URL: https://localhost/callback?code=C0DE&state=S7A7E#_ with error: ERR_FAILED';
  source.emit('warning', Object.assign(new Error(message), { name: 'electron' }));
  expect(printed).toEqual([]);
  expect(logged).toEqual([
    {
      name: 'electron',
      message: 'Failed to load URL: https://localhost/callback?… with error: ERR_FAILED',
    },
  ]);
});
