import { join } from 'node:path';

import type { Bench } from './bench.ts';
import type { Figure } from './figure.ts';
import type { Launcher } from './gallery-app.ts';
import { createProfiles } from './profiles.ts';
import { scrollRows } from './scroll-rows.ts';
import { searchRow } from './search-row.ts';
import { startStandIn } from './stand-in.ts';
import { restartRow, startRow } from './start-rows.ts';
import { switchRow } from './switch-row.ts';

/** What can be asked for by name. */
export const galleryRows: Readonly<Record<string, (bench: Bench) => Promise<readonly Figure[]>>> = {
  start: startRow,
  search: searchRow,
  'scroll-10000': (bench) => scrollRows(bench, 10_000),
  'scroll-30000': (bench) => scrollRows(bench, 30_000),
  restart: restartRow,
  switch: switchRow,
};

/**
 * Measures rows of the gallery. One that cannot be measured is said, and leaves the others alone.
 * @param folder scratch space, removed by the caller
 * @param pictures the demo account's
 * @param onFigures takes the figures of each row as soon as they are there
 * @returns whether every row was measured
 */
export async function measureGallery(options: {
  readonly names: readonly string[];
  readonly launcher: Launcher;
  readonly folder: string;
  readonly pictures: string;
  readonly say: (text: string) => void;
  readonly onFigures: (figures: readonly Figure[]) => Promise<void>;
}): Promise<boolean> {
  const { names, folder, pictures, say, onFigures } = options;
  const standIn = await startStandIn();
  const launcher: Launcher = {
    ...options.launcher,
    env: { ...options.launcher.env, ALBUMEN_INSTAGRAM_ORIGIN: standIn.origin },
  };
  let complete = true;
  try {
    const profiles = await createProfiles({
      launcher,
      standIn,
      folder: join(folder, 'profiles'),
      pictures,
    });
    for (const name of names) {
      say(`${name} …`);
      try {
        const figures = await galleryRows[name]?.({ launcher, profiles, folder, say });
        await onFigures(figures ?? []);
      } catch (error) {
        complete = false;
        say(`${name} was not measured: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return complete;
  } finally {
    standIn.stop();
  }
}
