import { expect, test } from '../app/albumen.ts';
import { libraryFolder } from '../app/library.ts';
import { addOlderPosts } from '../app/many-posts.ts';
import { gallery, signInToDemo, syncLine } from '../app/sign-in.ts';
import {
  expectNothingBlank,
  expectTileAt,
  firstSeen,
  lookAtRow,
  scrollTo,
  tile,
} from './grid-on-screen.ts';

const count = 100_000;

// Two device pixels per pixel halve the height that a page can have.
for (const ratio of [1, 2]) {
  const tag = ratio === 2 ? '@full' : [];
  test(
    `the last of 100,000 posts is reached, at ${ratio} device pixels per pixel`,
    { tag },
    async ({ start, profile }) => {
      test.setTimeout(240_000);
      const app = await start({ args: [`--force-device-scale-factor=${ratio}`, '--lang=en-US'] });
      const { window } = app;
      await signInToDemo(app);
      await expect(syncLine(app)).toContainText(/Saving|Checked/, { timeout: 60_000 });
      addOlderPosts(await libraryFolder(app, profile), count);
      await window.reload();
      await expect(tile(window, 0)).toBeVisible();
      const last = 240 + count - 1;

      // The largest cells make the highest grid.
      for (const [key, columns] of [
        ['', null],
        ['+', '3'],
      ] as const) {
        if (columns !== null) {
          await scrollTo(window, 0);
          await window.keyboard.press(key);
          await expect(gallery(app)).toHaveAttribute('aria-colcount', columns);
        }
        await tile(window, 0).focus();
        await window.keyboard.press('End');
        await expect(tile(window, last)).toBeFocused();
        await expect(tile(window, last)).toBeInViewport({ ratio: 0.99 });
        // By the page's own end, too.
        await scrollTo(window, 0);
        await expect(tile(window, 1)).toBeVisible();
        await window.evaluate(() =>
          globalThis.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }),
        );
        await expect(tile(window, last)).toBeInViewport({ ratio: 0.99 });
        await expectNothingBlank(window);
      }

      // Somewhere in the middle a row goes as far as the wheel says, and stays when that ends.
      const height = await window.evaluate(() => document.documentElement.scrollHeight);
      const seen = await lookAtRow(window, Math.floor(height / 2));
      expect(seen.place).toBeGreaterThan(count / 4);
      expect(seen.place).toBeLessThan((count * 3) / 4);
      await window.mouse.move(400, 500);
      await window.mouse.wheel(0, 300);
      await expectTileAt(window, { ...seen, top: seen.top - 300 });
      for (const key of ['-', '-', '+', '+']) await window.keyboard.press(key);
      await expectTileAt(window, { ...seen, top: seen.top - 300 });

      // Up again, row by row, without a jump.
      const before = await firstSeen(window);
      await window.mouse.wheel(0, -200);
      await expectTileAt(window, { ...before, top: before.top + 200 });
    },
  );
}

test('a fast way down shows every post’s colour at once', async ({ start, profile }) => {
  test.setTimeout(240_000);
  const app = await start({ args: ['--force-device-scale-factor=1', '--lang=en-US'] });
  const { window } = app;
  await signInToDemo(app);
  await expect(syncLine(app)).toContainText(/Saving|Checked/, { timeout: 60_000 });
  addOlderPosts(await libraryFolder(app, profile), 20_000);
  await window.reload();
  await expect(tile(window, 0)).toBeVisible();
  // The colours of all places are here once a place far away has one.
  await scrollTo(window, 900);
  const slider = window.getByRole('slider');
  await expect(slider).toBeVisible();
  const box = await slider.boundingBox();
  if (box === null) throw new Error('the scrubber is not there');
  await window.mouse.move(box.x + 20, box.y + 10);
  await window.mouse.down();
  const colours: number[] = [];
  for (let step = 1; step <= 20; step += 1) {
    await window.mouse.move(box.x + 20, box.y + 10 + (step * (box.height - 30)) / 20);
    colours.push(
      await window.evaluate(() => {
        const tiles = [...document.querySelectorAll<HTMLElement>('[data-place]')].filter((each) => {
          const { bottom, top } = each.getBoundingClientRect();
          return bottom > 60 && top < innerHeight;
        });
        return tiles.filter(({ style }) => style.background !== '').length / tiles.length;
      }),
    );
  }
  await window.mouse.up();
  // The demo's own newest posts may be without one; every other has its colour at once.
  expect(colours.slice(5).every((share) => share === 1)).toBe(true);
});
