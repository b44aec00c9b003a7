import type { Page } from 'playwright';

import { expect, test } from '../app/albumen.ts';
import { gallery, signInToDemo } from '../app/sign-in.ts';

/** The first place of two pictures in a row: a carousel between them has slides of its own. */
async function firstPairOfPictures(window: Page): Promise<number> {
  const names = await window
    .getByRole('grid', { name: 'Posts' })
    .getByRole('gridcell')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label') ?? ''));
  const isPicture = names.map((name) => !/carousel|reel|video/i.test(name));
  const place = isPicture.findIndex((here, index) => here && isPicture[index + 1] === true);
  if (place < 0) throw new Error('no two pictures in a row');
  return place;
}

/** Opens the first cell whose name or mark says that it is of a kind. */
async function openKind(window: Page, kind: RegExp): Promise<void> {
  await window
    .getByRole('grid', { name: 'Posts' })
    .getByRole('gridcell', { name: kind })
    .first()
    .click();
  await expect(window.getByRole('dialog')).toBeVisible();
}

test('arrows go on, Esc comes back to the tile, and the keys still work there', async ({
  start,
}) => {
  const app = await start();
  await signInToDemo(app);
  const { window } = app;
  const cells = gallery(app).getByRole('gridcell');
  const place = await firstPairOfPictures(window);
  await cells.nth(place).click();
  const viewer = window.getByRole('dialog');
  const first = await viewer.getAttribute('aria-label');
  await viewer.getByRole('button', { name: /next post/i }).click();
  await expect(viewer).not.toHaveAttribute('aria-label', first ?? '');
  await viewer.getByRole('button', { name: /previous post/i }).click();
  await expect(viewer).toHaveAttribute('aria-label', first ?? '');

  await window.keyboard.press('Escape');
  await expect(viewer).toBeHidden();
  await expect(cells.nth(place)).toBeFocused();
  await window.keyboard.press('ArrowRight');
  await expect(cells.nth(place + 1)).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(viewer).toBeVisible();
});

test('arrows work with reduced motion', async ({ start }) => {
  const app = await start();
  await signInToDemo(app);
  const { window } = app;
  await window.emulateMedia({ reducedMotion: 'reduce' });
  expect(await window.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches)).toBe(
    true,
  );
  await gallery(app).getByRole('gridcell').first().click();
  const viewer = window.getByRole('dialog');
  await expect(viewer).toBeVisible();
  const names = new Set<string | null>();
  for (let step = 0; step < 12; step += 1) {
    names.add(await viewer.getAttribute('aria-label'));
    await window.keyboard.press('ArrowRight');
  }
  expect(names.size).toBeGreaterThan(1);
});

test('a video plays and seeks', async ({ start }) => {
  const app = await start();
  await signInToDemo(app);
  await openKind(app.window, /reel|video/i);
  const video = app.window.getByRole('dialog').locator('video');
  await expect(video).toBeVisible();
  const reached = await video.evaluate(async (element: HTMLVideoElement) => {
    if (element.readyState < 1) {
      await new Promise((resolve) => element.addEventListener('loadedmetadata', resolve));
    }
    element.muted = true;
    await element.play();
    await new Promise((resolve) => element.addEventListener('timeupdate', resolve, { once: true }));
    element.pause();
    const target = element.duration * 0.7;
    const seeked = new Promise((resolve) => element.addEventListener('seeked', resolve));
    element.currentTime = target;
    await seeked;
    return { duration: element.duration, off: Math.abs(element.currentTime - target) };
  });
  expect(reached.duration).toBeGreaterThan(1);
  expect(reached.off).toBeLessThan(0.2);
});

test('a carousel is gone through, and Tab never enters a hidden slide', async ({ start }) => {
  const app = await start();
  await signInToDemo(app);
  await openKind(app.window, /carousel/i);
  const { window } = app;
  const viewer = window.getByRole('dialog');
  const dot = (slide: number): ReturnType<Page['getByRole']> =>
    viewer.getByRole('button', { name: new RegExp(`^Slide ${slide} of \\d+$`) });
  await expect(dot(1)).toHaveAttribute('aria-current', 'true');
  await window.keyboard.press('ArrowRight');
  await expect(dot(2)).toHaveAttribute('aria-current', 'true');
  await expect(dot(1)).not.toHaveAttribute('aria-current', 'true');
  for (let step = 0; step < 20; step += 1) {
    await window.keyboard.press('Tab');
    const hidden = await window.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return false;
      return !focused.checkVisibility() || focused.closest('[inert], [aria-hidden=true]') !== null;
    });
    expect(hidden).toBe(false);
  }
});
