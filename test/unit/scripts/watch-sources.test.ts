import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { watchSources } from '../../../scripts/watch-sources.mjs';

let folder: string;
let changes = 0;
let stop = (): void => undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'albumen-watch-'));
  await mkdir(join(folder, 'deep'));
  await writeFile(join(folder, 'deep', 'a.ts'), 'one');
  changes = 0;
  stop = watchSources(folder, () => (changes += 1));
});
afterEach(async () => {
  stop();
  await rm(folder, { recursive: true });
});

/** Does something; whether it was noticed. */
async function isNoticed(action: () => Promise<unknown>): Promise<boolean> {
  const before = changes;
  await action();
  return vi.waitUntil(() => changes > before, { timeout: 5000 });
}

/** As editors save: a new file, renamed over the old one. */
async function save(path: string, text: string): Promise<void> {
  await writeFile(join(folder, 'swap'), text);
  await rename(join(folder, 'swap'), path);
}

test('a file that an editor replaces is noticed every time', async () => {
  const path = join(folder, 'deep', 'a.ts');
  expect(await isNoticed(() => save(path, 'two'))).toBe(true);
  expect(await isNoticed(() => save(path, 'three'))).toBe(true);
  expect(await isNoticed(() => writeFile(path, 'four'))).toBe(true);
});

test('so is a file in a folder that came later', async () => {
  const later = join(folder, 'deep', 'later');
  expect(await isNoticed(() => mkdir(later))).toBe(true);
  expect(await isNoticed(() => writeFile(join(later, 'b.ts'), 'one'))).toBe(true);
  expect(await isNoticed(() => rm(later, { recursive: true }))).toBe(true);
});
