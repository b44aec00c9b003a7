import { expect, test } from '../app/albumen.ts';
import type { RunningApp } from '../app/launch.ts';
import { signInToDemo } from '../app/sign-in.ts';
import { openFirst, tiles, viewerOf } from './open-viewer.ts';

/** How the posts at the beginning of the grid are called in the viewer, newest first. */
async function nameOfEach(app: RunningApp, count: number): Promise<readonly string[]> {
  const names: string[] = [];
  await tiles(app).first().click();
  const viewer = viewerOf(app);
  for (let place = 0; place < count; place += 1) {
    if (place > 0) await app.window.keyboard.press('PageDown');
    await expect(viewer).toContainText(`${place + 1} of `);
    names.push((await viewer.getAttribute('aria-label')) ?? '');
  }
  await app.window.keyboard.press('Escape');
  await expect(viewer).toBeHidden();
  return names;
}

/** Every different name that the viewer has until the slideshow is over. */
async function namesUntilOver(app: RunningApp): Promise<readonly string[]> {
  const viewer = viewerOf(app);
  await app.window.evaluate(() => {
    const dialog = document.querySelector('dialog');
    const seen = [dialog?.getAttribute('aria-label')];
    new MutationObserver(() => seen.push(dialog?.getAttribute('aria-label'))).observe(
      dialog ?? document,
      { attributeFilter: ['aria-label'] },
    );
    Object.assign(globalThis, { seenNames: seen });
  });
  await expect(viewer.getByRole('group', { name: 'Slideshow' })).toHaveCount(0, {
    timeout: 40_000,
  });
  const seen = await app.window.evaluate(
    // Laid there above.
    () => (globalThis as unknown as { readonly seenNames: readonly string[] }).seenNames,
  );
  return seen;
}

test('goes from an older post to the newest, pauses, and ends there', async ({ start }) => {
  test.setTimeout(120_000);
  const app = await start();
  await signInToDemo(app);
  const { window } = app;
  const names = await nameOfEach(app, 4);
  await tiles(app).nth(3).click();
  const viewer = viewerOf(app);
  await expect(viewer).toBeVisible();
  await window.keyboard.press('s');
  const controls = viewer.getByRole('group', { name: 'Slideshow' });
  await expect(controls).toContainText('3 more posts');
  await controls.getByRole('button', { name: '3 seconds' }).click();

  await test.step('Space pauses, and a whole turn later it is still there', async () => {
    await controls.getByRole('button', { name: 'Pause' }).focus();
    await window.keyboard.press('Space');
    await expect(controls.getByRole('button', { name: 'Go on' })).toBeVisible();
    await expect(viewer.locator('[style*="animation-duration"]')).toHaveCount(0);
    await expect(viewer).toHaveAttribute('aria-label', names[3] ?? '');
    await window.keyboard.press('Space');
    await expect(viewer.locator('[style*="animation-duration: 3s"]')).toBeVisible();
  });

  expect(await namesUntilOver(app)).toEqual(names.toReversed());
  await expect(viewer).toContainText('1 of ');
  await expect(viewer.getByRole('button', { name: 'Slideshow' })).toBeFocused();

  await test.step('after it, Esc leads to the tile on show, where the keys work', async () => {
    await window.keyboard.press('Escape');
    await expect(viewer).toBeHidden();
    await expect(tiles(app).nth(0)).toBeFocused();
    await window.keyboard.press('ArrowRight');
    await expect(tiles(app).nth(1)).toBeFocused();
  });
  expect(app.complaints()).toEqual([]);
});

test('from the newest it begins with the oldest, which was not loaded; an arrow ends it', async ({
  start,
}) => {
  const app = await start();
  await signInToDemo(app);
  const { window } = app;
  await tiles(app).first().click();
  const viewer = viewerOf(app);
  await expect(viewer).toContainText('1 of 240');
  await window.keyboard.press('s');
  await expect(viewer).toContainText('240 of 240', { timeout: 30_000 });
  await expect(viewer.getByRole('group', { name: 'Slideshow' })).toContainText('239 more posts');
  await window.keyboard.press('ArrowLeft');
  await expect(viewer.getByRole('group', { name: 'Slideshow' })).toHaveCount(0);
  await expect(viewer).toContainText('239 of 240');

  await window.keyboard.press('s');
  await expect(viewer.getByRole('group', { name: 'Slideshow' })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(viewer.getByRole('group', { name: 'Slideshow' })).toHaveCount(0);
  await expect(viewer).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(viewer).toBeHidden();
  // The tile of what was on show, far from the one that it was opened from.
  await expect(window.locator('[role=gridcell]:focus')).toHaveAttribute('data-place', '238');
});

test(
  'a video plays to its end, and then the next is shown',
  { tag: '@full' },
  async ({ start }) => {
    const app = await start();
    await signInToDemo(app);
    const viewer = await openFirst(app, /Reel|Video/);
    const name = (await viewer.getAttribute('aria-label')) ?? '';
    const video = viewer.locator('video');
    await expect(video).toBeVisible();
    const held = await video.elementHandle();
    await video.evaluate((element: HTMLVideoElement) => {
      element.muted = true;
      element.playbackRate = 4;
    });
    await app.window.keyboard.press('s');
    await expect(viewer).not.toHaveAttribute('aria-label', name, { timeout: 40_000 });
    const ended = await held?.evaluate(
      (element) => element instanceof HTMLVideoElement && element.ended,
    );
    expect(ended).toBe(true);
    await expect(viewer.getByRole('group', { name: 'Slideshow' })).toBeVisible();
  },
);

test('with reduced motion nothing fades and no bar moves', async ({ start }) => {
  const app = await start();
  await signInToDemo(app);
  const { window } = app;
  await window.emulateMedia({ reducedMotion: 'reduce' });
  await tiles(app).nth(2).click();
  const viewer = viewerOf(app);
  const name = (await viewer.getAttribute('aria-label')) ?? '';
  await window.keyboard.press('s');
  await viewer.getByRole('button', { name: '3 seconds' }).click();
  await expect(viewer.locator('[style*="animation-duration"]')).toBeHidden();
  await expect(viewer).not.toHaveAttribute('aria-label', name);
  // A picture that is still on its way has a bar of its own.
  const moving = (): Promise<number> =>
    window.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    );
  await expect.poll(moving).toBe(0);
});
