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
import {
  check,
  counted,
  ending,
  nothing,
  outcome,
  readPlaywrightReport,
  readUnitReport,
  sum,
} from './test/steps.mjs';
import { unitReportVariable } from './test/unit-reporter.mjs';

const prettier = ['exec', '--silent', '--', 'prettier', '--check', '.', '--log-level', 'warn'];
// Sweeps that take minutes are tried at every point, and no test of the app is left out.
const env = process.argv.includes('--full') ? { ...process.env, ALBUMEN_FULL: '1' } : process.env;

const bin = (/** @type {string} */ name) => join(root, 'node_modules', name);

/**
 * Runs a test runner whose report goes to a file.
 * @param {string} name
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {() => Promise<import('./test/steps.mjs').Counts>} read
 */
async function runner(name, args, env, read) {
  const { code } = await run(process.execPath, args, { cwd: root, env, output: 'inherit' });
  return outcome(name, code, await read());
}

/** @param {string} reports a folder */
function unitTests(reports) {
  announce('unit tests …');
  const report = join(reports, 'vitest.json');
  return runner(
    'Vitest',
    [
      bin('vitest/vitest.mjs'),
      'run',
      '--config=test/vitest.config.ts',
      '--reporter=dot',
      `--reporter=${join(root, 'scripts/test/unit-reporter.mjs')}`,
    ],
    { ...env, [unitReportVariable]: report },
    () => readUnitReport(report),
  );
}

/** @param {string} reports a folder */
async function appTests(reports) {
  await buildApp();
  announce('the real app …');
  const display = await openDisplay();
  const report = join(reports, 'playwright.json');
  try {
    return await runner(
      'Playwright',
      [
        bin('playwright/cli.js'),
        'test',
        '--config=test/e2e/playwright.config.ts',
        '--reporter=list,json',
      ],
      { ...env, DISPLAY: display.env['DISPLAY'], PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      () => readPlaywrightReport(report),
    );
  } finally {
    display.close();
  }
}

/** The runtime that the tests run on, with all that they start. */
async function prepare() {
  const runtime = await ensureRuntime();
  await ensureLibraries([...forElectron, ...forVirtualDisplay, ...forKeyring]);
  return `Electron ${runtime.version} (${runtime.kind} runtime)`;
}

await orReportFailure(async () => {
  const reports = await mkdtemp(join(tmpdir(), 'albumen-reports-'));
  let runtime = 'no Electron';
  const results = [];
  const ready = await counted(async () => {
    runtime = await prepare();
    return nothing;
  });
  announce(`testing on ${runtime}`);
  results.push(ready);
  results.push(await counted(() => check('types', root, ['run', '--silent', 'typecheck'])));
  results.push(await counted(() => check('lint', root, ['run', '--silent', 'lint'])));
  results.push(await counted(() => check('format', root, prettier)));
  results.push(await counted(() => unitTests(reports)));
  if (ready.failed === 0) results.push(await counted(() => appTests(reports)));
  await rm(reports, { recursive: true, force: true });

  announce(`ran on ${runtime}`);
  const total = sum(results);
  process.stdout.write(`${ending(total).join('\n')}\n`);
  return total.failed === 0 ? 0 : 1;
});
