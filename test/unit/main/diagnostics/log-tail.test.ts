import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { readLastLines } from '../../../../main/diagnostics/log-tail.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'albumen-tail-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function fileOf(text: string): Promise<string> {
  const path = join(folder, 'albumen.log');
  await writeFile(path, text);
  return path;
}

test('reads the last lines, oldest first', async () => {
  const path = await fileOf('one\ntwo\nthree\nfour\n');
  expect(await readLastLines(path, 2)).toEqual(['three', 'four']);
  expect(await readLastLines(path, 9)).toEqual(['one', 'two', 'three', 'four']);
});

test('of a large file it reads the end, and no half of a line', async () => {
  const lines = Array.from({ length: 5000 }, (_, number) => `${String(number)} ${'.'.repeat(60)}`);
  const path = await fileOf(`${lines.join('\n')}\n`);
  const read = await readLastLines(path, 10_000);
  expect(read.length).toBeGreaterThan(500);
  expect(read).toEqual(lines.slice(-read.length));
});

test('where there is none, there are no lines', async () => {
  expect(await readLastLines(join(folder, 'none.log'), 5)).toEqual([]);
  expect(await readLastLines(await fileOf(''), 5)).toEqual([]);
});
