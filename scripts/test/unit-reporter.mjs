import { writeFile } from 'node:fs/promises';

/** @import { TestCase, TestModule } from 'vitest/node' */
/** @import { Reporter } from 'vitest/reporters' */

import { firstLine } from './steps.mjs';

/** The environment variable that holds the report's path. */
export const unitReportVariable = 'ALBUMEN_UNIT_REPORT';

/**
 * Vitest's reporter for `npm test`: what its own JSON leaves out (errors outside of a test, tests
 * that passed only when they were tried again) is in the report, too.
 * @implements {Reporter}
 */
export default class UnitReporter {
  /**
   * @param {readonly TestModule[]} modules
   * @param {readonly { readonly message: string }[]} errors that no test is to blame for
   */
  async onTestRunEnd(modules, errors) {
    const path = process.env[unitReportVariable];
    if (path !== undefined) await writeFile(path, JSON.stringify(unitReport(modules, errors)));
  }
}

/**
 * @param {readonly TestModule[]} modules
 * @param {readonly { readonly message: string }[]} errors that no test is to blame for
 * @returns {import('./steps.mjs').Counts}
 */
export function unitReport(modules, errors) {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const of = (/** @type {'passed' | 'failed' | 'skipped' | 'pending'} */ state) =>
    tests.filter((test) => test.result().state === state);
  const failures = [
    ...errors.map(({ message }) => `outside of a test: ${firstLine(message)}`),
    // A file that did not load has no tests.
    ...modules.flatMap((module) =>
      module.errors().map(({ message }) => `${module.relativeModuleId}: ${firstLine(message)}`),
    ),
    ...of('failed').map((test) => `${nameOf(test)}: ${whyOf(test)}`),
  ];
  return {
    passed: of('passed').length,
    failed: failures.length,
    skipped: of('skipped').length + of('pending').length,
    failures,
    flaky: tests.filter((test) => test.diagnostic()?.flaky === true).map(nameOf),
  };
}

/** @param {TestCase} test */
function nameOf(test) {
  return `${test.module.relativeModuleId} › ${test.fullName}`;
}

/** @param {TestCase} test */
function whyOf(test) {
  return firstLine(test.result().errors?.at(-1)?.message ?? 'no reason was given');
}
