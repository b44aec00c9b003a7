import type { Page } from 'playwright';

import { expect, test } from './app/albumen.ts';
import { gallery, signInToDemo } from './app/sign-in.ts';

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
  await cells.nth(1).click();
  const viewer = window.getByRole('dialog');
  const first = await viewer.getAttribute('aria-label');
  await viewer.getByRole('button', { name: /next post/i }).click();
  await expect(viewer).not.toHaveAttribute('aria-label', first ?? '');
  await viewer.getByRole('button', { name: /previous post/i }).click();
  await expect(viewer).toHaveAttribute('aria-label', first ?? '');

  await window.keyboard.press('Escape');
  await expect(viewer).toBeHidden();
  await expect(cells.nth(1)).toBeFocused();
  await window.keyboard.press('ArrowRight');
  await expect(cells.nth(2)).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(viewer).toBeVisible();
});

test('arrows work with reduced motion', async ({ start }) => {
  const app = await start({ args: ['--force-prefers-reduced-motion'] });
  await signInToDemo(app);
  const { window } = app;
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
  await expect(viewer.getByText(/^1 (of|\/) \d+$/).first()).toBeVisible();
  await window.keyboard.press('ArrowRight');
  await expect(viewer.getByText(/^2 (of|\/) \d+$/).first()).toBeVisible();
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
