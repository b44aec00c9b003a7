import { readFile } from 'node:fs/promises';

import { announce } from '../runtime/announce.mjs';
import { npm, run } from '../runtime/run.mjs';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * Runs a check that passes or fails as a whole.
 * @param {string} name
 * @param {string} root
 * @param {readonly string[]} args for npm
 * @returns {Promise<Counts>}
 */
export async function check(name, root, args) {
  announce(`${name} …`);
  const { code } = await run(npm, args, { cwd: root, output: 'inherit' });
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/**
 * Counts what Vitest's JSON report says. A file that did not load is a failure, though it holds no
 * failed test.
 * @param {string} path
 * @returns {Promise<Counts>}
 */
export async function readVitestReport(path) {
  /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: readonly { status: string, assertionResults: readonly unknown[] }[] }} */
  const report = JSON.parse(await readFile(path, 'utf8'));
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Counts what Playwright's JSON report says. A flaky test is a failed one.
 * @param {string} path
 * @returns {Promise<Counts>}
 */
export async function readPlaywrightReport(path) {
  /** @type {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: readonly unknown[] }} */
  const { stats, errors } = JSON.parse(await readFile(path, 'utf8'));
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sum(all) {
  return all.reduce(
    (left, right) => ({
      passed: left.passed + right.passed,
      failed: left.failed + right.failed,
      skipped: left.skipped + right.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/**
 * The line that a run ends with.
 * @param {Counts} counts
 */
export function summaryLine({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}
