import { existsSync, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

/**
 * Calls `onChange` whenever something below a folder is written, made, renamed or removed.
 * @param {string} folder
 * @param {() => void} onChange
 * @param {NodeJS.Platform} platform
 * @returns {() => void} stops it
 */
export function watchSources(folder, onChange, platform = process.platform) {
  if (platform !== 'linux') {
    const watcher = watch(folder, { recursive: true }, onChange);
    return () => watcher.close();
  }
  // Node's recursive watching on Linux loses a file that an editor replaces, as most do when they
  // save. A folder's own watcher sees that.
  /** @type {Map<string, import('node:fs').FSWatcher>} */
  const watchers = new Map();
  const follow = () => {
    for (const [path, watcher] of watchers) {
      if (existsSync(path)) continue;
      watcher.close();
      watchers.delete(path);
    }
    for (const path of foldersBelow(folder)) {
      if (watchers.has(path)) continue;
      const watcher = watch(path, () => {
        follow();
        onChange();
      });
      watcher.on('error', () => watcher.close());
      watchers.set(path, watcher);
    }
  };
  follow();
  return () => watchers.forEach((watcher) => watcher.close());
}

/**
 * @param {string} folder
 * @returns {readonly string[]} the folder and all below it
 */
function foldersBelow(folder) {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory());
    return [folder, ...folders.map(({ parentPath, name }) => join(parentPath, name))];
  } catch {
    // One was removed while it was listed; its parent's watcher is told of that as well.
    return [];
  }
}
