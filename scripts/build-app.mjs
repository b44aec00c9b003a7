import { cp, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { createBuilder } from 'vite';

import { announce } from './runtime/announce.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));

const sources = [
  'main',
  'preload',
  'renderer',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
];
const output = join('dist', 'main', 'index.js');

/** Builds page, preload script and main process into `dist/`. */
export async function buildApp() {
  const start = performance.now();
  const builder = await createBuilder({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
  });
  await builder.buildApp();
  await cp(join(root, 'main', 'demo', 'pictures'), join(root, 'dist', 'demo-pictures'), {
    recursive: true,
  });
  announce(`built in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

/** Builds only where a source is newer than what was built from it. */
export async function buildAppIfStale() {
  const built = await stat(join(root, output)).catch(() => null);
  const newest = Math.max(
    ...(await Promise.all(sources.map((name) => newestBelow(join(root, name))))),
  );
  if (built === null || built.mtimeMs < newest) await buildApp();
}

/**
 * The latest change of a file, or of anything below a folder, in milliseconds since the epoch.
 * @param {string} path
 * @returns {Promise<number>}
 */
async function newestBelow(path) {
  const entry = await stat(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  const names = await readdir(path, { recursive: true });
  const times = await Promise.all(
    names.map(async (name) => (await stat(join(path, name))).mtimeMs),
  );
  return Math.max(entry.mtimeMs, ...times);
}
