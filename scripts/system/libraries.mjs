import { readdir } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';

import { announce } from '../runtime/announce.mjs';
import { withPatience } from '../runtime/patience.mjs';
import { run } from '../runtime/run.mjs';

/**
 * @typedef {object} Need
 * @property {readonly string[]} packages Debian names, newest first: t64 names since Debian 13
 * @property {string} probe a library (`lib….so.N`), a font (`….ttf`) or a program, to see whether
 *   it is there
 */

/** What Electron itself links against or opens. @type {readonly Need[]} */
export const forElectron = [
  { probe: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { probe: 'libnss3.so', packages: ['libnss3'] },
  { probe: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
  { probe: 'libgbm.so.1', packages: ['libgbm1'] },
  { probe: 'libXss.so.1', packages: ['libxss1'] },
  { probe: 'libatk-bridge-2.0.so.0', packages: ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'] },
  { probe: 'libdrm.so.2', packages: ['libdrm2'] },
  { probe: 'libxkbcommon.so.0', packages: ['libxkbcommon0'] },
];

/** What stands in for a display. @type {readonly Need[]} */
export const forVirtualDisplay = [
  { probe: 'Xvfb', packages: ['xvfb'] },
  { probe: 'xauth', packages: ['xauth'] },
];

/** What the tests start to have a keyring of their own. @type {readonly Need[]} */
export const forKeyring = [
  { probe: 'dbus-run-session', packages: ['dbus'] },
  { probe: 'dbus-launch', packages: ['dbus-x11'] },
  { probe: 'gnome-keyring-daemon', packages: ['gnome-keyring'] },
];

/** Without them emoji and scripts other than Latin are boxes in the pictures. @type {readonly Need[]} */
export const forPictures = [
  { probe: 'NotoColorEmoji.ttf', packages: ['fonts-noto-color-emoji'] },
  { probe: 'NotoSansDevanagari-Regular.ttf', packages: ['fonts-noto-core'] },
  { probe: 'NotoSansCJK-Regular.ttc', packages: ['fonts-noto-cjk'] },
];

/** @param {string} name of the file, where Debian and its relatives put fonts */
async function isFontThere(name) {
  const names = await readdir('/usr/share/fonts', { recursive: true }).catch(() => []);
  return names.some((path) => path.endsWith(`/${name}`));
}

/**
 * Which needs are not met, by what the linker knows and what is on the path.
 * @param {readonly Need[]} needs
 * @returns {Promise<readonly Need[]>}
 */
export async function missing(needs) {
  const { stdout } = await run('sh', ['-c', 'PATH="$PATH:/sbin:/usr/sbin" ldconfig -p']);
  const libraries = new Set(stdout.split('\n').map((line) => line.trim().split(/\s/)[0]));
  const found = await Promise.all(
    needs.map(async ({ probe }) => {
      if (probe.includes('.so')) return libraries.has(probe);
      if (/\.tt[cf]$/.test(probe)) return isFontThere(probe);
      return (await run('sh', ['-c', `command -v ${probe}`])).code === 0;
    }),
  );
  return needs.filter((_, index) => found[index] !== true);
}

/**
 * The packages to install: for each need the first name that this system knows.
 * @param {readonly Need[]} needs
 * @param {(name: string) => boolean} known
 * @returns {readonly string[]}
 */
export function packagesFor(needs, known) {
  return needs.map(({ packages }) => packages.find(known) ?? packages.at(-1) ?? '');
}

/**
 * Sees to it that what is needed is installed: as root without a terminal by installing it, with a
 * terminal after asking, otherwise by naming the command. Says nothing where nothing is missing.
 * @param {readonly Need[]} needs
 * @throws {Error} with a sentence for a person where something stays missing
 */
export async function ensureLibraries(needs) {
  if (process.platform !== 'linux') return;
  const absent = await missing(needs);
  if (absent.length === 0) return;
  const probes = absent.map(({ probe }) => probe).join(', ');
  if ((await run('sh', ['-c', 'command -v apt-get'])).code !== 0) {
    throw new Error(`This system lacks ${probes}. Install them with its package manager.`);
  }
  const isRoot = process.getuid?.() === 0;
  const hasTerminal = process.stdin.isTTY && process.stderr.isTTY;
  if (isRoot && (!hasTerminal || (await agrees(`Install what Electron needs (${probes})?`)))) {
    await install(absent);
    const still = await missing(absent);
    if (still.length === 0) return;
    throw new Error(`Still missing: ${still.map(({ probe }) => probe).join(', ')}.`);
  }
  const names = packagesFor(absent, await knownPackages(absent));
  const sudo = isRoot ? '' : 'sudo ';
  throw new Error(
    `This system lacks ${probes}. Install them with:\n  ${sudo}apt-get update && ${sudo}apt-get install ${names.join(' ')}`,
  );
}

/**
 * @param {readonly Need[]} needs
 * @returns {Promise<(name: string) => boolean>}
 */
async function knownPackages(needs) {
  const names = needs.flatMap(({ packages }) => packages);
  const { stdout } = await run('apt-cache', ['policy', ...names]);
  const known = new Set();
  for (const block of stdout.split(/\n(?=\S)/)) {
    const name = /^([^\s:]+):/.exec(block)?.[1];
    if (name !== undefined && !/Candidate: \(none\)/.test(block)) known.add(name);
  }
  return (name) => known.has(name);
}

/** @param {readonly Need[]} needs */
async function install(needs) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  announce('reading the package lists …');
  const update = await run('apt-get', ['update', '-qq'], { env });
  if (update.code !== 0) throw new Error(`apt-get update failed: ${update.stderr.trim()}`);
  const names = packagesFor(needs, await knownPackages(needs));
  announce(`installing ${names.join(' ')} …`);
  const result = await withPatience('installing', () =>
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env }),
  );
  if (result.code !== 0) throw new Error(`apt-get install failed: ${result.stderr.trim()}`);
}

/**
 * @param {string} question
 * @returns {Promise<boolean>}
 */
async function agrees(question) {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(`${question} [Y/n] `);
  terminal.close();
  return /^(y|yes|)$/i.test(answer.trim());
}
