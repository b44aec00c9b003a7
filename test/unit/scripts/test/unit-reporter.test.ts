import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

import { unitReportVariable } from '../../../../scripts/test/unit-reporter.mjs';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** Runs Vitest over `files` with the reporter, and returns what it wrote. */
async function reportOf(files: Readonly<Record<string, string>>): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'albumen-vitest-'));
  try {
    // Of its own, lest one be found in a folder above.
    await writeFile(join(folder, 'vitest.config.mjs'), 'export default {};');
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const report = join(folder, 'report.json');
    const reporter = join(root, 'scripts/test/unit-reporter.mjs');
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    await new Promise<void>((resolve) => {
      execFile(
        process.execPath,
        [vitest, 'run', '--globals', '--retry=1', `--root=${folder}`, `--reporter=${reporter}`],
        { env: { PATH: process.env['PATH'], [unitReportVariable]: report } },
        // It fails, as its tests do.
        () => resolve(),
      );
    });
    return JSON.parse(await readFile(report, 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test('what a run came to, errors outside of a test and second tries among it', async () => {
  const report = await reportOf({
    'counts.test.mjs': `
      test('passes', () => {});
      test('fails', () => expect(1).toBe(2));
      let tries = 0;
      test('passes when tried again', () => expect(++tries).toBe(2));
      test.skip('is left out', () => {});
      test('leaves an error behind', () => void Promise.reject(new Error('nobody hears it')));
    `,
    'broken.test.mjs': `throw new Error('does not load\\nat all');`,
  });
  expect(report).toEqual({
    passed: 3,
    failed: 3,
    skipped: 1,
    failures: [
      'outside of a test: nobody hears it',
      'broken.test.mjs: does not load',
      expect.stringMatching(/^counts\.test\.mjs › fails: expected 1 to be 2/),
    ],
    flaky: ['counts.test.mjs › passes when tried again'],
  });
});
