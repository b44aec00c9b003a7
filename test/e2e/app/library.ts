import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { expect } from 'playwright/test';
import type { Locator } from 'playwright/test';

import type { FaultyInstagram } from '../../faults/faulty-instagram.ts';
import type { RunningApp } from './launch.ts';
import { sessionOf } from './session-of.ts';
import { gallery } from './sign-in.ts';

/** Where the active account's library is. */
export async function libraryFolder(app: RunningApp, profile: string): Promise<string> {
  const { active } = await sessionOf(app);
  if (active === null) throw new Error('nobody is signed in');
  return join(profile, 'library', active);
}

/** The library's process; null while there is none. */
export function libraryPid(app: RunningApp): Promise<number | null> {
  return app.electron.evaluate(({ app: electron }) => {
    const found = electron.getAppMetrics().find(({ name }) => name === 'Albumen Library');
    return found?.pid ?? null;
  });
}

/** The process of the app itself: what Playwright started may be a shell around it. */
export function mainPid(app: RunningApp): Promise<number> {
  return app.electron.evaluate(() => process.pid);
}

/** Ends the app as a power cut does, and waits until none of its processes is left. */
export async function killApp(app: RunningApp): Promise<void> {
  const pids = await app.electron.evaluate(({ app: electron }) =>
    electron.getAppMetrics().map(({ pid }) => pid),
  );
  process.kill(await mainPid(app), 'SIGKILL');
  await expect.poll(() => pids.filter(isRunning)).toEqual([]);
  await app.close().catch(() => undefined);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Names of the cells that are drawn, of which each stands for one post. */
export function cellNames(app: RunningApp): Promise<readonly string[]> {
  return gallery(app)
    .getByRole('gridcell')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label') ?? ''));
}

/** Makes the cells as small as they get, so that a small account is on the screen as a whole. */
export async function makeCellsTiny(app: RunningApp): Promise<void> {
  await expect(gallery(app)).toBeVisible();
  for (let step = 0; step < 3; step += 1) await app.window.keyboard.press('-');
}

/** Every post of a small account is on the screen, once, and its picture is drawn. */
export async function expectAllPosts(app: RunningApp, count: number): Promise<void> {
  await makeCellsTiny(app);
  await expect.poll(async () => (await cellNames(app)).length).toBe(count);
  await expect.poll(async () => new Set(await cellNames(app)).size).toBe(count);
  await expect(gallery(app).getByText('Not on this computer yet')).toHaveCount(0);
  await expect.poll(() => isDrawn(gallery(app).locator('img'))).toBe(true);
}

/** Whether there are pictures, and all of them have arrived. */
export function isDrawn(pictures: Locator): Promise<boolean> {
  return pictures.evaluateAll(
    (images) =>
      images.length > 0 &&
      images.every((image) => image instanceof HTMLImageElement && image.naturalWidth > 0),
  );
}

/** The files below a folder, by their path, those that are not whole among them. */
export async function fileNames(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

/** Files of posts that were asked for, by their path; one that was fetched twice is there twice. */
export function filesSent(instagram: FaultyInstagram): readonly string[] {
  return (
    instagram
      .requestsFor('file')
      .map(({ path }) => path)
      // Instagram's own sign-in page shows it, too.
      .filter((path) => path !== '/media/profile-picture.jpg')
  );
}
