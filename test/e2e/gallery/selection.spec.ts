import { expect, test } from '../app/albumen.ts';
import {
  bar,
  button,
  cell,
  clipboardText,
  expectNoViolations,
  expectSelected,
  selectedPlaces,
} from '../app/selection.ts';
import { gallery, signInToDemo } from '../app/sign-in.ts';

test('posts are selected by mouse in every way', async ({ start }) => {
  test.setTimeout(120_000);
  const app = await start();
  const { window } = app;
  await signInToDemo(app);

  await test.step('a click opens, a press on the check selects', async () => {
    await cell(app, 1).click();
    await expect(window.getByRole('dialog')).toBeVisible();
    await window.keyboard.press('Escape');
    await expect(window.getByRole('dialog')).toBeHidden();
    await cell(app, 1).hover();
    const check = cell(app, 1).locator('[data-select-mark]');
    await expect(check).toHaveCSS('opacity', '1');
    await check.click();
    await expectSelected(app, [1]);
    await expect(window.getByText('1 post selected')).toBeAttached();
    await expectNoViolations(app);
  });

  await test.step('from then on a click toggles', async () => {
    await cell(app, 3).click();
    await expectSelected(app, [1, 3]);
    await cell(app, 1).click();
    await expectSelected(app, [3]);
    await cell(app, 3).click();
    await expectSelected(app, []);
  });

  await test.step('Ctrl+click toggles, Shift+click goes on from there, and back', async () => {
    await cell(app, 2).click({ modifiers: ['Control'] });
    await cell(app, 6).click({ modifiers: ['Shift'] });
    await expectSelected(app, [2, 3, 4, 5, 6]);
    await cell(app, 0).click({ modifiers: ['Shift'] });
    await expectSelected(app, [0, 1, 2]);
    await cell(app, 5).click({ modifiers: ['Control'] });
    await expectSelected(app, [0, 1, 2, 5]);
    expect(await window.evaluate(() => getSelection()?.toString())).toBe('');
  });

  await test.step('a button clears', async () => {
    await button(app, 'Clear').click();
    await expectSelected(app, []);
    await expect(gallery(app).locator('[role=gridcell]:focus')).toHaveCount(1);
  });

  await test.step('Shift+click selects over pages that were never loaded', async () => {
    await cell(app, 0).click({ modifiers: ['Control'] });
    await cell(app, 0).focus();
    await window.keyboard.press('End');
    const last = gallery(app).locator('[role=gridcell]:focus');
    await expect(last).not.toHaveAccessibleName(/^Loading post/);
    const place = Number(await last.getAttribute('data-place'));
    expect(place).toBeGreaterThan(200);
    await last.click({ modifiers: ['Shift'] });
    await expect(bar(app)).toContainText(`${String(place + 1)} selected`);
    await window.keyboard.press('Home');
    await expect(cell(app, 3)).toHaveAttribute('aria-selected', 'true');
    await window.keyboard.press('Escape');
    await expectSelected(app, []);
  });
});

test('posts are selected with a rubber band, which scrolls', async ({ start }) => {
  test.setTimeout(120_000);
  const app = await start();
  const { window } = app;
  await signInToDemo(app);
  await cell(app, 0).focus();
  await cell(app, 0).evaluate((tile) =>
    scrollBy({ top: tile.getBoundingClientRect().top - 120, behavior: 'instant' }),
  );
  const first = await cell(app, 0).boundingBox();
  const second = await cell(app, 1).boundingBox();
  if (first === null || second === null) throw new Error('the first tiles are not drawn');
  const ground = { x: first.x - 6, y: first.y + 150 };

  await window.mouse.move(ground.x, ground.y);
  await window.mouse.down();
  await window.mouse.move(second.x + 20, ground.y + 20, { steps: 4 });
  await expectSelected(app, [0, 1]);
  await window.mouse.move(first.x + 20, ground.y + 20, { steps: 4 });
  await expectSelected(app, [0]);
  await window.mouse.up();
  await expect(window.getByRole('dialog')).toHaveCount(0);
  await expectSelected(app, [0]);

  await test.step('with Ctrl it adds, and Escape gives it up', async () => {
    await cell(app, 2).click();
    await expectSelected(app, [0, 2]);
    await window.keyboard.down('Control');
    await window.mouse.move(ground.x, ground.y);
    await window.mouse.down();
    await window.mouse.move(second.x + 20, ground.y + 20, { steps: 4 });
    await expectSelected(app, [0, 1, 2]);
    await window.keyboard.press('Escape');
    await expectSelected(app, [0, 2]);
    await window.mouse.up();
    await window.keyboard.up('Control');
    await expectSelected(app, [0, 2]);
  });

  await test.step('at the edge of the window the page scrolls under it', async () => {
    const before = await window.evaluate(() => scrollY);
    const { width, height } = await window.evaluate(() => ({
      width: innerWidth,
      height: innerHeight,
    }));
    await window.mouse.move(ground.x, ground.y);
    await window.mouse.down();
    await window.mouse.move(width - 60, height - 3, { steps: 4 });
    await expect.poll(() => window.evaluate(() => scrollY)).toBeGreaterThan(before + 1200);
    await window.mouse.move(width - 60, height / 2, { steps: 2 });
    await window.mouse.up();
    const selected = await selectedPlaces(app);
    expect(selected.length).toBeGreaterThan(6);
    await window.keyboard.press('Escape');
    await expectSelected(app, []);
  });
});

test('posts are selected by keyboard alone', async ({ start }) => {
  test.setTimeout(120_000);
  const app = await start();
  const { window } = app;
  await signInToDemo(app);
  const columns = Number(await gallery(app).getAttribute('aria-colcount'));

  await cell(app, 0).focus();
  await window.keyboard.press('Space');
  await expectSelected(app, [0]);
  await window.keyboard.press('Shift+ArrowRight');
  await window.keyboard.press('Shift+ArrowRight');
  await expectSelected(app, [0, 1, 2]);
  await expect(cell(app, 2)).toBeFocused();
  await window.keyboard.press('Shift+ArrowLeft');
  await expectSelected(app, [0, 1]);
  await window.keyboard.press('Shift+ArrowDown');
  await expectSelected(
    app,
    Array.from({ length: columns + 2 }, (_, place) => place),
  );
  await window.keyboard.press('Shift+Home');
  await expectSelected(app, [0]);

  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('Space');
  await expectSelected(app, [0, 2]);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('dialog')).toBeVisible();
  await window.keyboard.press('Control+a');
  await window.keyboard.press('Escape');
  await expect(window.getByRole('dialog')).toBeHidden();
  await expectSelected(app, [0, 2]);

  await window.keyboard.press('Shift+End');
  await expect(bar(app)).toContainText('239 selected');
  await window.keyboard.press('Control+a');
  await expect(bar(app)).toContainText('240 selected');
  await expect(window.getByText('240 posts selected')).toBeAttached();

  await test.step('and what can be done with them is reached by Tab', async () => {
    await window.keyboard.press('Tab');
    const name = (): Promise<string> =>
      window.evaluate(() => document.activeElement?.textContent ?? '');
    while ((await name()) !== 'Copy links') await window.keyboard.press('Tab');
    await window.keyboard.press('Enter');
    await expect(window.getByText('Copied 240 links')).toBeVisible();
    const lines = (await clipboardText(app)).split('\n');
    expect(lines).toHaveLength(240);
    expect(new Set(lines).size).toBe(240);
  });
  await window.keyboard.press('Escape');
  await expectSelected(app, []);
  await expect(gallery(app).locator('[role=gridcell]:focus')).toHaveCount(1);
});
