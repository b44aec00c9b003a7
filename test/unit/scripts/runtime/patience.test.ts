import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { withPatience } from '../../../../scripts/runtime/patience.mjs';

const lines: string[] = [];

beforeEach(() => {
  lines.length = 0;
  vi.useFakeTimers();
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('what takes long is said to be going on, until it is done', async () => {
  let finish = (_value: string): void => undefined;
  const work = withPatience('waiting', () => new Promise<string>((resolve) => (finish = resolve)));
  vi.advanceTimersByTime(31_000);
  expect(lines).toEqual(['albumen: still waiting: 15 s …\n', 'albumen: still waiting: 30 s …\n']);
  finish('done');
  await expect(work).resolves.toBe('done');
  vi.advanceTimersByTime(60_000);
  expect(lines).toHaveLength(2);
});

test('what is quick is not mentioned, nor once it has failed', async () => {
  await expect(withPatience('x', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  vi.advanceTimersByTime(60_000);
  expect(lines).toEqual([]);
});
