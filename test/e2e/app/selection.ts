import AxeBuilder from '@axe-core/playwright';
import type { Locator } from 'playwright';
import { expect } from 'playwright/test';

import type { RunningApp } from './launch.ts';
import { gallery } from './sign-in.ts';

export const bar = ({ window }: RunningApp): Locator =>
  window.getByRole('region', { name: 'Selected posts' });
export const cell = (app: RunningApp, place: number): Locator =>
  gallery(app).locator(`[role=gridcell][data-place="${String(place)}"]`);
export const button = (app: RunningApp, name: string): Locator =>
  bar(app).getByRole('button', { name, exact: true });

/** Places of the tiles that are drawn and selected. */
export async function selectedPlaces(app: RunningApp): Promise<readonly number[]> {
  const selected = gallery(app).getByRole('gridcell', { selected: true });
  const places = await selected.evaluateAll((tiles) =>
    tiles.map((tile) => Number(tile.getAttribute('data-place'))),
  );
  return places.toSorted((one, other) => one - other);
}

export async function expectSelected(app: RunningApp, places: readonly number[]): Promise<void> {
  await expect.poll(() => selectedPlaces(app)).toEqual(places);
  if (places.length > 0) await expect(bar(app)).toContainText(`${String(places.length)} selected`);
  else await expect(bar(app)).toHaveCount(0);
}

export async function expectNoViolations({ window }: RunningApp): Promise<void> {
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
}

export const clipboardText = (app: RunningApp): Promise<string> =>
  app.electron.evaluate(async ({ clipboard }) => clipboard.readText());
