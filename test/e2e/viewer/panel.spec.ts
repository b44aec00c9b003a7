import { stat } from 'node:fs/promises';
import { basename } from 'node:path';

import { expect, test } from '../app/albumen.ts';
import { fileNames } from '../app/library.ts';
import { expectPosts, signInToDemo } from '../app/sign-in.ts';
import { openPicture, viewerOf } from './open-viewer.ts';

test('the panel says what is stored, shows it in its folder, and stays as it was left', async ({
  start,
  profile,
}) => {
  test.setTimeout(120_000);
  const first = await start();
  await signInToDemo(first);
  const { window } = first;
  const viewer = await openPicture(first);
  const panel = viewer.getByRole('complementary', { name: 'About this post' });
  await expect(panel).toContainText(/As of .+ at /);
  await expect(panel).toContainText('On this computer');
  await expect(panel).toContainText(/[\d,]+ × [\d,]+ pixels, [\d.]+ [kM]B/);
  const size = await viewer
    .locator('img')
    .evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight] as const);
  await expect(panel).toContainText(size.map((side) => side.toLocaleString('en-US')).join(' × '));

  await test.step('its folder is opened by main, with the file selected', async () => {
    await first.electron.evaluate(({ shell }) => {
      shell.showItemInFolder = (path) => void Object.assign(globalThis, { shownPath: path });
    });
    await panel.getByRole('button', { name: 'Show in folder' }).click();
    const shown = (): Promise<string | undefined> =>
      first.electron.evaluate(
        // Laid there above.
        () => (globalThis as unknown as { readonly shownPath?: string }).shownPath,
      );
    await expect.poll(shown).toMatch(/[0-9a-f]{64}\.jpg$/);
    const path = (await shown()) ?? '';
    expect(await fileNames(profile)).toContain(path);
    expect((await stat(path)).isFile()).toBe(true);
    await expect(panel).toContainText(basename(path));
  });

  await test.step('the address is copied', async () => {
    const address = (await panel.getByText(/^http.*\/p\//).textContent()) ?? '';
    await panel.getByRole('button', { name: 'Copy the address of this post' }).click();
    await expect
      .poll(() => first.electron.evaluate(({ clipboard }) => clipboard.readText()))
      .toBe(address);
  });

  await test.step('i closes it: for this post, the next and the next start', async () => {
    await window.keyboard.press('i');
    await expect(panel).toHaveCount(0);
    await window.keyboard.press('PageDown');
    await expect(panel).toHaveCount(0);
  });
  await first.close();

  // Without a keyring the sign-in is gone; the library and what was chosen of the look are not.
  const second = await start();
  await expectPosts(second);
  await openPicture(second);
  const toggle = viewerOf(second).getByRole('button', { name: 'About this post' });
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
  await expect(viewerOf(second).getByRole('complementary')).toHaveCount(0);
  await toggle.click();
  await expect(viewerOf(second).getByRole('complementary')).toBeVisible();
  expect(second.complaints()).toEqual([]);
});
