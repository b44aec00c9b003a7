import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { createFileLog } from '../../../../main/log/file-log.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'albumen-log-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a line has its time, level, message and fields, and no secret', async () => {
  const log = createFileLog({ folder });
  log.info('started', { version: '1' });
  log.error('failed at https://host/?access_token=IGAAabcdefghijklmnopqrstu');
  const text = await readFile(join(folder, 'albumen.log'), 'utf8');
  expect(text).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z info started {"version":"1"}$/m);
  expect(text).toMatch(/error failed at https:\/\/host\/\?…$/m);
  expect(text).not.toContain('IGAA');
  expect((await stat(join(folder, 'albumen.log'))).mode & 0o077).toBe(0);
});

test('it rotates: one old file, and neither grows without end', async () => {
  const log = createFileLog({ folder, maxBytes: 2000 });
  for (let line = 0; line < 200; line += 1) log.info(`line ${line} ${'.'.repeat(40)}`);
  expect((await readdir(folder)).toSorted()).toEqual(['albumen.log', 'albumen.old.log']);
  for (const name of await readdir(folder)) {
    expect((await stat(join(folder, name))).size).toBeLessThan(2500);
  }
  expect(await readFile(join(folder, 'albumen.log'), 'utf8')).toContain('line 199');
});
