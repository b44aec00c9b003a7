import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { buildAppIfStale, root } from '../build-app.mjs';
import { ensureRuntime } from '../runtime/ensure-runtime.mjs';
import { run } from '../runtime/run.mjs';
import { openDisplay } from '../system/display.mjs';
import { ensureLibraries, forElectron } from '../system/libraries.mjs';

/**
 * The longest block of the main process of the real app, in milliseconds, while it syncs and while
 * it rests: see `test/bench/main-thread.spec.ts`.
 * @param {object} options
 * @param {string} options.folder scratch space
 * @param {number} options.pairs runs that count
 */
export async function mainThread({ folder, pairs }) {
  const { version, kind } = await ensureRuntime();
  await ensureLibraries(forElectron);
  await buildAppIfStale();
  const results = join(folder, 'main-thread.jsonl');
  const display = await openDisplay();
  const { code, stdout } = await run(
    process.execPath,
    [
      join(root, 'node_modules/playwright/cli.js'),
      'test',
      '--config=test/bench/playwright.config.ts',
      `--repeat-each=${pairs}`,
    ],
    { cwd: root, env: { ...display.env, BENCH_RESULTS: results } },
  );
  display.close();
  if (code !== 0) throw new Error(`The main process could not be measured:\n${stdout}`);
  const lines = (await readFile(results, 'utf8')).trim();
  /** @type {readonly { syncing: number, idle: number }[]} */
  const measured = JSON.parse(`[${lines.replaceAll('\n', ',')}]`);
  return {
    name: `main thread while syncing: its longest block, Electron ${version} (${kind})`,
    against: 'the same process while the sync is paused, 3 s',
    aim: 50,
    measure: /** @type {const} */ ('milliseconds'),
    ours: measured.map(({ syncing }) => syncing),
    theirs: measured.map(({ idle }) => idle),
  };
}
