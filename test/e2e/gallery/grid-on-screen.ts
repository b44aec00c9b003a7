import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';

/** A tile, and where it stands in the window, in CSS pixels. */
export interface SeenTile {
  readonly place: number;
  readonly top: number;
  readonly height: number;
}

/** What the bars and a title may cover at the top of the window. */
export const covered = 148;

/** The tiles that are drawn in the window, in order. */
export function seenTiles(window: Page): Promise<readonly SeenTile[]> {
  return window.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-place]')]
      .map((tile) => ({ place: Number(tile.dataset['place']), box: tile.getBoundingClientRect() }))
      .filter(({ box }) => box.bottom > 148 && box.top < innerHeight)
      .map(({ place, box }) => ({ place, top: box.top, height: box.height }))
      .toSorted((one, other) => one.place - other.place),
  );
}

/** The first tile that is seen whole. */
export async function firstSeen(window: Page): Promise<SeenTile> {
  const found = (await seenTiles(window)).find(({ top }) => top >= covered);
  if (found === undefined) throw new Error('no tile is in the window');
  return found;
}

export function tile(window: Page, place: number): Locator {
  return window.locator(`[data-place="${place}"]`);
}

/** The tile stands where it stood, to the pixel. */
export async function expectTileAt(window: Page, { place, top }: SeenTile): Promise<void> {
  await expect
    .poll(async () => {
      const box = await tile(window, place).boundingBox();
      return Math.abs((box?.y ?? Infinity) - top);
    })
    .toBeLessThanOrEqual(1.5);
}

export async function scrollTo(window: Page, top: number): Promise<void> {
  await window.evaluate(async (y) => {
    globalThis.scrollTo({ top: y, behavior: 'instant' });
    // The page hears of it with the next frame, and has drawn what is there by the one after.
    for (let frame = 0; frame < 2; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }, top);
  // At the beginning the profile may fill the window.
  if (top > 0) await expect.poll(async () => (await seenTiles(window)).length).toBeGreaterThan(0);
}

/** Scrolls until a row is the first in the window, just below what covers its top. */
export async function lookAtRow(window: Page, top: number): Promise<SeenTile> {
  await scrollTo(window, top);
  const first = await firstSeen(window);
  await scrollTo(window, top + first.top - covered - 14);
  const seen = await firstSeen(window);
  expect(seen.place).toBe(first.place);
  return seen;
}

/** The window is full of tiles, of which each has a colour, is a picture, or says what it is. */
export async function expectNothingBlank(window: Page): Promise<void> {
  const blank = await window.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>('[data-place]')].filter(
        ({ style, childElementCount }) => style.background === '' && childElementCount === 0,
      ).length,
  );
  expect(blank).toBe(0);
}
