import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/**
 * @typedef {object} Keyring
 * @property {readonly string[]} switches for Electron
 * @property {Record<string, string>} env for Electron
 * @property {() => void} close
 */

// The shell lives as long as its input is open, and the bus as long as the shell.
const script = `
  printf "\\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
  echo "$DBUS_SESSION_BUS_ADDRESS"
  exec cat >/dev/null
`;

/**
 * Brings up, on Linux, a bus and an unlocked keyring for all starts of a run, so that the app stays
 * signed in and no start pays for them. Elsewhere the system's own key store is used.
 * @param {string} home a folder for what the keyring keeps
 * @param {NodeJS.Platform} platform
 * @returns {Promise<Keyring>}
 */
export async function openKeyring(home, platform = process.platform) {
  if (platform !== 'linux') return { switches: [], env: {}, close: () => undefined };
  await mkdir(home, { recursive: true });
  const places = { HOME: home, XDG_DATA_HOME: join(home, '.local', 'share') };
  const child = spawn('dbus-run-session', ['--', 'sh', '-c', script], {
    env: { ...process.env, ...places },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const address = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error('The keyring of the bench did not start.')));
    createInterface({ input: child.stdout }).once('line', resolve);
  });
  return {
    switches: ['--password-store=gnome-libsecret'],
    env: { ...places, DBUS_SESSION_BUS_ADDRESS: String(address) },
    close: () => child.stdin.end(),
  };
}
