import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';

import {
  counted,
  ending,
  firstLine,
  nothing,
  outcome,
  readPlaywrightReport,
  readUnitReport,
  sum,
} from '../../../../scripts/test/steps.mjs';

const failure = { passed: 0, failed: 1, skipped: 0, failures: [expect.any(String)], flaky: [] };

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

test('a run ends with what failed, and with its counts', () => {
  expect(ending({ ...nothing, passed: 3 })).toEqual(['', '3 passed, 0 failed']);
  const failures = ['grid.spec.ts › opens: it did not'];
  const counts = { passed: 3, failed: 1, skipped: 2, failures, flaky: ['a.test.ts › counts'] };
  expect(ending(counts)).toEqual([
    'passed only when tried again: a.test.ts › counts',
    'failed: grid.spec.ts › opens: it did not',
    '',
    '3 passed, 1 failed, 2 skipped',
  ]);
});

test('counts add up', () => {
  const one = { passed: 1, failed: 2, skipped: 3, failures: ['a'], flaky: ['b'] };
  expect(sum([one, one])).toEqual({
    passed: 2,
    failed: 4,
    skipped: 6,
    failures: ['a', 'a'],
    flaky: ['b', 'b'],
  });
  expect(sum([])).toEqual(nothing);
});

test('of a message its first line is told, without colours', () => {
  expect(firstLine('\u001B[31mexpected\u001B[39m 2\nreceived 3')).toBe('expected 2');
  expect(firstLine('')).toBe('');
});

test('a test that failed, and an error outside of a test, are failures', async () => {
  const broken = { error: { message: 'Timed out\nlog' } };
  const path = await file({
    stats: { expected: 7, unexpected: 1, flaky: 0, skipped: 3 },
    errors: [{ message: 'no display' }],
    suites: [
      {
        file: 'grid.spec.ts',
        specs: [{ title: 'draws', tests: [{ status: 'unexpected', results: [broken] }] }],
      },
    ],
  });
  expect(await readPlaywrightReport(path)).toEqual({
    passed: 7,
    failed: 2,
    skipped: 3,
    failures: ['outside of a test: no display', 'grid.spec.ts › draws: Timed out'],
    flaky: [],
  });
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
  expect(await readPlaywrightReport(path)).toEqual({
    ...nothing,
    passed: 8,
    flaky: ['grid.spec.ts › opens'],
  });
});

test('a report that is missing, or stops in the middle, is a failure and not a crash', async () => {
  const missing = join(folder, 'never-written.json');
  expect(await counted(() => readPlaywrightReport(missing))).toEqual(failure);
  expect(await counted(() => readUnitReport(missing))).toEqual(failure);
  await writeFile(missing, '{"stats":');
  expect(await counted(() => readPlaywrightReport(missing))).toEqual(failure);
});

test('a step that breaks counts as one failure; one that does not, as what it says', async () => {
  expect(await counted(() => Promise.reject(new Error('the build failed')))).toEqual(failure);
  expect(said).toEqual(['albumen: the build failed\n']);
  const counts = { ...nothing, passed: 4, skipped: 1 };
  expect(await counted(() => Promise.resolve(counts))).toEqual(counts);
});

test.each([
  [0, 0, 0, []],
  [1, 0, 1, ['Vitest ended with exit code 1, without a failed test']],
  [null, 0, 1, ['Vitest was killed, without a failed test']],
  [1, 3, 3, []],
])('exit code %s with %s failed tests is %s failed', (code, reported, failed, failures) => {
  const counts = { ...nothing, passed: 2, failed: reported };
  expect(outcome('Vitest', code, counts)).toEqual({ ...counts, failed, failures });
});
