import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { buildApp, root } from './build-app.mjs';
import { orReportFailure } from './report-failure.mjs';
import { announce } from './runtime/announce.mjs';
import { ensureRuntime } from './runtime/ensure-runtime.mjs';
import { run } from './runtime/run.mjs';
import { openDisplay } from './system/display.mjs';
import {
  ensureLibraries,
  forElectron,
  forKeyring,
  forVirtualDisplay,
} from './system/libraries.mjs';
import { check, readPlaywrightReport, readVitestReport, sum, summaryLine } from './test/steps.mjs';

const bin = (/** @type {string} */ name) => join(root, 'node_modules', name);

/**
 * Runs a test runner whose report goes to a file.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {() => Promise<import('./test/steps.mjs').Counts>} read
 */
async function runner(args, env, read) {
  const { code } = await run(process.execPath, args, { cwd: root, env, output: 'inherit' });
  const counts = await read().catch(() => ({ passed: 0, failed: 1, skipped: 0 }));
  // A runner that failed without naming a test (nothing found, a crash) still failed.
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

await orReportFailure(async () => {
  const runtime = await ensureRuntime();
  await ensureLibraries([...forElectron, ...forVirtualDisplay, ...forKeyring]);
  announce(`testing on Electron ${runtime.version} (${runtime.kind} runtime)`);

  const reports = await mkdtemp(join(tmpdir(), 'albumen-reports-'));
  const results = [
    await check('types', root, ['run', '--silent', 'typecheck']),
    await check('lint', root, ['run', '--silent', 'lint']),
    await check('format', root, [
      'exec',
      '--silent',
      '--',
      'prettier',
      '--check',
      '.',
      '--log-level',
      'warn',
    ]),
  ];

  announce('unit tests …');
  const unitReport = join(reports, 'vitest.json');
  results.push(
    await runner(
      [
        bin('vitest/vitest.mjs'),
        'run',
        '--config=test/vitest.config.ts',
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${unitReport}`,
      ],
      process.env,
      () => readVitestReport(unitReport),
    ),
  );

  await buildApp();
  announce('the real app …');
  const display = await openDisplay();
  const e2eReport = join(reports, 'playwright.json');
  results.push(
    await runner(
      [
        bin('playwright/cli.js'),
        'test',
        '--config=test/e2e/playwright.config.ts',
        '--reporter=list,json',
      ],
      { ...process.env, DISPLAY: display.env['DISPLAY'], PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport },
      () => readPlaywrightReport(e2eReport),
    ),
  );
  display.close();
  await rm(reports, { recursive: true, force: true });

  announce(`ran on Electron ${runtime.version} (${runtime.kind} runtime)`);
  const total = sum(results);
  process.stdout.write(`\n${summaryLine(total)}\n`);
  return total.failed === 0 ? 0 : 1;
});
