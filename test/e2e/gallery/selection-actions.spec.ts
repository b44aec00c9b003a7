import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { DemoPost } from '../../../main/demo/demo-album.ts';
import type { FaultyInstagram } from '../../faults/faulty-instagram.ts';
import { someOf } from '../app/albums.ts';
import { signIn } from '../app/attempt.ts';
import { expect, test as base } from '../app/instagram.ts';
import type { RunningApp } from '../app/launch.ts';
import {
  button,
  cell,
  clipboardText,
  expectNoViolations,
  expectSelected,
} from '../app/selection.ts';
import { expectPosts, expectSynced, gallery } from '../app/sign-in.ts';

const test = base.extend<{ readonly target: string }>({
  /** A folder that a person could save to. */
  target: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'albumen-saved-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  },
});

/** An account of the dozen newest posts, all here; answers them, newest first. */
async function openDozen(
  app: RunningApp,
  instagram: Pick<FaultyInstagram, 'setAlbum'>,
): Promise<readonly DemoPost[]> {
  let posts: readonly DemoPost[] = [];
  instagram.setAlbum((album) => {
    const dozen = someOf(12)(album);
    posts = dozen.posts;
    return dozen;
  });
  await signIn(app);
  await expectSynced(app);
  await expectPosts(app);
  return posts;
}

/** Stands for the person who chooses a folder in the system's dialog. */
async function chooses(app: RunningApp, folder: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, folder);
}

test('captions and links are copied, and a selection outlives a narrower window', async ({
  startOnline,
  instagram,
}) => {
  test.setTimeout(120_000);
  const app = await startOnline();
  const posts = await openDozen(app, instagram);
  const { window } = app;
  const [first, , , fourth] = posts.map(({ caption }) => (caption ?? '').trim());

  await cell(app, 3).click({ modifiers: ['Control'] });
  await cell(app, 0).click();
  await window.keyboard.press('Control+c');
  await expect(window.getByText(/^Copied \d captions?/)).toBeVisible();
  expect(await clipboardText(app)).toBe([first, fourth].join('\n\n'));
  await expectNoViolations(app);

  await button(app, 'Copy links').click();
  await expect(window.getByText('Copied 2 links')).toBeVisible();
  expect((await clipboardText(app)).split('\n')).toHaveLength(2);

  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(600, 800);
  });
  await expect(gallery(app)).toHaveAttribute('aria-colcount', '3');
  await expectSelected(app, [0, 3]);
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+c');
  await expectSelected(app, []);
});

test('originals are saved to a folder, and again only what is not there', async ({
  startOnline,
  instagram,
  target,
}) => {
  test.setTimeout(120_000);
  const app = await startOnline();
  await openDozen(app, instagram);
  const { window } = app;
  await chooses(app, target);
  const line = window.getByRole('region', { name: 'Saving originals' });

  await window.keyboard.press('Control+a');
  await button(app, 'Save originals…').click();
  // One of the dozen is withheld: nothing says that it is complete.
  await expect(line.getByRole('alert')).toContainText(/\d+ of \d+ files are in the folder/);
  await expect(line).toContainText(target);
  await line.getByText('1 file could not be saved').click();
  await expect(line).toContainText('Instagram does not hand out this one');
  await expectNoViolations(app);
  const names = await readdir(target);
  expect(names.length).toBeGreaterThan(12);
  for (const name of names) {
    expect(name).toMatch(/^\d{4}-\d\d-\d\d \d{6} [\w-]+\.(?:jpg|mp4)$/);
    const time = new Date((await stat(join(target, name))).mtimeMs);
    expect(name.startsWith(String(time.getFullYear()))).toBe(true);
  }
  expect(names.filter((name) => name.endsWith('.mp4')).length).toBeGreaterThan(0);

  await test.step('a file that was deleted is written again, and no other', async () => {
    const [gone = '', other = ''] = names;
    const { ino } = await stat(join(target, other));
    await rm(join(target, gone));
    await line.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => existsSync(join(target, gone))).toBe(true);
    await expect(line.getByRole('alert')).toContainText(
      `${String(names.length)} of ${String(names.length + 1)} files`,
    );
    expect((await readdir(target)).toSorted()).toEqual(names.toSorted());
    expect((await stat(join(target, other))).ino).toBe(ino);
  });

  await test.step('a folder that is gone is said, with another one to choose', async () => {
    await rm(target, { recursive: true });
    await line.getByRole('button', { name: 'Try again' }).click();
    await expect(line.getByRole('alert')).toContainText('The folder cannot be written to');
    const elsewhere = await mkdtemp(join(tmpdir(), 'albumen-saved-'));
    await chooses(app, elsewhere);
    await line.getByRole('button', { name: 'Choose another folder' }).click();
    await expect(line.getByRole('alert')).toContainText(`${String(names.length)} of`);
    expect((await readdir(elsewhere)).toSorted()).toEqual(names.toSorted());
    await rm(elsewhere, { recursive: true });
  });

  await line.getByRole('button', { name: 'Close' }).click();
  await expect(line).toHaveCount(0);
});

test('pictures are dragged to other programs under names that say what they are', async ({
  startOnline,
  instagram,
  profile,
}) => {
  test.setTimeout(120_000);
  const app = await startOnline();
  const posts = await openDozen(app, instagram);
  const { window } = app;
  await app.electron.evaluate(({ BrowserWindow }) => {
    const drags: (readonly string[])[] = [];
    const [opened] = BrowserWindow.getAllWindows();
    if (opened === undefined) throw new Error('no window');
    opened.webContents.startDrag = ({ files = [], icon }) => {
      if (typeof icon === 'string' || icon.isEmpty()) throw new Error('dragged without an icon');
      drags.push(files);
    };
    Object.assign(globalThis, { drags });
  });
  const drags = (): Promise<readonly (readonly string[])[]> =>
    app.electron.evaluate(
      // Laid there above.
      () => (globalThis as unknown as { readonly drags: readonly string[][] }).drags,
    );
  const drag = async (place: number): Promise<void> => {
    await cell(app, place).scrollIntoViewIfNeeded();
    const box = await cell(app, place).boundingBox();
    if (box === null) throw new Error('the tile is not drawn');
    await window.mouse.move(box.x + 80, box.y + 120);
    await window.mouse.down();
    await window.mouse.move(box.x + 120, box.y + 140, { steps: 6 });
    await window.mouse.up();
  };

  await drag(0);
  await expect.poll(async () => (await drags()).length).toBe(1);
  const [[path = ''] = []] = await drags();
  expect(path.startsWith(profile)).toBe(true);
  expect(path).toMatch(/\d{4}-\d\d-\d\d \d{6} [\w-]+\.(?:jpg|mp4)$/);
  expect((await readFile(path)).length).toBeGreaterThan(1000);
  await expect(window.getByRole('dialog')).toHaveCount(0);

  await test.step('one that is selected takes the others with it', async () => {
    await cell(app, 0).click({ modifiers: ['Control'] });
    await cell(app, 1).click();
    await drag(1);
    await expect.poll(async () => (await drags()).length).toBe(2);
    expect((await drags())[1]?.length).toBeGreaterThanOrEqual(2);
    await expectSelected(app, [0, 1]);
    await window.keyboard.press('Escape');
  });

  await test.step('one without an original here stays, and it is said', async () => {
    const withheld = posts.findIndex(({ media }) => media[0]?.available === false);
    await drag(withheld);
    await expect(window.getByText(/not on this computer yet/)).toBeVisible();
    expect(await drags()).toHaveLength(2);
  });

  await app.close();
  expect(existsSync(path)).toBe(false);
});

test('a native menu offers what can be done with a post, and does it', async ({
  startOnline,
  instagram,
}) => {
  test.setTimeout(120_000);
  const app = await startOnline();
  const posts = await openDozen(app, instagram);
  const { window } = app;
  await app.electron.evaluate(({ Menu, shell }) => {
    const seen: { menus: string[][]; choice: string; shown: string[]; opened: string[] } = {
      menus: [],
      choice: '',
      shown: [],
      opened: [],
    };
    Menu.prototype.popup = function popup(this: Electron.Menu, options) {
      seen.menus.push(
        this.items
          .filter(({ type }) => type !== 'separator')
          .map(({ label, enabled }) => (enabled ? label : `(${label})`)),
      );
      const chosen = this.items.find(({ label }) => label === seen.choice);
      // Electron types it as any function; a click from a person comes without arguments too.
      if (chosen !== undefined) (chosen.click as () => void)();
      options?.callback?.();
    };
    shell.showItemInFolder = (path) => seen.shown.push(path);
    shell.openExternal = (address) => {
      seen.opened.push(address);
      return Promise.resolve();
    };
    Object.assign(globalThis, { seen });
  });
  type Seen = {
    readonly menus: readonly (readonly string[])[];
    readonly shown: readonly string[];
    readonly opened: readonly string[];
  };
  const seen = (): Promise<Seen> =>
    // Laid there above.
    app.electron.evaluate(() => (globalThis as unknown as { readonly seen: Seen }).seen);
  const choose = (choice: string): Promise<void> =>
    app.electron.evaluate((_electron, label) => {
      Object.assign((globalThis as unknown as { readonly seen: object }).seen, { choice: label });
    }, choice);

  await choose('Select');
  await cell(app, 0).click({ button: 'right' });
  await expectSelected(app, [0]);
  expect((await seen()).menus.at(-1)).toEqual([
    'Open',
    'Select',
    'Copy Caption',
    'Copy Link',
    'Open on Instagram',
    'Save Original…',
    'Show in Folder',
  ]);

  await choose('Unselect');
  await cell(app, 0).focus();
  await window.keyboard.press('Shift+F10');
  await expectSelected(app, []);
  await choose('Open');
  await window.keyboard.press('ContextMenu');
  await expect(window.getByRole('dialog')).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('dialog')).toBeHidden();

  await choose('Copy Caption');
  await cell(app, 1).click({ button: 'right' });
  await expect(window.getByText('Copied 1 caption')).toBeVisible();
  expect(await clipboardText(app)).toBe(posts[1]?.caption?.trim());
  await choose('Show in Folder');
  await cell(app, 1).click({ button: 'right' });
  await expect.poll(async () => (await seen()).shown.length).toBe(1);
  expect(existsSync((await seen()).shown[0] ?? '')).toBe(true);
  await choose('Open on Instagram');
  await cell(app, 1).click({ button: 'right' });
  await expect.poll(async () => (await seen()).opened.length).toBe(1);

  await test.step('of a selection it is about all of it', async () => {
    await choose('Clear Selection');
    await cell(app, 2).click({ modifiers: ['Control'] });
    await cell(app, 3).click();
    await cell(app, 3).click({ button: 'right' });
    await expectSelected(app, []);
    expect((await seen()).menus.at(-1)).toEqual([
      'Clear Selection',
      'Copy 2 Captions',
      'Copy 2 Links',
      'Save Originals of 2 Posts…',
    ]);
  });
});
