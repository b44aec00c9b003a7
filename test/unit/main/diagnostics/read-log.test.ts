import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { readLog } from '../../../../main/diagnostics/read-log.ts';
import { makeFolder } from '../auth/profile-folder.ts';

const lines = (from: number, count: number): string =>
  Array.from({ length: count }, (_, index) => `line ${String(from + index)}\n`).join('');

test('the newest lines, across the file that was set aside', async () => {
  const folder = makeFolder();
  expect(await readLog(folder, 3)).toEqual([]);
  writeFileSync(join(folder, 'albumen.old.log'), lines(1, 5));
  writeFileSync(join(folder, 'albumen.log'), lines(6, 2));
  expect(await readLog(folder, 3)).toEqual(['line 5', 'line 6', 'line 7']);
  expect(await readLog(folder, 2)).toEqual(['line 6', 'line 7']);
  expect(await readLog(folder, 99)).toHaveLength(7);
});

test('what an older version did not take out is taken out', async () => {
  const folder = makeFolder();
  const token = `IGAA${'x'.repeat(60)}`;
  writeFileSync(join(folder, 'albumen.log'), `asked with access_token=${token} and ${token}\n`);
  const read = await readLog(folder, 10);
  expect(read.join('')).toContain('asked with');
  expect(read.join('')).not.toContain(token);
});
