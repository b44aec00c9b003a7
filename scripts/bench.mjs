import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { build } from 'vite';

import { benchGallery } from './bench/gallery/gallery.mjs';
import { mainThread } from './bench/main-thread.mjs';
import { keepFigures, machine } from './bench/performance-page.mjs';
import { median } from './bench/statistics.mjs';
import { root } from './build-app.mjs';
import { orReportFailure } from './report-failure.mjs';
import { announce } from './runtime/announce.mjs';

const pairs = 5;

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {string} against
 * @property {number} aim
 * @property {'ratio' | 'milliseconds'} measure what the aim is about: the ratio, or our own time
 * @property {readonly number[]} ours
 * @property {readonly number[]} theirs
 */

/** Builds what is measured: Node 20 cannot run TypeScript. */
async function buildRows() {
  const folder = join(root, 'node_modules', '.cache', 'albumen-bench');
  for (const path of ['post-server', 'source-worker', 'library-rows', 'gallery/gallery-rows']) {
    const name = basename(path);
    await build({
      configFile: false,
      logLevel: 'warn',
      ssr: { noExternal: true, external: ['@photostructure/sqlite'] },
      build: {
        ssr: join(root, 'test', 'bench', `${path}.ts`),
        outDir: folder,
        emptyOutDir: false,
        rolldownOptions: { output: { entryFileNames: `${name}.mjs`, codeSplitting: false } },
      },
    });
  }
  return folder;
}

const seconds = (/** @type {number} */ milliseconds) =>
  milliseconds < 1000 ? `${milliseconds.toFixed(1)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;

const ratioOf = (/** @type {Row} */ { ours, theirs }) =>
  median(ours.map((time, index) => time / (theirs[index] ?? Number.NaN)));

const isReached = (/** @type {Row} */ row) =>
  (row.measure === 'ratio' ? ratioOf(row) : median(row.ours)) <= row.aim;

/** @param {readonly Row[]} rows */
function tableOf(rows) {
  return [
    '| row | against | Albumen | the other | ratio | aim |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map(
      (row) =>
        `| ${row.name} | ${row.against} | ${seconds(median(row.ours))} | ${seconds(median(row.theirs))} | ${ratioOf(row).toFixed(2)} | at most ${row.measure === 'ratio' ? row.aim : `${row.aim} ms`} |`,
    ),
    '',
  ].join('\n');
}

/** @param {string} built */
async function benchLibrary(built) {
  const folder = await mkdtemp(join(tmpdir(), 'albumen-bench-'));
  /** @type {typeof import('../test/bench/library-rows.ts')} */
  const measure = await import(pathToFileURL(join(built, 'library-rows.mjs')).href);
  const options = { folder, server: join(built, 'post-server.mjs'), pairs };
  /** @type {Row[]} */
  const rows = [];
  for (const row of [measure.firstSync, measure.files, measure.nothingNew, mainThread]) {
    const measured = await row(options);
    announce(`${measured.name}: ${ratioOf(measured).toFixed(2)}`);
    rows.push(measured);
  }
  await rm(folder, { recursive: true, force: true });
  const table = [
    tableOf(rows),
    `Medians of ${pairs} pairs; the ratio is the median of the pairs’ ratios.`,
    '',
    `${machine()}; Node ${process.versions.node}; ${new Date().toISOString().slice(0, 10)}; \`npm run bench\`.`,
  ].join('\n');
  process.stdout.write(`${table}\n`);
  await keepFigures('The library', table);
  return rows.every(isReached);
}

await orReportFailure(async () => {
  const built = await buildRows();
  /** @type {typeof import('../test/bench/gallery/gallery-rows.ts')} */
  const gallery = await import(pathToFileURL(join(built, 'gallery-rows.mjs')).href);
  const known = ['library', ...Object.keys(gallery.galleryRows)];
  const asked = process.argv.slice(2);
  /** @param {string} name */
  const rowsOf = (name) => known.filter((row) => row === name || row.startsWith(`${name}-`));
  const unknown = asked.find((name) => rowsOf(name).length === 0);
  if (unknown !== undefined) {
    throw new Error(`There is no row "${unknown}". There are: ${known.join(', ')}.`);
  }
  const names = asked.length === 0 ? known : asked.flatMap(rowsOf);
  const inLibrary = !names.includes('library') || (await benchLibrary(built));
  const others = names.filter((name) => name !== 'library');
  const inGallery = others.length === 0 || (await benchGallery(gallery, others));
  return inLibrary && inGallery ? 0 : 1;
});
