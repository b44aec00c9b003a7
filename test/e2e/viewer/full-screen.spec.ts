import { expect, test } from '../app/albumen.ts';
import { signInToDemo } from '../app/sign-in.ts';
import { openPicture, tiles, viewerOf } from './open-viewer.ts';

test('full screen by key and button; Esc leaves it, then the viewer', async ({ start }) => {
  const app = await start();
  await signInToDemo(app);
  const { window } = app;
  const viewer = await openPicture(app);
  const isFull = (): Promise<boolean> =>
    window.evaluate(() => document.fullscreenElement?.closest('dialog') instanceof HTMLElement);
  const button = viewer.getByRole('button', { name: 'Full screen' });

  await window.keyboard.press('f');
  await expect.poll(isFull).toBe(true);
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(viewer.getByRole('complementary')).toBeVisible();
  await window.keyboard.press('f');
  await expect.poll(isFull).toBe(false);

  await button.click();
  await expect.poll(isFull).toBe(true);
  await window.keyboard.press('PageDown');
  await expect.poll(isFull).toBe(true);
  await window.keyboard.press('Escape');
  await expect.poll(isFull).toBe(false);
  await expect(viewer).toBeVisible();
  await expect(button).toHaveAttribute('aria-pressed', 'false');

  await window.keyboard.press('Escape');
  await expect(viewer).toBeHidden();
  await expect(window.locator('[role=gridcell]:focus')).toHaveCount(1);
  expect(app.complaints()).toEqual([]);
});

test('closed in full screen, the window is as it was', async ({ start }) => {
  const app = await start();
  await signInToDemo(app);
  const { window } = app;
  await tiles(app).first().click();
  await expect(viewerOf(app)).toBeVisible();
  await window.keyboard.press('f');
  await expect.poll(() => window.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await viewerOf(app).getByRole('button', { name: 'Close' }).click();
  await expect(viewerOf(app)).toBeHidden();
  await expect.poll(() => window.evaluate(() => document.fullscreenElement)).toBeNull();
  await expect(tiles(app).first()).toBeFocused();
});
