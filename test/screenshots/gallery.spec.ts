import type { Page } from 'playwright';

import { expect, test } from '../e2e/app/albumen.ts';
import { withKeyring } from '../e2e/app/keyring.ts';
import type { RunningApp } from '../e2e/app/launch.ts';
import { clickMenuItem, expectSynced, gallery, signInToDemo } from '../e2e/app/sign-in.ts';
import { arrange, settled, shoot, steady } from './camera.ts';
import type { Setting } from './camera.ts';

/** From the largest on. */
const cellSizes = ['large', 'medium', 'small', 'tiny'] as const;
const sections = ['Accounts', 'Library', 'Appearance', 'Sync', 'Diagnostics'] as const;

const settings: readonly Setting[] = (['light', 'dark'] as const).flatMap((scheme) => [
  { scheme, width: 1280, height: 800 },
  { scheme, width: 700, height: 900 },
]);

async function closeDialog(window: Page): Promise<void> {
  await window.keyboard.press('Escape');
  await expect(window.getByRole('dialog')).toBeHidden();
}

/** From the top of the posts down, the scrubber pulled in three steps. */
async function dragScrubber({ window }: RunningApp, setting: Setting): Promise<void> {
  const box = await window.getByRole('slider', { name: 'Go to a month' }).boundingBox();
  if (box === null) throw new Error('the scrubber is not there');
  const x = box.x + box.width / 2;
  await window.mouse.move(x, box.y + 4);
  await window.mouse.down();
  for (const part of [0.3, 0.6, 1]) {
    await window.mouse.move(x, box.y + box.height * part - 4, { steps: 6 });
    await shoot(window, setting, `scrubber-${String(part * 100)}`);
  }
  await window.mouse.up();
  await window.mouse.move(0, 0);
}

for (const setting of settings) {
  const { scheme, width } = setting;

  test(`in the gallery, ${scheme}, ${width}`, async ({ start, profile }) => {
    const keyring = await withKeyring(profile);
    const app = await start({ ...keyring, ...steady, env: { ...keyring.env, ...steady.env } });
    const { window } = app;
    const { keyboard } = window;
    await arrange(app, setting);
    await signInToDemo(app);
    await expectSynced(app);
    await arrange(app, setting);
    await settled(window);

    // From the largest cells, which a gallery of a few hundred posts fills a page with, down.
    for (let size = 0; size < cellSizes.length; size += 1) await keyboard.press('+');
    for (const size of cellSizes) {
      await window.evaluate(() => scrollTo(0, 2400));
      await shoot(window, setting, `cells-${size}`);
      await keyboard.press('-');
    }
    await keyboard.press('+');
    await keyboard.press('+');
    await dragScrubber(app, setting);

    await keyboard.press('/');
    for (const letter of 'sun') {
      await keyboard.type(letter);
      await shoot(window, setting, `search-${letter}`);
    }
    await window.getByRole('button', { name: 'Filters' }).click();
    await shoot(window, setting, 'filters');
    await keyboard.press('Escape');
    await window.getByRole('searchbox').fill('nothing is called this');
    await shoot(window, setting, 'nothing-found');
    await window.getByRole('searchbox').fill('');
    await keyboard.press('Escape');

    await gallery(app).getByRole('gridcell').nth(1).focus();
    await keyboard.press('Space');
    await keyboard.press('Shift+ArrowRight');
    await keyboard.press('Shift+ArrowRight');
    await shoot(window, setting, 'selection');
    await keyboard.press('Escape');

    await keyboard.press('?');
    await expect(window.getByRole('dialog')).toBeVisible();
    await shoot(window, setting, 'shortcuts');
    await closeDialog(window);

    await clickMenuItem(app, 'best-nine');
    await expect(window.getByRole('dialog')).toBeVisible();
    await shoot(window, setting, 'best-nine');
    await closeDialog(window);

    await clickMenuItem(app, 'settings');
    const dialog = window.getByRole('dialog', { name: 'Settings' });
    for (const section of sections) {
      await dialog.getByRole('tab', { name: section }).click();
      await shoot(window, setting, `settings-${section.toLowerCase()}`);
    }
    await closeDialog(window);

    await clickMenuItem(app, 'add-account');
    await expect(window.getByRole('dialog')).toBeVisible();
    await shoot(window, setting, 'add-account');
    await closeDialog(window);
  });
}
