import { expect, test } from '../app/albumen.ts';
import { signInToDemo } from '../app/sign-in.ts';
import { expectDrawn, expectZoom, lying, openFirst, openPicture } from './open-viewer.ts';

test('a picture is zoomed by wheel, pinch, fingers, double click and keys', async ({ start }) => {
  const app = await start();
  await signInToDemo(app);
  const { window } = app;
  const viewer = await openPicture(app);
  const badge = viewer.getByRole('button', { name: /^Zoom \d+ %/ });
  await expect(badge).toHaveCount(0);
  const { stage } = await lying(window);
  const at = { x: stage.left + 300, y: stage.top + 250 };
  await window.mouse.move(at.x, at.y);

  /** Where on the picture a point of the window is, as a share of its size. */
  const shareAt = async (): Promise<number> => {
    const { picture } = await lying(window);
    return (at.y - picture.top) / (picture.bottom - picture.top);
  };

  await test.step('the wheel zooms at the pointer', async () => {
    const before = await shareAt();
    await window.mouse.wheel(0, -500);
    await expectZoom(window, Math.exp(0.8));
    expect(await shareAt()).toBeCloseTo(before, 2);
    await expect(badge).toBeVisible();
    await window.mouse.wheel(0, 2000);
    await expectZoom(window, 1);
    await expect(badge).toHaveCount(0);
  });

  await test.step('a pinch on a touchpad is a wheel with Ctrl, and leaves the page as it is', async () => {
    const factor = await window.evaluate(() => devicePixelRatio);
    await window.keyboard.down('Control');
    for (let turn = 0; turn < 5; turn += 1) await window.mouse.wheel(0, -10);
    await window.keyboard.up('Control');
    await expectZoom(window, Math.exp(0.5));
    expect(await window.evaluate(() => devicePixelRatio)).toBe(factor);
    await window.keyboard.press('0');
    await expectZoom(window, 1);
  });

  await test.step('two fingers on the screen', async () => {
    const session = await window.context().newCDPSession(window);
    const touch = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      apart: number,
    ): Promise<unknown> =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints:
          type === 'touchEnd'
            ? []
            : [
                { x: at.x - apart, y: at.y, id: 1 },
                { x: at.x + apart, y: at.y, id: 2 },
              ],
      });
    await touch('touchStart', 50);
    for (const apart of [60, 80, 100]) await touch('touchMove', apart);
    await touch('touchEnd', 0);
    await expectZoom(window, 2);
    await session.detach();
    await badge.click();
    await expectZoom(window, 1);
  });

  await test.step('a double click shows the picture’s own pixels or twice its size, and the whole', async () => {
    await window.mouse.dblclick(at.x, at.y);
    await expect.poll(async () => (await lying(window)).zoom).toBeGreaterThan(1.2);
    await window.mouse.dblclick(at.x, at.y);
    await expectZoom(window, 1);
  });

  await test.step('the keys + - 0', async () => {
    await window.keyboard.press('+');
    await window.keyboard.press('=');
    await expectZoom(window, 2.25);
    await window.keyboard.press('-');
    await expectZoom(window, 1.5);
    await window.keyboard.press('0');
    await expectZoom(window, 1);
    await window.keyboard.press('-');
    await expectZoom(window, 1);
  });
  expect(app.complaints()).toEqual([]);
});

test('a zoomed picture is moved by hand and by arrows, and never past its edges', async ({
  start,
}) => {
  const app = await start();
  await signInToDemo(app);
  const { window } = app;
  const viewer = await openPicture(app);
  const name = await viewer.getAttribute('aria-label');
  for (let step = 0; step < 3; step += 1) await window.keyboard.press('+');
  await expectZoom(window, 1.5 ** 3);
  const { stage, picture } = await lying(window);
  const middle = { x: (stage.left + stage.right) / 2, y: (stage.top + stage.bottom) / 2 };
  const drag = async (x: number, y: number): Promise<void> => {
    await window.mouse.move(middle.x, middle.y);
    await window.mouse.down();
    await window.mouse.move(middle.x + x / 2, middle.y + y / 2);
    await window.mouse.move(middle.x + x, middle.y + y);
    await window.mouse.up();
  };

  await test.step('a hand holds what it took', async () => {
    await drag(60, -40);
    const moved = await lying(window);
    expect(moved.picture.left - picture.left).toBeCloseTo(60);
    expect(moved.picture.top - picture.top).toBeCloseTo(-40);
  });
  await test.step('the edges stay at the stage’s', async () => {
    for (let pull = 0; pull < 6; pull += 1) await drag(400, 380);
    const first = await lying(window);
    expect(first.picture.left).toBeCloseTo(stage.left);
    expect(first.picture.top).toBeCloseTo(stage.top);
    for (let pull = 0; pull < 12; pull += 1) await drag(-400, -380);
    const last = await lying(window);
    expect(last.picture.right).toBeCloseTo(stage.right);
    expect(last.picture.bottom).toBeCloseTo(stage.bottom);
  });
  await test.step('arrows look that way, and turn no page', async () => {
    const before = await lying(window);
    await window.keyboard.press('ArrowLeft');
    await window.keyboard.press('ArrowUp');
    await expect
      .poll(async () => (await lying(window)).picture.left - before.picture.left)
      .toBeCloseTo(80);
    await expect
      .poll(async () => (await lying(window)).picture.top - before.picture.top)
      .toBeCloseTo(80);
    expect(await viewer.getAttribute('aria-label')).toBe(name);
  });
  await test.step('the next picture begins whole, and so does this one after it', async () => {
    await window.keyboard.press('PageDown');
    await expect(viewer).not.toHaveAttribute('aria-label', name ?? '');
    await window.keyboard.press('PageUp');
    await expect(viewer).toHaveAttribute('aria-label', name ?? '');
    await expectDrawn(viewer);
    await expectZoom(window, 1);
    await window.keyboard.press('ArrowRight');
    await expect(viewer).not.toHaveAttribute('aria-label', name ?? '');
  });
});

test('a window that gets smaller keeps the picture within its bounds', async ({ start }) => {
  const app = await start();
  await signInToDemo(app);
  const { window } = app;
  await openPicture(app);
  for (let step = 0; step < 3; step += 1) await window.keyboard.press('+');
  for (let step = 0; step < 30; step += 1) await window.keyboard.press('ArrowRight');
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(700, 560),
  );
  await expect.poll(async () => (await lying(window)).stage.right).toBeLessThanOrEqual(700);
  await expect
    .poll(async () => {
      const { stage, picture } = await lying(window);
      return picture.right - stage.right;
    })
    .toBeGreaterThan(-0.5);
});

test('with reduced motion nothing glides, and the arrows still turn', async ({ start }) => {
  const app = await start();
  await signInToDemo(app);
  const { window } = app;
  await window.emulateMedia({ reducedMotion: 'reduce' });
  const viewer = await openPicture(app);
  await window.keyboard.press('+');
  expect((await lying(window)).zoom).toBeCloseTo(1.5);
  await window.keyboard.press('0');
  expect((await lying(window)).zoom).toBeCloseTo(1);
  const name = await viewer.getAttribute('aria-label');
  await window.keyboard.press('PageDown');
  await expect(viewer).not.toHaveAttribute('aria-label', name ?? '');
});

test('a video is not zoomed, keeps its keys, and stops when it is left', async ({ start }) => {
  const app = await start();
  await signInToDemo(app);
  const { window } = app;
  const viewer = await openFirst(app, /Reel|Video/);
  const name = await viewer.getAttribute('aria-label');
  const video = viewer.locator('video');
  await expect(video).toBeVisible();
  const held = await video.elementHandle();
  await video.evaluate(async (element: HTMLVideoElement) => {
    element.muted = true;
    element.loop = true;
    await element.play();
    element.focus();
  });
  await expect(video).toBeFocused();
  const isPaused = (): Promise<boolean | undefined> | undefined =>
    held?.evaluate((element) => element instanceof HTMLVideoElement && element.paused);
  await window.keyboard.press('Space');
  await expect.poll(isPaused).toBe(true);
  await window.keyboard.press('Space');
  await expect.poll(isPaused).toBe(false);
  for (const key of ['ArrowRight', 's', 'i', '+']) await window.keyboard.press(key);
  await expect(viewer).toHaveAttribute('aria-label', name ?? '');
  await expect(viewer.getByRole('button', { name: /^Zoom/ })).toHaveCount(0);
  await expect(viewer.getByRole('group', { name: 'Slideshow' })).toHaveCount(0);
  await expect(viewer.getByRole('complementary')).toBeVisible();
  await window.keyboard.press('PageDown');
  await expect(viewer).not.toHaveAttribute('aria-label', name ?? '');
  await expect.poll(isPaused).toBe(true);
});
