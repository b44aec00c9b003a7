import type { Page } from 'playwright';
import { expect } from 'playwright/test';

import type { RunningApp } from './launch.ts';

/** Clicks the demo button and hands over the sign-in window, loaded. */
export async function openDemoSignIn(app: RunningApp): Promise<Page> {
  const opened = app.electron.waitForEvent('window');
  await app.window.getByRole('button', { name: 'Try the demo account' }).click();
  const page = await opened;
  await expect(page.getByRole('button', { name: 'Allow' })).toBeVisible();
  return page;
}

/** Signs in to the demo account, as a person does, up to the gallery. */
export async function signInToDemo(app: RunningApp): Promise<void> {
  const page = await openDemoSignIn(app);
  const closed = page.waitForEvent('close');
  await page.getByRole('button', { name: 'Allow' }).click();
  await closed;
  await expect(gallery(app)).toBeVisible();
  await expect(gallery(app).getByRole('gridcell').first()).toBeVisible();
}

export function gallery(app: RunningApp): ReturnType<Page['getByRole']> {
  return app.window.getByRole('grid', { name: 'Posts' });
}

/** Clicks an item of the application menu by its id. */
export async function clickMenuItem(app: RunningApp, id: string): Promise<void> {
  await app.electron.evaluate(({ Menu }, itemId) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(itemId);
    if (item === undefined || item === null) throw new Error(`no menu item ${itemId}`);
    if (!item.enabled) throw new Error(`menu item ${itemId} is disabled`);
    // Electron types it as any function; a click from a person comes without arguments too.
    (item.click as () => void)();
  }, id);
}
