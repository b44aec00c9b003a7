import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import AxeBuilder from '@axe-core/playwright';
import type { Locator } from 'playwright';

import { someOf } from '../app/albums.ts';
import { signIn } from '../app/attempt.ts';
import { expect, test as base } from '../app/kept.ts';
import { expectAllPosts, fileNames, filesSent, isDrawn, libraryFolder } from '../app/library.ts';
import type { RunningApp } from '../app/launch.ts';
import { expectSynced, gallery } from '../app/sign-in.ts';

const posts = 12;

const test = base.extend<{ readonly place: string }>({
  /** A folder outside of the profile, as on another disk. */
  place: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'albumen-place-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  },
});

test.skip(process.platform !== 'linux', 'brings up a Linux keyring of its own');

/** Stands for the person who chooses a folder in the system's dialog. */
async function chooses(app: RunningApp, folder: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, folder);
}

async function openLibrary({ window }: RunningApp): Promise<Locator> {
  await window.getByRole('button', { name: /^Account: / }).click();
  await window.getByRole('menuitem', { name: 'Settings…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Settings' });
  await dialog.getByRole('tab', { name: 'Library' }).click();
  await expect(dialog).toBeVisible();
  return dialog;
}

async function expectNoViolations({ window }: RunningApp): Promise<void> {
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
}

test('the library is moved to another folder, and read from there after a restart', async ({
  startKept,
  instagram,
  profile,
  place,
}) => {
  test.setTimeout(120_000);
  instagram.setAlbum(someOf(posts));
  const first = await startKept();
  await signIn(first);
  await expectSynced(first);
  await expectAllPosts(first, posts);
  const usual = await libraryFolder(first, profile);
  const account = basename(usual);
  const sent = filesSent(instagram).length;

  const dialog = await openLibrary(first);
  await expect(dialog).toContainText(join(profile, 'library'));
  await expect(dialog).toContainText(/\d+ files, [\d.,]+ [kM]B/);

  await test.step('a folder inside of it is refused, in words', async () => {
    await chooses(first, usual);
    await dialog.getByRole('button', { name: 'Move…' }).click();
    await expect(dialog.getByRole('alert')).toContainText('The library is there already');
    await expectNoViolations(first);
  });

  await test.step('another one is taken', async () => {
    await chooses(first, place);
    await dialog.getByRole('button', { name: 'Choose another folder' }).click();
    await expect(dialog.getByText(place, { exact: true })).toBeVisible();
    await expect(dialog.getByRole('alert')).toHaveCount(0);
    await expect.poll(() => existsSync(usual)).toBe(false);
    await expectNoViolations(first);
  });
  await first.window.keyboard.press('Escape');
  await expectAllPosts(first, posts);
  await expectSynced(first);
  await first.close();

  const second = await startKept();
  await expectAllPosts(second, posts);
  await expectSynced(second);
  expect(filesSent(instagram)).toHaveLength(sent);
  expect(existsSync(usual)).toBe(false);
  expect((await fileNames(join(place, account))).length).toBeGreaterThanOrEqual(sent);
});

test('a library on a disk that is not connected is said, and nothing is begun in its place', async ({
  startKept,
  instagram,
  profile,
  place,
}) => {
  test.setTimeout(120_000);
  instagram.setAlbum(someOf(posts));
  const first = await startKept();
  await signIn(first);
  await expectSynced(first);
  const usual = await libraryFolder(first, profile);
  await chooses(first, place);
  const dialog = await openLibrary(first);
  await dialog.getByRole('button', { name: 'Move…' }).click();
  await expect.poll(() => existsSync(usual)).toBe(false);
  await first.close();

  // The folder that a disk leaves behind where it was.
  const disconnected = `${place}-away`;
  await rename(place, disconnected);
  await mkdir(place);
  const second = await startKept();
  const notice = second.window.getByRole('alert').first();
  await expect(notice).toContainText('The library is not where it was');
  await notice.getByRole('button', { name: 'Open Library' }).click();
  const away = second.window.getByRole('dialog', { name: 'Settings' });
  await away.getByRole('button', { name: 'Try again' }).click();
  await expect(away.getByRole('alert')).toContainText('Connect the disk');
  await expectNoViolations(second);
  expect(await fileNames(place)).toEqual([]);
  expect(existsSync(usual)).toBe(false);

  await rm(place, { recursive: true });
  await rename(disconnected, place);
  await away.getByRole('button', { name: 'Try again' }).click();
  await expect(away.getByRole('alert')).toHaveCount(0);
  await second.window.keyboard.press('Escape');
  await expectAllPosts(second, posts);
});

test('keeping small pictures deletes what is behind them, and brings it when it is looked at', async ({
  startKept,
  instagram,
  profile,
}) => {
  test.setTimeout(120_000);
  instagram.setAlbum(someOf(posts));
  const app = await startKept();
  await signIn(app);
  await expectSynced(app);
  await expectAllPosts(app, posts);
  const folder = join(await libraryFolder(app, profile), 'media');
  const originals = async (): Promise<number> =>
    (await fileNames(folder)).filter((name) => /\.(?:jpg|mp4)$/.test(name)).length;
  const before = await originals();
  expect(before).toBeGreaterThanOrEqual(posts);

  const dialog = await openLibrary(app);
  const less = dialog.getByRole('radio', { name: 'Small pictures' });
  await less.click();
  const confirmation = app.window.getByRole('dialog', { name: 'Keep only small pictures?' });
  await expectNoViolations(app);
  await app.window.keyboard.press('Escape');
  await expect(confirmation).toBeHidden();
  await expect(dialog.getByRole('radio', { name: 'Everything' })).toBeChecked();

  await less.click();
  await confirmation.getByRole('button', { name: 'Keep only small pictures' }).click();
  await expect(less).toBeChecked();
  await expectNoViolations(app);
  // The profile picture and the stills of videos are among what stays.
  await expect.poll(originals, { timeout: 30_000 }).toBeLessThan(before / 2);
  await app.window.keyboard.press('Escape');
  await expectAllPosts(app, posts);

  await gallery(app).getByRole('gridcell').first().click();
  const viewer = app.window.getByRole('dialog');
  await expect.poll(() => isDrawn(viewer.locator('img'))).toBe(true);
  await app.window.keyboard.press('Escape');

  await openLibrary(app);
  await dialog.getByRole('radio', { name: 'Everything' }).click();
  await expect.poll(originals, { timeout: 30_000 }).toBe(before);
});
