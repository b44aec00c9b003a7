import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';

import { expect, test } from '../app/albumen.ts';
import type { RunningApp } from '../app/launch.ts';
import { makeCellsTiny } from '../app/library.ts';
import { signInToDemo } from '../app/sign-in.ts';
import { expectZoom, openFirst, openPicture, tiles, viewerOf } from './open-viewer.ts';

async function expectNoViolations(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const found = violations.map(({ id, nodes }) => `${what}: ${id} ${nodes[0]?.html ?? ''}`);
  expect(found).toEqual([]);
}

/** Every button is inside the window, and none lies over another. */
async function expectButtonsApart(window: Page): Promise<void> {
  const problems = await window.evaluate(() => {
    const boxes = [...document.querySelectorAll('dialog button')]
      .filter((button) => button.closest('aside') === null)
      .map((button) => ({
        name: button.getAttribute('aria-label') ?? '',
        box: button.getBoundingClientRect(),
      }));
    const outside = boxes.filter(
      ({ box }) =>
        box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight,
    );
    const over = boxes.flatMap(({ name, box }, index) =>
      boxes
        .slice(index + 1)
        .filter(
          ({ box: other }) =>
            box.left < other.right - 1 &&
            other.left < box.right - 1 &&
            box.top < other.bottom - 1 &&
            other.top < box.bottom - 1,
        )
        .map((other) => `${name} over ${other.name}`),
    );
    return [...outside.map(({ name }) => `${name} outside`), ...over];
  });
  expect(problems).toEqual([]);
}

/** The viewer in each of its states. */
async function inEachState(app: RunningApp, look: (state: string) => Promise<void>): Promise<void> {
  const { window } = app;
  // A window may have few tiles, and not one of each kind.
  await makeCellsTiny(app);
  const viewer = await openPicture(app);
  await look('with its panel');
  await window.keyboard.press('+');
  await expectZoom(window, 1.5);
  await look('zoomed');
  await window.keyboard.press('s');
  await expect(viewer.getByRole('group', { name: 'Slideshow' })).toBeVisible();
  await viewer.getByRole('button', { name: 'Pause' }).click();
  await look('a slideshow');
  await window.keyboard.press('Escape');
  await window.keyboard.press('Escape');
  await openFirst(app, /Carousel/);
  await look('a carousel');
  await window.keyboard.press('Escape');
  await expect(viewer).toBeHidden();
}

for (const scheme of ['light', 'dark', 'forced colours'] as const) {
  const tag = scheme === 'light' ? [] : '@full';
  test(`axe finds nothing in any state, ${scheme}`, { tag }, async ({ start }) => {
    test.setTimeout(120_000);
    const app = await start();
    await signInToDemo(app);
    const { window } = app;
    await window.emulateMedia(
      scheme === 'forced colours' ? { forcedColors: 'active' } : { colorScheme: scheme },
    );
    await inEachState(app, (state) => expectNoViolations(window, `${state}, ${scheme}`));
  });
}

test('at 700 pixels and at 200 % every button is there, and none over another', async ({
  start,
}) => {
  test.setTimeout(120_000);
  const app = await start();
  await signInToDemo(app);
  const { window } = app;
  const setWindow = (width: number, height: number, factor: number): Promise<void> =>
    app.electron.evaluate(
      ({ BrowserWindow }, [wide, high, zoom]) => {
        const [found] = BrowserWindow.getAllWindows();
        found?.setContentSize(wide, high);
        found?.webContents.setZoomFactor(zoom);
      },
      [width, height, factor] as const,
    );
  await setWindow(700, 560, 1);
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(700);
  await inEachState(app, () => expectButtonsApart(window));
  await setWindow(1200, 900, 2);
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(600);
  await inEachState(app, () => expectButtonsApart(window));
});

test('from right to left everything is the other way round', async ({ start }) => {
  const app = await start();
  await signInToDemo(app);
  const { window } = app;
  await window.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  await tiles(app).nth(2).click();
  const viewer = viewerOf(app);
  const place = viewer.getByText(/^\d+ of 240$/);
  await expect(place).toHaveText('3 of 240');
  await window.keyboard.press('ArrowLeft');
  await expect(place).toHaveText('4 of 240');
  await window.keyboard.press('ArrowRight');
  await expect(place).toHaveText('3 of 240');
  const next = await viewer.getByRole('button', { name: 'Next post' }).boundingBox();
  const close = await viewer.getByRole('button', { name: 'Close' }).boundingBox();
  const panel = await viewer.getByRole('complementary').boundingBox();
  const width = await window.evaluate(() => innerWidth);
  expect(close?.x).toBeGreaterThan(width / 2);
  expect(panel?.x).toBe(0);
  expect(next?.x).toBeLessThan(width / 2);
  await expectButtonsApart(window);
  await window.keyboard.press('+');
  await expectZoom(window, 1.5);
});

test('Tab stays in the viewer, and a click beside a button does not take the keys away', async ({
  start,
}) => {
  const app = await start();
  await signInToDemo(app);
  const { window } = app;
  const viewer = await openFirst(app, /Carousel/);
  const seen = new Set<string>();
  for (let step = 0; step < 40; step += 1) {
    await window.keyboard.press('Tab');
    const focused = await window.evaluate(() => {
      const element = document.activeElement;
      const name = element?.getAttribute('aria-label') ?? element?.tagName ?? '';
      return { name, isInside: element?.closest('dialog') !== null || element.tagName === 'BODY' };
    });
    expect(focused.isInside, focused.name).toBe(true);
    seen.add(focused.name);
  }
  for (const name of ['Close', 'Slideshow', 'Print', 'Full screen', 'About this post']) {
    expect([...seen]).toContain(name);
  }
  const name = (await viewer.getAttribute('aria-label')) ?? '';
  await viewer.locator('img').click({ position: { x: 200, y: 300 } });
  await window.keyboard.press('PageDown');
  await expect(viewer).not.toHaveAttribute('aria-label', name);
});
