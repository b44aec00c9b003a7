import type { Page } from 'playwright';
import { expect } from 'playwright/test';

import type { RunningApp } from './launch.ts';

/** The next window that a person sees: the page that makes thumbnails has none. */
export function nextWindow(app: RunningApp): Promise<Page> {
  return app.electron.waitForEvent('window', { predicate: (page) => isInWindow(app, page) });
}

/** Every window that a person sees. */
export async function windowsOf(app: RunningApp): Promise<readonly Page[]> {
  const pages = app.electron.windows();
  const seen = await Promise.all(pages.map((page) => isInWindow(app, page)));
  return pages.filter((_page, place) => seen[place]);
}

async function isInWindow({ electron }: RunningApp, page: Page): Promise<boolean> {
  const window = await electron.browserWindow(page);
  // Null for a view without a window, whatever the type says.
  return window.evaluate((found: unknown) => found !== null);
}

/** Clicks the demo button and hands over the sign-in window, loaded. */
export async function openDemoSignIn(app: RunningApp): Promise<Page> {
  const opened = nextWindow(app);
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
  await expectPosts(app);
}

/** Waits until the newest post has come into its place. */
export async function expectPosts(app: RunningApp): Promise<void> {
  const first = gallery(app).getByRole('gridcell').first();
  await expect(first).toBeVisible();
  await expect(first).not.toHaveAccessibleName(/^Loading post/);
}

/**
 * Waits for every picture that is on its way: one whose account goes in the meantime is answered
 * with an error, as it should be.
 */
export async function expectPicturesSettled(app: RunningApp): Promise<void> {
  const onTheWay = (): Promise<number> =>
    app.window.evaluate(() => [...document.images].filter(({ complete }) => !complete).length);
  await expect.poll(onTheWay).toBe(0);
}

/** How the sync goes, in a line above the posts. */
export function syncLine(app: RunningApp): ReturnType<Page['getByRole']> {
  return app.window.getByRole('region', { name: 'Library' });
}

/** Waits until everything that Instagram hands out is here. */
export async function expectSynced(app: RunningApp): Promise<void> {
  await expect(syncLine(app)).toContainText('Checked', { timeout: 40_000 });
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
