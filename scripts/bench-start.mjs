import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

import { firstPaint } from './bench/first-paint.mjs';
import { median } from './bench/statistics.mjs';
import { buildAppIfStale, root } from './build-app.mjs';
import { orReportFailure } from './report-failure.mjs';
import { announce } from './runtime/announce.mjs';
import { ensureRuntime } from './runtime/ensure-runtime.mjs';
import { openDisplay } from './system/display.mjs';
import { ensureLibraries, forElectron } from './system/libraries.mjs';

const pairs = 9;
const aim = 1.5;
const bareWindow = fileURLToPath(new URL('bench/bare-window', import.meta.url));

await orReportFailure(async () => {
  const { executable, version, kind } = await ensureRuntime();
  await ensureLibraries(forElectron);
  await buildAppIfStale();
  const display = await openDisplay();
  const measure = (/** @type {string} */ folder, /** @type {string} */ waitFor) =>
    firstPaint({ executable, folder, waitFor, env: display.env });

  /** @type {number[]} */
  const bare = [];
  /** @type {number[]} */
  const albumen = [];
  announce(`${pairs} pairs after one that is not counted …`);
  for (let pair = 0; pair <= pairs; pair += 1) {
    const floor = await measure(bareWindow, 'h1');
    const welcome = await measure(root, 'button');
    if (pair === 0) continue;
    bare.push(floor);
    albumen.push(welcome);
  }
  display.close();

  const ratio = median(albumen.map((time, index) => time / (bare[index] ?? Number.NaN)));
  const row = (/** @type {string} */ name, /** @type {readonly number[]} */ times) =>
    `| ${name} | ${Math.round(Math.min(...times))} | ${Math.round(median(times))} | ${Math.round(Math.max(...times))} |`;
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  process.stdout.write(
    [
      `Electron ${version} (${kind}), ${cpus().length} × ${model}, ${pairs} pairs`,
      '',
      '| start to first contentful paint, ms | min | median | max |',
      '| --- | --- | --- | --- |',
      row('bare Electron window', bare),
      row('Albumen, welcome screen', albumen),
      '',
      `ratio, median of pairs: ${ratio.toFixed(2)} (aim: at most ${aim})`,
      '',
    ].join('\n'),
  );
  return ratio <= aim ? 0 : 1;
});
