import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

import { announce } from './runtime/announce.mjs';
import { ensureRuntime } from './runtime/ensure-runtime.mjs';
import { sandboxSwitches } from './runtime/platforms.mjs';
import { isWorthReading } from './system/chromium-noise.mjs';
import { openDisplay } from './system/display.mjs';
import { ensureLibraries, forElectron } from './system/libraries.mjs';

/**
 * Opens an app folder in Electron, with all that needs, and waits for its end.
 * @param {string} folder
 * @param {readonly string[]} args for the app
 * @param {(child: import('node:child_process').ChildProcess) => void} [onStart]
 * @returns {Promise<number>} the exit code
 */
export async function openApp(folder, args, onStart) {
  const runtime = await ensureRuntime();
  await ensureLibraries(forElectron);
  const display = await openDisplay();
  if (display.isVirtual) {
    announce(
      'no display here: using a virtual one. `npm run screenshots` shows what it looks like.',
    );
  }
  const switches = sandboxSwitches(process.platform, process.getuid?.());
  if (switches.length > 0) announce('running as root: Chromium’s sandbox is off (--no-sandbox).');

  const child = spawn(runtime.executable, [...switches, folder, ...args], {
    env: display.env,
    stdio: ['inherit', 'inherit', 'pipe'],
  });
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (isWorthReading(line)) process.stderr.write(`${line}\n`);
  });
  onStart?.(child);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve(exitCode ?? 0));
  });
  display.close();
  return Number(code);
}
