import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { app } from 'electron';

// What the official runtime's default app does for `electron path/to/app`, and no more: the
// fallback runtime comes without one.
const path = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (path === undefined) {
  process.stderr.write('usage: electron path/to/app\n');
  process.exit(2);
}
const folder = resolve(path);
/** @type {{ name?: string, productName?: string, version?: string, main?: string }} */
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

Object.defineProperty(process, 'defaultApp', { value: true });
app.setName(manifest.productName ?? manifest.name ?? 'Electron');
// Electron has both for its own default app, and leaves them out of its public types.
const internal =
  /** @type {{ setVersion(version: string): void, setAppPath(path: string): void }} */ (
    /** @type {unknown} */ (app)
  );
if (manifest.version !== undefined) internal.setVersion(manifest.version);
internal.setAppPath(folder);
await import(pathToFileURL(join(folder, manifest.main ?? 'index.js')).href);
