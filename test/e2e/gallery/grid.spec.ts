import type { Locator } from 'playwright';

import { expect, test } from '../app/albumen.ts';
import type { RunningApp } from '../app/launch.ts';
import { gallery, signInToDemo, syncLine } from '../app/sign-in.ts';
import { expectTileAt, firstSeen, lookAtRow, scrollTo, seenTiles, tile } from './grid-on-screen.ts';

/** A window of a known size, signed in to the demo account, with every post here. */
async function openGallery(
  start: (options?: object) => Promise<RunningApp>,
  width = 1280,
): Promise<RunningApp> {
  const app = await start({ args: ['--force-device-scale-factor=1', '--lang=en-US'] });
  await resize(app, width, 900);
  await signInToDemo(app);
  // The pictures may still be on their way: a tile has its place without.
  await expect(syncLine(app)).toContainText(/Saving|Checked/, { timeout: 40_000 });
  return app;
}

async function resize(app: RunningApp, width: number, height: number): Promise<void> {
  await app.electron.evaluate(
    ({ BrowserWindow }, size) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );
  await expect.poll(() => app.window.evaluate(() => innerWidth)).toBe(width);
}

test('posts stand below their months, whose titles stick', async ({ start }) => {
  const { window } = await openGallery(start);
  const titles = window.getByRole('grid').getByRole('heading', { level: 2 });
  await expect(titles.first()).toBeVisible();
  const box = await titles.first().boundingBox();
  const first = await tile(window, 0).boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(first?.y ?? 0);

  await window.keyboard.press('+');
  await expect(window.getByRole('grid')).toHaveAttribute('aria-colcount', '3');
  // The second row of a month is put below the bar: its title is at the bar, over the first.
  await window.evaluate(() => {
    const row = [...document.querySelectorAll('[role=rowgroup]')]
      .map((group) => group.querySelectorAll('[role=row]:has([role=gridcell])')[1])
      .find((second) => second !== undefined);
    if (row === undefined) throw new Error('no month has two rows');
    scrollBy({ top: row.getBoundingClientRect().top - 162, behavior: 'instant' });
  });
  const headings = window.getByRole('grid').getByRole('heading', { level: 2 });
  const tops = (): Promise<readonly number[]> =>
    headings.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
  await expect
    .poll(async () => (await tops()).filter((top) => top > 104 && top < 137))
    .not.toEqual([]);

  // Rows are numbered without a gap, titles among them.
  const numbers = await window.locator('[role=grid] [role=row]').evaluateAll((rows) =>
    rows.map((row) => ({
      index: Number(row.getAttribute('aria-rowindex')),
      top: row.getBoundingClientRect().top,
    })),
  );
  const near = numbers.filter(({ index }) => index > 2).toSorted((a, b) => a.index - b.index);
  expect(near.map(({ index }) => index)).toEqual(near.map((_, at) => (near[0]?.index ?? 0) + at));
});

test('a post stays where it is, whatever the cells and the window become', async ({ start }) => {
  const app = await openGallery(start);
  const { window } = app;
  const seen = await lookAtRow(window, 5000);

  for (const key of ['-', '-', '+', '+', '+', '-']) {
    await window.keyboard.press(key);
    await expectTileAt(window, seen);
  }
  // Pressed where it is, above the window: Playwright would scroll there.
  const press = (pressed: Locator): Promise<void> =>
    pressed.evaluate((element) => (element as HTMLElement).click());
  await press(window.getByRole('button', { name: 'View' }));
  for (const choice of ['Square', 'Whole picture', '3:4', 'Small']) {
    await press(window.getByRole('radio', { name: choice, exact: true }));
    await expectTileAt(window, seen);
  }
  await window.keyboard.press('Escape');
  await expect(window.getByRole('radio')).toHaveCount(0);

  await resize(app, 900, 900);
  await expectTileAt(window, seen);
  await resize(app, 1280, 900);
  await expectTileAt(window, seen);

  await window.reload();
  // What was chosen is kept, and so is the place.
  await expect(tile(window, seen.place)).toBeVisible();
  await expect(gallery(app)).toHaveAttribute('aria-colcount', '7');
});

test('Ctrl and the wheel make the cells larger where the pointer is', async ({ start }) => {
  const app = await openGallery(start);
  const { window } = app;
  await scrollTo(window, 5000);
  const [seen] = (await seenTiles(window)).filter(({ top }) => top > 200);
  expect(seen).toBeDefined();
  if (seen === undefined) return;
  await tile(window, seen.place).hover();
  await window.keyboard.down('Control');
  await window.mouse.wheel(0, -120);
  await window.keyboard.up('Control');
  await expect(gallery(app)).toHaveAttribute('aria-colcount', '3');
  const grown = await tile(window, seen.place).boundingBox();
  const middle = (grown?.y ?? 0) + (grown?.height ?? 0) / 2;
  expect(Math.abs(middle - (seen.top + seen.height / 2))).toBeLessThanOrEqual(2);
  // The page itself has its size.
  expect(await window.evaluate(() => devicePixelRatio)).toBe(1);
});

test('the scrubber leads to a month, by mouse and by keyboard', async ({ start }) => {
  const app = await openGallery(start);
  const { window } = app;
  const slider = window.getByRole('slider', { name: 'Go to a month' });
  await scrollTo(window, 1000);
  const box = await slider.boundingBox();
  if (box === null) throw new Error('the scrubber is not there');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };

  // Its label says what is there, before anything is pressed.
  await window.mouse.move(middle.x, middle.y);
  const label = slider.locator('span').last();
  await expect(label).toHaveText(/^[A-Z][a-z]+ 20\d\d, \d+ posts?$/);
  const before = await firstSeen(window);
  await window.mouse.down();
  await window.mouse.move(middle.x, middle.y + 60, { steps: 4 });
  const [month = '', year = ''] = ((await label.textContent()) ?? '').split(/[ ,]/);
  await window.mouse.up();
  await expect.poll(async () => (await firstSeen(window)).place).toBeGreaterThan(before.place);
  await expect(
    gallery(app).getByRole('heading', { name: new RegExp(`^${month.slice(0, 3)}.* ${year}$`) }),
  ).toBeVisible();
  await expect.poll(() => slider.getAttribute('aria-valuetext')).toMatch(`${month} ${year}, `);

  await slider.focus();
  await window.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuenow', '0');
  const said: string[] = [];
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'PageDown', 'End']) {
    await window.keyboard.press(key);
    said.push((await slider.getAttribute('aria-valuenow')) ?? '');
  }
  const [one, two, back, nextYear, last] = said.map(Number);
  expect([one, two, back]).toEqual([1, 2, 1]);
  expect(nextYear).toBeGreaterThan(2);
  expect(String(last)).toBe(await slider.getAttribute('aria-valuemax'));
  await expect.poll(async () => (await seenTiles(window)).at(-1)?.place).toBe(239);
  // From the end on, month by month, though all of them are in the window.
  await window.keyboard.press('ArrowUp');
  await expect(slider).toHaveAttribute('aria-valuenow', String((last ?? 0) - 1));
});

test('g leads to the post nearest to a date, and ? shows every key', async ({ start }) => {
  const app = await openGallery(start);
  const { window } = app;
  await expect(tile(window, 0)).toBeVisible();
  await window.keyboard.press('g');
  const dialog = window.getByRole('dialog', { name: 'Go to a date' });
  await dialog.getByRole('button', { name: 'Go' }).click();
  await expect(dialog.getByText('Enter a whole date')).toBeVisible();
  await dialog.getByLabel('Date').fill('1999-01-01');
  await window.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(tile(window, 239)).toBeFocused();

  await window.keyboard.press('g');
  await dialog.getByLabel('Date').fill('2024-03-10');
  await window.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  const focused = window.locator('[data-place]:focus');
  await expect(focused).toHaveAccessibleName(/(January|February|March|April|May) \d+, 2024/);
  const place = Number(await focused.getAttribute('data-place'));
  expect((await firstSeen(window)).place).toBeLessThanOrEqual(place);

  await window.keyboard.press('?');
  const keys = window.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(keys.getByRole('heading', { level: 3 })).toHaveText([
    'Gallery',
    'Accounts',
    'Search',
    'Selection',
    'Viewer',
  ]);
  await window.keyboard.press('Escape');
  await expect(focused).toHaveAttribute('data-place', String(place));
});

for (const direction of ['ltr', 'rtl'] as const) {
  const tag = direction === 'ltr' ? '@full' : [];
  test(`arrows cross months and keep their column, ${direction}`, { tag }, async ({ start }) => {
    const app = await openGallery(start);
    const { window } = app;
    await window.evaluate((dir) => {
      document.documentElement.dir = dir;
    }, direction);
    await tile(window, 0).focus();
    const on = direction === 'ltr' ? 'ArrowRight' : 'ArrowLeft';
    await window.keyboard.press(on);
    await window.keyboard.press(on);
    await expect(tile(window, 2)).toBeFocused();
    const column = async (): Promise<number> => {
      const box = await window.locator('[data-place]:focus').boundingBox();
      return Math.round(box?.x ?? -1);
    };
    const first = await column();
    let rows = 0;
    for (; rows < 9; rows += 1) await window.keyboard.press('ArrowDown');
    for (; rows > 0; rows -= 1) await window.keyboard.press('ArrowUp');
    await expect(tile(window, 2)).toBeFocused();
    expect(await column()).toBe(first);
    await window.keyboard.press('End');
    await expect(tile(window, 239)).toBeFocused();
    await expect(tile(window, 239)).toBeInViewport({ ratio: 1 });

    // The scrubber is at the end of the lines, and covers no tile.
    const slider = await window.getByRole('slider').boundingBox();
    const boxes = await window
      .locator('[data-place]')
      .evaluateAll((tiles) =>
        tiles.map((each) => each.getBoundingClientRect().toJSON() as DOMRect),
      );
    const side = direction === 'ltr' ? (slider?.x ?? 0) : (slider?.x ?? 0) + (slider?.width ?? 0);
    for (const { left, right } of boxes) {
      expect(direction === 'ltr' ? right <= side + 8 : left >= side - 8).toBe(true);
    }
  });
}
