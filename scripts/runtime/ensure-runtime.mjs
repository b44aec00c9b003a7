import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { announce } from './announce.mjs';
import { ensureFallbackRuntime, fallback, isFallback } from './fallback-runtime.mjs';
import { withPatience } from './patience.mjs';
import { executableName, hasFallback } from './platforms.mjs';
import { forgetRefusal, rememberRefusal, wasRefusedLately } from './refusal-memory.mjs';
import { run } from './run.mjs';

/**
 * @typedef {object} Runtime
 * @property {string} executable
 * @property {string} folder
 * @property {string} version
 * @property {'official' | 'fallback'} kind
 */

const electronFolder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));

const executable = executableName(process.platform);

/**
 * The Electron to run: one that `ELECTRON_OVERRIDE_DIST_PATH` names, the official one (downloaded
 * once), or on Linux x64 the fallback.
 * @returns {Promise<Runtime>}
 * @throws {Error} with a sentence for a person where none is to be had
 */
export async function ensureRuntime() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override !== undefined && override !== '') {
    return describe(override, (await isFallback(override)) ? 'fallback' : 'official');
  }
  const dist = join(electronFolder, 'dist');
  if (existsSync(join(electronFolder, 'path.txt')) && existsSync(join(dist, executable))) {
    return describe(dist, 'official');
  }
  const canFallBack = hasFallback(process.platform, process.arch);
  if (canFallBack && (await wasRefusedLately())) {
    return describe(await ensureFallbackRuntime(), 'fallback');
  }
  const refusal = await downloadOfficial();
  if (refusal === null) {
    await forgetRefusal();
    return describe(dist, 'official');
  }
  if (!canFallBack) {
    throw new Error(
      `Electron could not be downloaded (${refusal}). Check that github.com can be reached, or set ` +
        `ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron, then try again.`,
    );
  }
  await rememberRefusal();
  return describe(await ensureFallbackRuntime(), 'fallback');
}

/**
 * Lets the electron package download its runtime. It says nothing while it does, so this does.
 * @returns {Promise<string | null>} null when it is there, else why not, in a few words
 */
async function downloadOfficial() {
  const slow = setTimeout(() => announce('downloading Electron (about 100 MB, once) …'), 2000);
  const { code, stderr } = await withPatience('downloading Electron', () =>
    run(process.execPath, [join(electronFolder, 'install.js')]),
  );
  clearTimeout(slow);
  if (code === 0) return null;
  const reason =
    /\b(ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|EHOSTUNREACH|HTTPError[^\n]*|Response code \d+)/.exec(
      stderr,
    )?.[1];
  return reason ?? 'the download failed';
}

/**
 * @param {string} folder
 * @param {Runtime['kind']} kind
 * @returns {Promise<Runtime>}
 */
async function describe(folder, kind) {
  const version = await readFile(join(folder, 'version'), 'utf8').catch(() =>
    kind === 'fallback' ? fallback.electron : 'unknown',
  );
  return {
    executable: join(folder, executable),
    folder,
    version: version.trim().replace(/^v/, ''),
    kind,
  };
}
