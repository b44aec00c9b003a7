import { expect } from 'playwright/test';
import type { Locator, Page } from 'playwright';

import { isDrawn } from '../app/library.ts';
import type { RunningApp } from '../app/launch.ts';
import { gallery } from '../app/sign-in.ts';

export const viewerOf = (app: RunningApp): Locator => app.window.getByRole('dialog');

export const tiles = (app: RunningApp): Locator => gallery(app).getByRole('gridcell');

/** Opens the first post of a kind, as its tile names it, and waits for what it shows. */
export async function openFirst(app: RunningApp, kind: RegExp): Promise<Locator> {
  await gallery(app).getByRole('gridcell', { name: kind }).first().click();
  const viewer = viewerOf(app);
  await expect(viewer).toBeVisible();
  return viewer;
}

/** A picture of its own, that is, neither a carousel nor a video, and handed out. */
const onePicture = /Picture, [A-Z][a-z]+ \d+, \d{4}$/;

export async function openPicture(app: RunningApp): Promise<Locator> {
  const viewer = await openFirst(app, onePicture);
  await expectDrawn(viewer);
  return viewer;
}

export async function expectDrawn(viewer: Locator): Promise<void> {
  await expect.poll(() => isDrawn(viewer.locator('img'))).toBe(true);
}

/** How the picture lies, in CSS pixels of the window. */
export interface Lying {
  readonly zoom: number;
  /** The stage's edges. */
  readonly stage: Edges;
  /** The picture's own, without what is empty beside it. */
  readonly picture: Edges;
}

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function lying(window: Page): Promise<Lying> {
  return window.evaluate(() => {
    const image = document.querySelector('dialog img');
    const area = document.querySelector('dialog [role=presentation]');
    if (!(image instanceof HTMLImageElement) || area === null) throw new Error('no picture');
    const stage = area.getBoundingClientRect();
    const { left, top, width, height } = image.getBoundingClientRect();
    const scale = Math.min(width / image.naturalWidth, height / image.naturalHeight);
    const half = { x: (image.naturalWidth * scale) / 2, y: (image.naturalHeight * scale) / 2 };
    const middle = { x: left + width / 2, y: top + height / 2 };
    return {
      zoom: width / stage.width,
      stage: { left: stage.left, top: stage.top, right: stage.right, bottom: stage.bottom },
      picture: {
        left: middle.x - half.x,
        top: middle.y - half.y,
        right: middle.x + half.x,
        bottom: middle.y + half.y,
      },
    };
  });
}

/** The picture's zoom, once it is what it is to be. */
export async function expectZoom(window: Page, zoom: number): Promise<void> {
  await expect.poll(async () => (await lying(window)).zoom).toBeCloseTo(zoom, 1);
}
