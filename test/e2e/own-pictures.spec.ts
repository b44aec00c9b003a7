import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test as base } from './app/albumen.ts';
import { root } from './app/find-electron.ts';
import { clickMenuItem, gallery, openDemoSignIn, signInToDemo } from './app/sign-in.ts';

/** A folder of photographs of this test's own, removed afterwards. */
const test = base.extend<{ readonly folder: string }>({
  folder: async ({ profile }, use) => {
    const folder = `${profile}-pictures`;
    await mkdir(folder);
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  },
});

const bundled = (file: string): string => join(root, 'main/demo/pictures', file);
const pictures = ['old-pier', 'raccoon', 'wave-print', 'tea-rows', 'saturn'];

test('a folder of own photographs is the demo account: exactly these, to the viewer and out', async ({
  start,
  folder,
}) => {
  await mkdir(join(folder, 'journey'));
  for (const [place, name] of pictures.entries()) {
    await copyFile(
      bundled(`${name}.jpg`),
      join(folder, place < 2 ? 'journey' : '.', `${name}.jpg`),
    );
  }
  await writeFile(join(folder, 'broken.jpg'), 'no picture');
  await copyFile(bundled('city-over-water.mp4'), join(folder, 'film.mp4'));

  const app = await start({ env: { ALBUMEN_DEMO_PICTURES: folder } });
  const { window } = app;
  await signInToDemo(app);
  const cells = gallery(app).getByRole('gridcell');
  await expect(cells).toHaveCount(pictures.length);
  const seen = new Set<string>();
  for (let place = 0; place < pictures.length; place += 1) {
    const picture = cells.nth(place).locator('img');
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    await cells.nth(place).click();
    const viewer = window.getByRole('dialog');
    await expect(viewer).toContainText(`${place + 1} of ${pictures.length}`);
    const words = await viewer.innerText();
    for (const name of pictures) {
      if (words.includes(name.replace('-', ' '))) seen.add(name);
    }
    await window.keyboard.press('Escape');
    await expect(viewer).toBeHidden();
  }
  expect([...seen].toSorted()).toEqual(pictures.toSorted());

  await clickMenuItem(app, 'sign-out');
  const confirmation = window.getByRole('dialog', { name: /sign out/i });
  await confirmation.getByRole('button', { name: 'Sign out' }).click();
  await expect(window.getByRole('button', { name: 'Try the demo account' })).toBeVisible();
  expect(app.complaints()).toEqual([]);
});

test('an empty folder is an account that says it has no posts', async ({ start, folder }) => {
  const app = await start({ env: { ALBUMEN_DEMO_PICTURES: folder } });
  const page = await openDemoSignIn(app);
  await page.getByRole('button', { name: 'Allow' }).click();
  await expect(app.window.getByText('No posts yet')).toBeVisible();
  expect(app.complaints()).toEqual([]);
});
