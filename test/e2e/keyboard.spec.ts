import { expect, test } from './app/albumen.ts';
import { expectPosts, gallery, nextWindow } from './app/sign-in.ts';

test('by keyboard alone: sign in, look at a post, sign out', async ({ start }) => {
  const app = await start();
  const { window } = app;
  await expect(window.getByRole('button', { name: 'Try the demo account' })).toBeVisible();

  /** Tabs until the focused element has a name. */
  const tabTo = async (page: typeof window, name: RegExp): Promise<void> => {
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        return `${element?.getAttribute('aria-label') ?? ''} ${element?.textContent ?? ''}`;
      });
      if (name.test(focused)) return;
    }
    throw new Error(`Tab never reached ${String(name)}`);
  };

  const opened = nextWindow(app);
  await tabTo(window, /Try the demo account/);
  await window.keyboard.press('Enter');
  const signIn = await opened;
  await expect(signIn.getByRole('button', { name: 'Allow' })).toBeVisible();
  await tabTo(signIn, /Allow/);
  const closed = signIn.waitForEvent('close');
  // The window may be gone before the key is up again.
  await signIn.keyboard.press('Enter').catch(() => undefined);
  await closed;

  const cells = gallery(app).getByRole('gridcell');
  await expectPosts(app);
  for (let step = 0; step < 40; step += 1) {
    await window.keyboard.press('Tab');
    if ((await gallery(app).locator('[role=gridcell]:focus').count()) === 1) break;
  }
  await expect(cells.first()).toBeFocused();
  await window.keyboard.press('End');
  await window.keyboard.press('Home');
  await window.keyboard.press('ArrowDown');
  // What is not there yet cannot be opened.
  await expect(gallery(app).locator('[role=gridcell]:focus')).not.toHaveAccessibleName(
    /^Loading post/,
  );
  await window.keyboard.press('Enter');
  await expect(window.getByRole('dialog')).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('dialog')).toBeHidden();

  for (let step = 0; step < 40; step += 1) {
    await window.keyboard.press('Shift+Tab');
    const opensMenu = await window.evaluate(
      () => document.activeElement?.getAttribute('aria-label')?.startsWith('Account:') === true,
    );
    if (opensMenu) break;
  }
  await window.keyboard.press('Enter');
  await expect(window.getByRole('menu')).toBeVisible();
  await window.keyboard.press('End');
  await expect(window.locator('[role=menuitem]:focus')).toHaveText(/Sign out/);
  await window.keyboard.press('Enter');
  const dialog = window.getByRole('dialog', { name: /sign out/i });
  await expect(dialog).toBeVisible();
  await tabTo(window, /^\s*Sign out\s*$/);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('button', { name: 'Try the demo account' })).toBeVisible();
});
