import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { build } from 'vite';

import { buildAppIfStale, root } from '../../build-app.mjs';

const out = join(root, 'dist-bench');
const sources = join(root, 'test', 'bench', 'gallery');
const here = join(root, 'scripts', 'bench', 'gallery');

/** Pages that take the place of Albumen's in its own window. */
const rivals = /** @type {const} */ (['virtua', 'photo-album', 'nothing']);

/** What the bench asks of a page, as one script. */
async function buildMeasuring() {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      target: 'chrome130',
      outDir: join(out, 'measuring'),
      lib: {
        entry: join(sources, 'page', 'page-bench.ts'),
        formats: ['iife'],
        name: 'measuring',
        fileName: () => 'measuring.js',
      },
    },
  });
}

/** @param {(typeof rivals)[number]} name */
async function buildRival(name) {
  await build({
    configFile: false,
    // Both packages begin their files with directives that mean nothing in a bundle.
    logLevel: 'error',
    root: join(sources, 'rivals', name),
    base: './',
    build: {
      target: 'chrome130',
      outDir: join(out, name, 'dist', 'renderer'),
      emptyOutDir: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  });
}

/**
 * Writes an app's manifest and its first script, which answers the bench before the app begins.
 * @param {string} name
 * @param {string} main the app's own first script, from the folder of the app
 */
async function writeApp(name, main) {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const manifest = { name: 'albumen', productName: 'Albumen', version, type: 'module' };
  await writeFile(
    join(out, name, 'package.json'),
    JSON.stringify({ ...manifest, main: 'main.mjs' }),
  );
  await writeFile(join(out, name, 'main.mjs'), `import './channel.mjs';\nimport '${main}';\n`);
  await cp(join(here, 'channel.mjs'), join(out, name, 'channel.mjs'));
}

/**
 * Puts the measuring script in front of all that a page loads.
 * @param {string} folder of the page
 */
async function letMeasure(folder) {
  await cp(join(out, 'measuring', 'measuring.js'), join(folder, 'measuring.js'));
  const path = join(folder, 'index.html');
  const html = await readFile(path, 'utf8');
  await writeFile(path, html.replace('<head>', '<head><script src="./measuring.js"></script>'));
}

/**
 * Builds what is measured into `dist-bench`: Albumen as it is, the same app with a rival's page in
 * the place of its own, and a bare window. Each is one script longer than what a person starts.
 * @returns the folder that holds them
 */
export async function buildApps() {
  await buildAppIfStale();
  await rm(out, { recursive: true, force: true });
  await buildMeasuring();
  for (const name of ['albumen', ...rivals]) {
    await mkdir(join(out, name), { recursive: true });
    await writeApp(name, './dist/main/index.js');
    await cp(join(root, 'dist'), join(out, name, 'dist'), {
      recursive: true,
      filter: (path) => !path.includes('demo-pictures'),
    });
  }
  for (const name of rivals) {
    await rm(join(out, name, 'dist', 'renderer', 'index.html'));
    await buildRival(name);
  }
  for (const name of ['albumen', ...rivals]) {
    await letMeasure(join(out, name, 'dist', 'renderer'));
  }
  await cp(join(root, 'scripts', 'bench', 'bare-window'), join(out, 'bare-window'), {
    recursive: true,
  });
  await cp(join(out, 'bare-window', 'main.mjs'), join(out, 'bare-window', 'window.mjs'));
  await writeApp('bare-window', './window.mjs');
  await letMeasure(join(out, 'bare-window'));
  return out;
}
