import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import AxeBuilder from '@axe-core/playwright';
import type { Locator } from 'playwright';

import { everyPost } from '../../preload/contract/post-query.ts';
import type { Post } from '../../preload/contract/post.ts';
import { expect, test as base } from './app/albumen.ts';
import { writePictures } from './app/colour-pictures.ts';
import type { Colour, ColourPicture } from './app/colour-pictures.ts';
import { isDrawn } from './app/library.ts';
import type { RunningApp } from './app/launch.ts';
import { letTimePass } from './app/native.ts';
import { sessionOf } from './app/session-of.ts';
import { clickMenuItem, expectSynced, gallery, signInToDemo } from './app/sign-in.ts';

/** Half a day ahead of UTC: a day that is told in UTC would be another one. */
const zone = 'Pacific/Auckland';

interface Fixtures {
  /** Starts the app, signed in to a demo account with these posts, at this time. */
  readonly startWith: (pictures: readonly ColourPicture[], now: string) => Promise<RunningApp>;
}

const test = base.extend<Fixtures>({
  startWith: async ({ start, profile }, use) => {
    await use(async (pictures, now) => {
      const folder = join(profile, 'demo-pictures');
      await writePictures(folder, pictures);
      const app = await start({
        env: { ALBUMEN_DEMO_PICTURES: folder, ALBUMEN_NOW: now, TZ: zone },
      });
      await signInToDemo(app);
      return app;
    });
  },
});

async function expectNoViolations({ window }: RunningApp): Promise<void> {
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
}

async function becomeDark(app: RunningApp): Promise<void> {
  await app.electron.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'dark';
  });
  await expect
    .poll(() => app.window.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
    .toBe(true);
}

/** Noon of a day in the app's zone, which is twelve hours ahead of UTC in its winter. */
const noon = (day: string): Date => new Date(`${day}T00:00:00Z`);

const remembered: readonly ColourPicture[] = [
  { name: 'this year', colour: [200, 10, 10], at: noon('2026-06-15') },
  { name: 'last year', colour: [10, 200, 10], at: noon('2025-06-15') },
  { name: 'the day after', colour: [90, 90, 90], at: noon('2023-06-16') },
  { name: 'in the morning', colour: [10, 10, 200], at: new Date('2021-06-14T12:30:00Z') },
  { name: 'in the evening', colour: [200, 200, 10], at: new Date('2021-06-15T11:30:00Z') },
  { name: 'the month before', colour: [20, 20, 20], at: noon('2021-05-15') },
];

test('on this day: opened in the viewer, put away for the day, and there again on the next', async ({
  startWith,
}) => {
  test.setTimeout(120_000);
  const app = await startWith(remembered, '2026-06-15T00:00:00Z');
  const { window } = app;
  await expectSynced(app);
  const strip = window.getByRole('region', { name: 'On this day: 3 posts from 2021 and 2025' });
  await expect(strip).toBeVisible();
  const moments = strip.getByRole('button', { name: /Picture, / });
  await expect(moments).toHaveCount(3);
  await expect(moments.nth(0)).toHaveAccessibleName(/^last year/);
  await expect(moments.nth(1)).toHaveAccessibleName(/^in the evening/);
  await expect(moments.nth(2)).toHaveAccessibleName(/^in the morning/);
  await expect(strip.getByRole('heading', { name: '2021 5 years ago' })).toBeVisible();
  await expect.poll(() => isDrawn(strip.locator('img'))).toBe(true);
  await expectNoViolations(app);

  await test.step('by keyboard into the viewer, through the day, and back', async () => {
    await moments.nth(1).focus();
    await window.keyboard.press('Enter');
    await expect(window.getByRole('dialog', { name: 'in the evening' })).toBeVisible();
    await window.keyboard.press('ArrowRight');
    await expect(window.getByRole('dialog', { name: 'in the morning' })).toContainText('3 of 3');
    await window.keyboard.press('Escape');
    await expect(window.getByRole('dialog')).toBeHidden();
    await expect(moments.nth(1)).toBeFocused();
  });

  await becomeDark(app);
  await expectNoViolations(app);

  await test.step('put away, also after the page was loaded anew', async () => {
    await strip.getByRole('button', { name: 'Put away for today' }).click();
    await expect(strip).toHaveCount(0);
    await window.reload();
    await expect(gallery(app).getByRole('gridcell').first()).toHaveAccessibleName(/^this year/);
    await expect(window.getByRole('region', { name: /^On this day/ })).toHaveCount(0);
  });

  await test.step('the next day, when somebody looks, has its own', async () => {
    await letTimePass(app, 24 * 3_600_000);
    // Under Playwright a window always thinks that it has the focus.
    await window.evaluate(() => dispatchEvent(new Event('focus')));
    await expect(
      window.getByRole('region', { name: 'On this day: 1 post from 2023' }),
    ).toBeVisible();
  });
});

test(
  'on this day comes by itself at midnight of the computer’s zone',
  { tag: '@full' },
  async ({ startWith }) => {
    test.setTimeout(120_000);
    // In the zone it is half a minute before the 15th.
    const app = await startWith(remembered, '2026-06-14T11:59:30Z');
    await expect(
      app.window.getByRole('region', { name: 'On this day: 3 posts from 2021 and 2025' }),
    ).toBeVisible({ timeout: 60_000 });
  },
);

/** Twelve of 2024, in colours that are far apart, and three of 2022. */
const coloured: readonly ColourPicture[] = [
  ...Array.from({ length: 12 }, (_, n) => ({
    name: `of ${String.fromCharCode(97 + n)}${String.fromCharCode(97 + n)}`,
    colour: [(n % 3) * 110 + 20, (Math.floor(n / 3) % 2) * 200 + 20, Math.floor(n / 6) * 200 + 20],
    at: noon(`2024-03-${String(10 + n)}`),
  })),
  { name: 'older one', colour: [240, 20, 20], at: noon('2022-01-10') },
  { name: 'older two', colour: [20, 240, 20], at: noon('2022-02-10') },
  { name: 'older three', colour: [20, 20, 240], at: noon('2022-03-10') },
].map(({ colour, ...rest }) => ({
  ...rest,
  colour: [colour[0] ?? 0, colour[1] ?? 0, colour[2] ?? 0],
}));

/** Stands for the person who chooses a file in the system's dialog. */
async function chooses(app: RunningApp, path: string | null): Promise<void> {
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (...parameters: readonly unknown[]) => {
      // The options come last, behind the window.
      const { defaultPath } = parameters.at(-1) as Electron.SaveDialogOptions;
      Object.assign(globalThis, { suggested: defaultPath });
      return Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
    };
  }, path);
}

/** Decodes a picture as Chromium does: its size, and the colours at these points of it. */
function lookAt(
  app: RunningApp,
  bytes: Buffer,
  points: readonly (readonly [number, number])[],
): Promise<{ readonly size: readonly number[]; readonly colours: readonly Colour[] }> {
  return app.window.evaluate(
    async ({ base64, points }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes]));
      const { width, height } = picture;
      const context = new OffscreenCanvas(width, height).getContext('2d');
      context?.drawImage(picture, 0, 0);
      const colours = points.map(([x, y]): readonly [number, number, number] => {
        const [red = 0, green = 0, blue = 0] = context?.getImageData(x, y, 1, 1).data ?? [];
        return [red, green, blue];
      });
      return { size: [width, height], colours };
    },
    { base64: bytes.toString('base64'), points },
  );
}

/** How far two colours are from each other, in their most different part. */
function apart(one: Colour, other: Colour | undefined): number {
  return Math.max(...one.map((part, index) => Math.abs(part - (other?.[index] ?? 999))));
}

/** The colours of a year's posts, most liked first, from what the page is told of all posts. */
async function coloursByLikes(app: RunningApp, year: string): Promise<readonly Colour[]> {
  const { active } = await sessionOf(app);
  const found = await app.window.evaluate(
    async ({ accountId, query }) => {
      if (accountId === null) return [];
      const input = { accountId, query, offset: 0, limit: 100 };
      const result = await window.albumen?.calls.getPosts(input);
      return result?.ok === true ? result.value.posts : [];
    },
    { accountId: active, query: everyPost },
  );
  const rank = ({ likes, comments, postedAt }: Post): readonly number[] => [
    likes ?? -1,
    comments ?? -1,
    Date.parse(postedAt),
  ];
  return found
    .filter(({ postedAt }) => postedAt.startsWith(year))
    .toSorted((one, other) => {
      const [left, right] = [rank(one), rank(other)];
      const at = left.findIndex((value, index) => value !== right[index]);
      return (right[at] ?? 0) - (left[at] ?? 0);
    })
    .map(({ caption }) => {
      const name = caption.map(({ text }) => text).join('');
      const picture = coloured.find((one) => one.name === name);
      if (picture === undefined) throw new Error(`no picture is called ${name}`);
      return picture.colour;
    });
}

/** The middles of three rows of three cells. */
function middles(top: number, height: number): readonly (readonly [number, number])[] {
  return [1, 3, 5].flatMap((row) =>
    [1, 3, 5].map((column): readonly [number, number] => [
      column * 180,
      Math.round(top + (row * height) / 6),
    ]),
  );
}

async function openFromMenu({ window }: RunningApp): Promise<Locator> {
  await window.getByRole('button', { name: /^Account: / }).click();
  await window.getByRole('menuitem', { name: 'Best Nine…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Best Nine' });
  await expect(dialog.getByText('The picture is ready')).toBeAttached();
  return dialog;
}

test('Best Nine of a year is saved in every format, with the pictures in their places', async ({
  startWith,
  profile,
}) => {
  test.setTimeout(180_000);
  const app = await startWith(coloured, '2026-06-15T00:00:00Z');
  const { window } = app;
  await expectSynced(app);
  const expected = (await coloursByLikes(app, '2024')).slice(0, 9);
  expect(expected).toHaveLength(9);

  const dialog = await openFromMenu(app);
  await expect(dialog).toContainText('It goes nowhere unless you save it');
  await expect(dialog).toContainText('Of the 12 posts of 2024, those with the most likes');
  await expect(dialog).toContainText(/that Instagram gave on 15 June 2026|on June 15, 2026/);
  await expect(dialog.getByRole('combobox', { name: 'Year' })).toBeFocused();
  await expectNoViolations(app);

  const save = async (name: string): Promise<Buffer> => {
    const path = join(profile, name);
    await chooses(app, path);
    await dialog.getByRole('button', { name: 'Save picture…' }).click();
    await expect(dialog.getByText(`Saved as ${name}`)).toBeVisible();
    return readFile(path);
  };

  for (const { format, line, name, size, top, height } of [
    { format: 'Square', line: false, name: 'square.jpg', size: [1080, 1080], top: 0, height: 1080 },
    { format: 'Portrait', line: true, name: 'tall.png', size: [1080, 1350], top: 0, height: 1274 },
    { format: 'Story', line: true, name: 'story.jpeg', size: [1080, 1920], top: 240, height: 1440 },
  ]) {
    await test.step(format, async () => {
      await dialog.getByRole('radio', { name: format }).check();
      await dialog.getByRole('checkbox', { name: 'Username and year below' }).setChecked(line);
      const bytes = await save(name);
      const isPng = bytes.subarray(1, 4).toString('latin1') === 'PNG';
      expect(isPng).toBe(name.endsWith('.png'));
      const seen = await lookAt(app, bytes, middles(top, height));
      expect(seen.size).toEqual(size);
      expect(seen.colours.map((colour, place) => apart(colour, expected[place]) < 6)).toEqual(
        expected.map(() => true),
      );
    });
  }

  await test.step('nothing is written where the person chooses nothing, or no place to write', async () => {
    await chooses(app, null);
    await dialog.getByRole('button', { name: 'Save picture…' }).click();
    await expect(dialog.getByText(/^Saved as/)).toHaveCount(0);
    await chooses(app, join(profile, 'no such folder', 'nine.jpg'));
    await dialog.getByRole('button', { name: 'Save picture…' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Albumen may not write there');
    const pictures = (await readdir(profile)).filter((name) => /\.(?:jpe?g|png|part)$/.test(name));
    expect(pictures.toSorted()).toEqual(['square.jpg', 'story.jpeg', 'tall.png']);
    const { suggested } = await app.electron.evaluate(
      // Laid there above.
      () => ({ suggested: (globalThis as unknown as { readonly suggested: string }).suggested }),
    );
    expect(suggested).toMatch(/Best Nine 2024 .+\.jpg$/);
  });

  await test.step('a year with three', async () => {
    await becomeDark(app);
    await dialog.getByRole('combobox', { name: 'Year' }).selectOption('2022');
    await dialog.getByRole('radio', { name: 'Square' }).check();
    await dialog.getByRole('checkbox', { name: 'Username and year below' }).uncheck();
    await expect(
      dialog.getByRole('img', { name: /^The 3 most liked posts by .+ of 2022/ }),
    ).toBeVisible();
    const of2022 = await coloursByLikes(app, '2022');
    const points = [
      [540, 270],
      [270, 810],
      [810, 810],
    ] as const;
    const { colours } = await lookAt(app, await save('three.png'), points);
    expect(colours).toEqual(of2022);
    await expectNoViolations(app);
  });

  await test.step('the picture is on the clipboard', async () => {
    await dialog.getByRole('button', { name: 'Copy picture' }).click();
    await expect(dialog.getByText('Copied')).toBeVisible();
    expect(await app.electron.evaluate(({ clipboard }) => clipboard.has('image/png'))).toBe(true);
  });

  await window.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await test.step('what a canvas may be drawn with, the page may still not fetch', async () => {
    const address = await gallery(app).locator('img').first().getAttribute('src');
    expect(address).toMatch(/^media:/);
    const outcome = await window.evaluate(
      (asked) =>
        fetch(asked).then(
          () => 'fetched',
          () => 'refused',
        ),
      address ?? '',
    );
    expect(outcome).toBe('refused');
  });

  await clickMenuItem(app, 'best-nine');
  await expect(dialog).toBeVisible();
});
