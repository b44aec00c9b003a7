import { readFile } from 'node:fs/promises';

import { announce } from '../runtime/announce.mjs';
import { npm, run } from '../runtime/run.mjs';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** What a step counts as that did not get as far as counting. @type {Counts} */
const broken = { passed: 0, failed: 1, skipped: 0 };

/**
 * Runs a step of the whole. One that breaks (a build that fails, a runner that is killed, a report
 * that is missing) is said in a line and counts as a failure, so that the run still ends with its
 * line.
 * @param {() => Promise<Counts>} step
 * @returns {Promise<Counts>}
 */
export async function counted(step) {
  try {
    return await step();
  } catch (error) {
    announce(error instanceof Error ? error.message : String(error));
    return broken;
  }
}

/**
 * What a runner that writes a report came to. One that failed without naming a test (nothing
 * found, a crash half-way) still failed.
 * @param {number | null} code its exit code; null when it was killed
 * @param {Counts} counts
 * @returns {Counts}
 */
export function outcome(code, counts) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

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
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : broken;
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
 * @typedef {object} PlaywrightSuite
 * @property {string} file
 * @property {readonly { title: string, tests: readonly { status: string }[] }[]} [specs]
 * @property {readonly PlaywrightSuite[]} [suites]
 */

/**
 * Counts what Playwright's JSON report says. A test that passed only when it was tried again, which
 * the configuration allows in CI alone, counts as passed and is named.
 * @param {string} path
 * @returns {Promise<Counts>}
 */
export async function readPlaywrightReport(path) {
  /** @type {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: readonly unknown[], suites: readonly PlaywrightSuite[] }} */
  const { stats, errors, suites } = JSON.parse(await readFile(path, 'utf8'));
  for (const name of flakyIn(suites)) announce(`passed only when tried again: ${name}`);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * @param {readonly PlaywrightSuite[]} suites
 * @returns {readonly string[]}
 */
function flakyIn(suites) {
  return suites.flatMap(({ file, specs = [], suites: below = [] }) => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
      .map(({ title }) => `${file} › ${title}`),
    ...flakyIn(below),
  ]);
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
