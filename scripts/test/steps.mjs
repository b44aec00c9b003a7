import { readFile } from 'node:fs/promises';

import { announce } from '../runtime/announce.mjs';
import { npm, run } from '../runtime/run.mjs';

/**
 * What came of a step.
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {readonly string[]} failures what failed and why, a line each
 * @property {readonly string[]} flaky tests that passed only when they were tried again, which the
 *   configurations allow in CI alone: they count as passed
 */

/**
 * What a step counts as that did not get as far as counting.
 * @param {string} why
 * @returns {Counts}
 */
function broken(why) {
  return { passed: 0, failed: 1, skipped: 0, failures: [why], flaky: [] };
}

/** @type {Counts} */
export const nothing = { passed: 0, failed: 0, skipped: 0, failures: [], flaky: [] };

/**
 * The first line of a message, without the colours of a terminal.
 * @param {string} message
 */
export function firstLine(message) {
  // eslint-disable-next-line no-control-regex -- the escape that colours begin with
  return message.replaceAll(/\u001B\[[\d;]*m/g, '').split('\n', 1)[0] ?? '';
}

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
    const why = error instanceof Error ? error.message : String(error);
    announce(why);
    return broken(firstLine(why));
  }
}

/**
 * What a runner that writes a report came to. One that failed without naming a test (nothing
 * found, a crash half-way) still failed.
 * @param {string} name of the runner
 * @param {number | null} code its exit code; null when it was killed
 * @param {Counts} counts
 * @returns {Counts}
 */
export function outcome(name, code, counts) {
  if (code === 0 || counts.failed > 0) return counts;
  const how = code === null ? 'was killed' : `ended with exit code ${code}`;
  return { ...counts, failed: 1, failures: [`${name} ${how}, without a failed test`] };
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
  return code === 0 ? { ...nothing, passed: 1 } : broken(`${name}: see above`);
}

/**
 * Reads what `unit-reporter.mjs` wrote.
 * @param {string} path
 * @returns {Promise<Counts>}
 */
export async function readUnitReport(path) {
  /** @type {Counts} */
  const counts = JSON.parse(await readFile(path, 'utf8'));
  return counts;
}

/**
 * @typedef {object} PlaywrightTest
 * @property {string} status
 * @property {readonly { error?: { message?: string } }[]} [results] one for each try
 */
/**
 * @typedef {object} PlaywrightSuite
 * @property {string} file
 * @property {readonly { title: string, tests: readonly PlaywrightTest[] }[]} [specs]
 * @property {readonly PlaywrightSuite[]} [suites]
 */

/**
 * Reads Playwright's JSON report.
 * @param {string} path
 * @returns {Promise<Counts>}
 */
export async function readPlaywrightReport(path) {
  /** @type {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: readonly { message?: string }[], suites: readonly PlaywrightSuite[] }} */
  const { stats, errors, suites } = JSON.parse(await readFile(path, 'utf8'));
  const failed = withStatus(suites, 'unexpected');
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    failures: [
      ...errors.map(({ message }) => `outside of a test: ${firstLine(message ?? '')}`),
      ...failed.map(({ name, why }) => `${name}: ${why}`),
    ],
    flaky: withStatus(suites, 'flaky').map(({ name }) => name),
  };
}

/**
 * @param {readonly PlaywrightSuite[]} suites
 * @param {string} wanted
 * @returns {readonly { name: string, why: string }[]}
 */
function withStatus(suites, wanted) {
  return suites.flatMap(({ file, specs = [], suites: below = [] }) => [
    ...specs.flatMap(({ title, tests }) =>
      tests
        .filter(({ status }) => status === wanted)
        .map(({ results = [] }) => ({
          name: `${file} › ${title}`,
          why: firstLine(results.at(-1)?.error?.message ?? 'no reason was given'),
        })),
    ),
    ...withStatus(below, wanted),
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
      failures: [...left.failures, ...right.failures],
      flaky: [...left.flaky, ...right.flaky],
    }),
    nothing,
  );
}

/**
 * How a run ends: what passed late, what failed, and the line with the counts, so that nobody has to
 * look for a failure among thousands of lines.
 * @param {Counts} counts
 * @returns {readonly string[]} lines
 */
export function ending({ passed, failed, skipped, failures, flaky }) {
  const line = `${passed} passed, ${failed} failed`;
  return [
    ...flaky.map((name) => `passed only when tried again: ${name}`),
    ...failures.map((failure) => `failed: ${failure}`),
    '',
    skipped === 0 ? line : `${line}, ${skipped} skipped`,
  ];
}
