import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';

import { expect, test } from '../app/albumen.ts';
import type { RunningApp } from '../app/launch.ts';
import { gallery, signInToDemo, syncLine } from '../app/sign-in.ts';
import { lookAtRow, tile } from './grid-on-screen.ts';

async function expectNoViolations(page: Page, screen: string): Promise<void> {
  // The legacy mode opens no second page, which Electron would not make.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const found = violations.map(
    ({ id, impact, nodes }) => `${screen}: ${id} (${impact ?? '?'}) ${nodes[0]?.html ?? ''}`,
  );
  expect(found).toEqual([]);
}

async function resize(app: RunningApp, width: number, height: number): Promise<void> {
  await app.electron.evaluate(
    ({ BrowserWindow }, size) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );
  await expect.poll(() => app.window.evaluate(() => outerWidth)).toBe(width);
}

/** Nothing is wider than the page. */
async function expectNoSidewaysScroll(window: Page): Promise<void> {
  const page = await window.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }));
  expect(page.scroll).toBeLessThanOrEqual(page.client);
}

for (const scheme of ['light', 'dark'] as const) {
  const tag = scheme === 'dark' ? '@full' : [];
  test(
    `axe finds nothing in the grid and what belongs to it, ${scheme}`,
    { tag },
    async ({ start }) => {
      const app = await start({ args: ['--force-device-scale-factor=1'] });
      const { window } = app;
      await app.electron.evaluate(({ nativeTheme }, source) => {
        nativeTheme.themeSource = source;
      }, scheme);
      await resize(app, 1100, 900);
      await signInToDemo(app);
      await expect(syncLine(app)).toContainText(/Saving|Checked/, { timeout: 40_000 });
      await window.getByRole('button', { name: 'View' }).click();
      await expect(window.getByRole('radio', { name: 'Medium' })).toBeFocused();
      await expectNoViolations(window, 'view menu');
      await window.keyboard.press('Escape');

      await lookAtRow(window, 2500);
      await window.getByRole('slider').focus();
      await expectNoViolations(window, 'grid with titles and scrubber');
      await window.keyboard.press('-');
      await window.keyboard.press('-');
      await expect(gallery(app)).not.toHaveAttribute('aria-colcount', '4');
      await expectNoViolations(window, 'tiny cells');

      await window.keyboard.press('g');
      await expect(window.getByRole('dialog')).toBeVisible();
      await expectNoViolations(window, 'go to a date');
      await window.keyboard.press('Escape');
      await window.keyboard.press('?');
      await expect(window.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
      await expectNoViolations(window, 'shortcuts');
    },
  );
}

test('a narrow window, 200 % zoom and reduced motion', async ({ start }) => {
  const app = await start({
    args: ['--force-device-scale-factor=1', '--force-prefers-reduced-motion'],
  });
  const { window } = app;
  await resize(app, 700, 900);
  await signInToDemo(app);
  await expect(syncLine(app)).toContainText(/Saving|Checked/, { timeout: 40_000 });
  await expectNoSidewaysScroll(window);
  await expect(gallery(app)).toHaveAttribute('aria-colcount', '3');

  const seen = await lookAtRow(window, 3000);
  await app.electron.evaluate(({ BrowserWindow }) => {
    const [main] = BrowserWindow.getAllWindows();
    if (main !== undefined) main.webContents.zoomFactor = 2;
  });
  await expect.poll(() => window.evaluate(() => devicePixelRatio)).toBe(2);
  await expect(gallery(app)).toHaveAttribute('aria-colcount', '2');
  // The post is still there, below what covers the top of the window.
  await expect
    .poll(async () => Math.round((await tile(window, seen.place).boundingBox())?.y ?? -1))
    .toBeGreaterThan(40);
  await expectNoSidewaysScroll(window);

  await window.getByRole('grid').locator('[data-place]').nth(4).focus();
  await window.keyboard.press('End');
  await expect(tile(window, 239)).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('dialog')).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(tile(window, 239)).toBeFocused();
  await window.keyboard.press('ArrowLeft');
  await expect(tile(window, 238)).toBeFocused();
});
