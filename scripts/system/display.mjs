import { spawn } from 'node:child_process';

import { ensureLibraries, forVirtualDisplay } from './libraries.mjs';

/**
 * Whether a window could be shown here.
 * @param {NodeJS.Platform} platform
 * @param {Readonly<Record<string, string | undefined>>} env
 */
export function hasDisplay(platform = process.platform, env = process.env) {
  return platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}

/**
 * @typedef {object} Display
 * @property {boolean} isVirtual
 * @property {NodeJS.ProcessEnv} env what a program needs to find it
 * @property {() => void} close
 */

/**
 * The display to show windows on: the person's, or one that exists in memory only.
 * @returns {Promise<Display>}
 */
export async function openDisplay() {
  if (hasDisplay()) return { isVirtual: false, env: process.env, close: () => undefined };
  await ensureLibraries(forVirtualDisplay);
  // Xvfb picks a free number and writes it to the descriptor; nothing is guessed, nobody collides.
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => reject(new Error('The virtual display (Xvfb) did not start.')));
    server.stdio[3]?.once('data', (data) => resolve(String(data).trim()));
  });
  // A virtual display must not keep this process alive once its work is done.
  server.unref();
  const close = () => server.kill();
  process.once('exit', close);
  return { isVirtual: true, env: { ...process.env, DISPLAY: `:${String(number)}` }, close };
}
