import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The user's cache folder for runtimes, shared by all clones (XDG Base Directory, 0.8).
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {string} home
 * @returns {string}
 */
export function cacheFolder(env = process.env, home = homedir()) {
  const xdg = env['XDG_CACHE_HOME'];
  const base = xdg !== undefined && xdg.startsWith('/') ? xdg : join(home, '.cache');
  return join(base, 'albumen', 'electron-runtime');
}
