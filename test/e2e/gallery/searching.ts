import AxeBuilder from '@axe-core/playwright';
import type { Locator } from 'playwright';
import { expect } from 'playwright/test';

import { cellNames } from '../app/library.ts';
import type { RunningApp } from '../app/launch.ts';
import { gallery } from '../app/sign-in.ts';
import { tiles } from './searchable-album.ts';

export const field = ({ window }: RunningApp): Locator =>
  window.getByRole('searchbox', { name: 'Search posts' });
export const filters = ({ window }: RunningApp): Locator =>
  window.getByRole('button', { name: /^Filters/ });
export const panel = ({ window }: RunningApp): Locator =>
  window.getByRole('group', { name: 'Filters' });
export const chips = ({ window }: RunningApp): Locator =>
  window.getByRole('list', { name: 'Filters in use' });

/** These posts are on show, in this order, and no others. */
export async function expectFound(app: RunningApp, ...wanted: readonly RegExp[]): Promise<void> {
  await expect
    .poll(async () => {
      const names = await cellNames(app);
      const fits = wanted.every((name, place) => name.test(names[place] ?? ''));
      return fits && names.length === wanted.length ? 'found' : names;
    })
    .toBe('found');
}

/** The whole album, newest first. */
export const everyTile = [
  tiles.evening,
  tiles.three,
  tiles.waves,
  tiles.roofs,
  tiles.silent,
] as const;

export async function choose(app: RunningApp, name: string): Promise<void> {
  await panel(app).getByRole('checkbox', { name, exact: true }).click();
}

export async function expectNoViolations(app: RunningApp): Promise<void> {
  const { violations } = await new AxeBuilder({ page: app.window }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
}

/** The name of the first tile below the toolbar of which more than half is seen. */
export function firstSeen(app: RunningApp): Promise<string | null> {
  return gallery(app)
    .getByRole('gridcell')
    .evaluateAll((cells) => {
      const bar = document.querySelector('[role="search"]')?.getBoundingClientRect().bottom ?? 0;
      const seen = cells.find((cell) => {
        const { top, height } = cell.getBoundingClientRect();
        return top + height / 2 > bar;
      });
      return seen?.getAttribute('aria-label') ?? null;
    });
}

/** Presses a button beside the wheel, which Playwright's mouse does not have. */
export async function pressMouse(
  { window }: RunningApp,
  button: 'back' | 'forward',
): Promise<void> {
  const devtools = await window.context().newCDPSession(window);
  const at = { x: 400, y: 600, button, clickCount: 1 };
  const buttons = button === 'back' ? 8 : 16;
  await devtools.send('Input.dispatchMouseEvent', { ...at, type: 'mousePressed', buttons });
  await devtools.send('Input.dispatchMouseEvent', { ...at, type: 'mouseReleased', buttons: 0 });
  await devtools.detach();
}

/** The name of the tile that the page's history will lead back to; null for the beginning. */
export function notedTop(app: RunningApp): Promise<string | null> {
  return app.window.evaluate(() => {
    const place = /"place":(\d+)/.exec(JSON.stringify(history.state))?.[1];
    const tile = document.querySelector(`[data-place="${place ?? 'none'}"]`);
    return tile?.getAttribute('aria-label') ?? null;
  });
}
