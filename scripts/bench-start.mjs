import { fileURLToPath } from 'node:url';

import { firstPaint } from './bench/first-paint.mjs';
import { keepFigures, machine } from './bench/performance-page.mjs';
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
  const table = [
    '| start to first contentful paint, ms | min | median | max |',
    '| --- | --- | --- | --- |',
    row('bare Electron window', bare),
    row('Albumen, welcome screen', albumen),
    '',
    `Ratio, median of ${pairs} pairs: **${ratio.toFixed(2)}** (aim: at most ${aim}).`,
    '',
    `${machine()}; Electron ${version} (${kind}); ${new Date().toISOString().slice(0, 10)}; \`npm run bench:start\`.`,
  ].join('\n');
  process.stdout.write(`${table}\n`);
  await keepFigures('Start', table);
  return ratio <= aim ? 0 : 1;
});
