import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { root } from '../../build-app.mjs';
import { announce } from '../../runtime/announce.mjs';
import { ensureRuntime } from '../../runtime/ensure-runtime.mjs';
import { sandboxSwitches } from '../../runtime/platforms.mjs';
import { openDisplay } from '../../system/display.mjs';
import { ensureLibraries, forElectron, forKeyring } from '../../system/libraries.mjs';
import { keepFigures, machine } from '../performance-page.mjs';
import { buildApps } from './build-apps.mjs';
import { mergedTable, tableOf } from './gallery-table.mjs';
import { openKeyring } from './keyring.mjs';

const explanation =
  'Medians of the runs; a ratio is the median of the pairs’ ratios. How it is measured: [benchmarks.md](benchmarks.md).';

/**
 * Measures rows of the gallery in the real app, prints them, and keeps them in
 * docs/performance.md: those that were not asked for stay as they were.
 * @param {typeof import('../../../test/bench/gallery/gallery-rows.ts')} rows built
 * @param {readonly string[]} names
 * @returns {Promise<boolean>} whether every aim was met
 */
export async function benchGallery({ measureGallery }, names) {
  const { executable, version, kind } = await ensureRuntime();
  await ensureLibraries([...forElectron, ...forKeyring]);
  const apps = await buildApps();
  const display = await openDisplay();
  const folder = await mkdtemp(join(tmpdir(), 'albumen-bench-gallery-'));
  const keyring = await openKeyring(join(folder, 'home'));
  const origin = `${machine()}; Electron ${version} (${kind}); \`npm run bench\`.`;
  const day = new Date().toISOString().slice(0, 10);
  /** @type {import('../../../test/bench/gallery/figure.ts').Figure[]} */
  const measured = [];
  try {
    const complete = await measureGallery({
      names,
      launcher: {
        executable,
        apps,
        switches: [...sandboxSwitches(process.platform, process.getuid?.()), ...keyring.switches],
        env: { ...display.env, ...keyring.env },
      },
      folder,
      pictures: join(root, 'main', 'demo', 'pictures'),
      say: announce,
      onFigures: async (figures) => {
        measured.push(...figures);
        await keepFigures('The gallery', (before) =>
          [mergedTable(before, figures, day), '', explanation, '', origin].join('\n'),
        );
      },
    });
    process.stdout.write(`${tableOf(measured, day)}\n`);
    return complete && measured.every(({ met }) => met);
  } finally {
    keyring.close();
    display.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
