import type { Page } from 'playwright';

import { expect, test } from '../app/albumen.ts';
import type { RunningApp } from '../app/launch.ts';
import { signInToDemo } from '../app/sign-in.ts';
import { openPicture } from './open-viewer.ts';

/** Takes the system's print dialog away: it would hold the page up. */
async function standInForPrinter(window: Page): Promise<() => Promise<number>> {
  await window.evaluate(() => {
    Object.assign(globalThis, { timesPrinted: 0 });
    globalThis.print = () => {
      // Laid there above.
      (globalThis as unknown as { timesPrinted: number }).timesPrinted += 1;
    };
  });
  return () =>
    window.evaluate(() => (globalThis as unknown as { timesPrinted: number }).timesPrinted);
}

/** What of the page would be on paper. */
function onPaper(window: Page): Promise<readonly string[]> {
  return window.evaluate(() =>
    [...document.body.children]
      .filter((element) => element.checkVisibility())
      .map(({ tagName }) => tagName),
  );
}

/** Pages that a paper of this size needs. */
function pagesOf(app: RunningApp, pageSize: 'A4' | 'Letter', landscape: boolean): Promise<number> {
  return app.electron.evaluate(
    async ({ BrowserWindow }, options) => {
      const [window] = BrowserWindow.getAllWindows();
      const file = await window?.webContents.printToPDF(options);
      // The root of the tree of pages.
      return Number(/\/Count (\d+)/.exec(file?.toString('latin1') ?? '')?.[1]);
    },
    { pageSize, landscape },
  );
}

test('the picture on show is printed, with its caption and its date, and nothing else', async ({
  start,
}) => {
  test.setTimeout(90_000);
  const app = await start();
  await signInToDemo(app);
  const { window } = app;
  const printed = await standInForPrinter(window);
  const viewer = await openPicture(app);
  const sheet = window.locator('body > figure');
  await expect(sheet).toHaveCount(0);

  await window.keyboard.press('ControlOrMeta+p');
  await expect.poll(printed).toBe(1);
  await expect(sheet).toBeHidden();
  await window.emulateMedia({ media: 'print' });
  expect(await onPaper(window)).toEqual(['FIGURE']);
  await expect(viewer).toBeHidden();
  await expect(sheet).toContainText('Lit frames of the High Trestle Trail bridge');
  await expect(sheet).toContainText(/[A-Z][a-z]+ \d+, \d{4} at /);
  const image = sheet.locator('img');
  expect(await image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBeGreaterThan(
    0,
  );
  await window.emulateMedia({ media: null });
  await expect(viewer).toBeVisible();

  // What is printed says when it is over, and the sheet goes.
  expect(await pagesOf(app, 'A4', false)).toBe(1);
  await expect(sheet).toHaveCount(0);

  for (const [size, landscape] of [
    ['A4', true],
    ['Letter', false],
    ['Letter', true],
  ] as const) {
    const before = await printed();
    await viewer.getByRole('button', { name: 'Print' }).click();
    await expect.poll(printed).toBe(before + 1);
    expect(await pagesOf(app, size, landscape)).toBe(1);
    await expect(sheet).toHaveCount(0);
  }
  expect(app.complaints()).toEqual([]);
});
