import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { build } from 'vite';

import { root } from '../app/find-electron.ts';

/**
 * Builds a small Electron app around parts of Albumen that are tested before, or apart from, the
 * whole: from `test/e2e/<name>/` into a folder that git, lint and Playwright pass over, and from
 * which packages are found.
 * @param entries the app's modules by the name of what is built; one is `main`
 * @returns the folder, to be given to Electron
 */
export async function buildHarness(
  name: string,
  entries: Readonly<Record<string, string>>,
): Promise<string> {
  // One for each worker: a build empties the folder that another's Electron may run from.
  const worker = `${name}-${process.env['TEST_PARALLEL_INDEX'] ?? '0'}`;
  const folder = join(root, 'node_modules', '.cache', 'albumen-e2e', worker);
  await build({
    configFile: false,
    logLevel: 'warn',
    root,
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: 'node20.18',
      copyPublicDir: false,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(entries).map(([entry, file]) => [
            entry,
            join(root, 'test', 'e2e', name, file),
          ]),
        ),
        output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  await mkdir(folder, { recursive: true });
  const manifest = { name, version: '1.0.0', type: 'module', main: 'main.js' };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}
