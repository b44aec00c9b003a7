import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';

import {
  counted,
  outcome,
  readPlaywrightReport,
  readVitestReport,
  sum,
  summaryLine,
} from '../../../../scripts/test/steps.mjs';

const failure = { passed: 0, failed: 1, skipped: 0 };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'albumen-reports-'));
});
afterAll(() => rm(folder, { recursive: true }));

const said: string[] = [];
beforeEach(() => {
  said.length = 0;
  // A reader of the run must not take a failure that is asked for here for one of the run.
  const write = vi.spyOn(process.stderr, 'write');
  write.mockImplementation((text) => said.push(String(text)) > 0);
  return () => write.mockRestore();
});

async function file(content: unknown): Promise<string> {
  const path = join(folder, 'report.json');
  await writeFile(path, JSON.stringify(content));
  return path;
}

test('the line that a run ends with', () => {
  expect(summaryLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  expect(summaryLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
});

test('counts add up', () => {
  const one = { passed: 1, failed: 2, skipped: 3 };
  expect(sum([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
  expect(sum([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
});

test('a test file that did not load is a failure', async () => {
  const path = await file({
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 0,
    testResults: [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [{}] },
    ],
  });
  expect(await readVitestReport(path)).toEqual({ passed: 5, failed: 2, skipped: 2 });
});

test('a test that failed, and an error outside of a test, are failures', async () => {
  const path = await file({
    stats: { expected: 7, unexpected: 1, flaky: 0, skipped: 3 },
    errors: [{ message: 'x' }],
    suites: [],
  });
  expect(await readPlaywrightReport(path)).toEqual({ passed: 7, failed: 2, skipped: 3 });
  expect(said).toEqual([]);
});

test('a test that passed only when it was tried again counts as passed, and is named', async () => {
  const flaky = { title: 'opens', tests: [{ status: 'flaky' }] };
  const path = await file({
    stats: { expected: 7, unexpected: 0, flaky: 1, skipped: 0 },
    errors: [],
    suites: [
      {
        file: 'grid.spec.ts',
        specs: [{ title: 'draws', tests: [{ status: 'expected' }] }],
        suites: [{ file: 'grid.spec.ts', specs: [flaky] }],
      },
    ],
  });
  expect(await readPlaywrightReport(path)).toEqual({ passed: 8, failed: 0, skipped: 0 });
  expect(said.join('')).toContain('passed only when tried again: grid.spec.ts › opens');
});

test('a report that is missing, or stops in the middle, is a failure and not a crash', async () => {
  const missing = join(folder, 'never-written.json');
  expect(await counted(() => readPlaywrightReport(missing))).toEqual(failure);
  expect(await counted(() => readVitestReport(missing))).toEqual(failure);
  await writeFile(missing, '{"stats":');
  expect(await counted(() => readPlaywrightReport(missing))).toEqual(failure);
});

test('a step that breaks counts as one failure; one that does not, as what it says', async () => {
  expect(await counted(() => Promise.reject(new Error('the build failed')))).toEqual(failure);
  expect(said).toEqual(['albumen: the build failed\n']);
  const counts = { passed: 4, failed: 0, skipped: 1 };
  expect(await counted(() => Promise.resolve(counts))).toEqual(counts);
});

test.each([
  [0, 0, 0],
  [1, 0, 1],
  [null, 0, 1],
  [1, 3, 3],
])('exit code %s with %s failed tests is %s failed', (code, reported, failed) => {
  expect(outcome(code, { passed: 2, failed: reported, skipped: 0 })).toEqual({
    passed: 2,
    failed,
    skipped: 0,
  });
});
