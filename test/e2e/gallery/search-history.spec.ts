import { misbehave } from '../../faults/misbehaviour.ts';
import { someOf } from '../app/albums.ts';
import { signIn } from '../app/attempt.ts';
import { expect, test } from '../app/kept.ts';
import { cellNames } from '../app/library.ts';
import { clickMenuItem, expectPosts, gallery } from '../app/sign-in.ts';
import { chips, choose, field, filters, firstSeen, notedTop, pressMouse } from './searching.ts';

test('a search that was left is found again by Back, by key and by mouse', async ({
  startOnline,
  instagram,
}) => {
  test.setTimeout(120_000);
  instagram.setAlbum(someOf(40));
  instagram.setFaults({ at: 'file', does: misbehave.empty(503) });
  const app = await startOnline();
  const { window } = app;
  await signIn(app);
  await expectPosts(app);
  const entries = (): Promise<number> => window.evaluate(() => history.length);
  const top = (): Promise<number> => window.evaluate(() => scrollY);
  const before = await entries();

  await field(app).pressSequentially('light');
  const entry = (): Promise<string> => window.evaluate(() => JSON.stringify(history.state));
  await expect.poll(entry).toContain('"search":"light"');
  expect(await entries()).toBe(before + 1);
  const marks = gallery(app).locator('mark');
  await expect
    .poll(async () => [...new Set((await marks.allTextContents()).map((one) => one.toLowerCase()))])
    .toEqual(['light']);
  const found = await cellNames(app);
  expect(found.length).toBeGreaterThan(0);
  expect(found.length).toBeLessThan(40);
  await field(app).pressSequentially('s');
  await window.keyboard.press('Backspace');
  await field(app).fill('');
  await expect.poll(entries).toBe(before + 2);

  await test.step('Alt+Left, in the field and on a tile', async () => {
    await window.keyboard.press('Alt+ArrowLeft');
    await expect(field(app)).toHaveValue('light');
    await expect.poll(() => cellNames(app)).toEqual(found);
    await gallery(app).getByRole('gridcell').first().focus();
    await window.keyboard.press('Alt+ArrowRight');
    await expect(field(app)).toHaveValue('');
    await expect(gallery(app).locator(':focus')).toHaveCount(1);
  });
  await test.step('the button of a mouse, and how far down a person was', async () => {
    await window.mouse.move(400, 600);
    await window.mouse.wheel(0, 2600);
    await expect.poll(top).toBeGreaterThan(1500);
    // Noted once the window stands still.
    await expect.poll(async () => (await notedTop(app)) === (await firstSeen(app))).toBe(true);
    const first = await firstSeen(app);
    await pressMouse(app, 'back');
    await expect(field(app)).toHaveValue('light');
    await expect.poll(() => cellNames(app)).toEqual(found);
    await pressMouse(app, 'forward');
    await expect(field(app)).toHaveValue('');
    await expect.poll(() => firstSeen(app)).toBe(first);
  });
  await test.step('not under a dialog', async () => {
    await gallery(app).getByRole('gridcell').first().focus();
    await window.keyboard.press('Enter');
    await expect(window.getByRole('dialog')).toBeVisible();
    await window.keyboard.press('Alt+ArrowLeft');
    await pressMouse(app, 'back');
    await expect(window.getByRole('dialog')).toBeVisible();
    await window.keyboard.press('Escape');
    await expect(field(app)).toHaveValue('');
  });
});

const week = 7 * 24 * 3_600_000;

test('after a restart a person is where they were, and what is gone can be found', async ({
  startKept,
  instagram,
  clock,
}) => {
  test.skip(process.platform !== 'linux', 'brings up a Linux keyring of its own');
  test.setTimeout(150_000);
  instagram.setAlbum(someOf(40));
  instagram.setFaults({ at: 'file', does: misbehave.empty(503) });
  const before = await startKept();
  await signIn(before);
  await expectPosts(before);
  await before.window.getByRole('button', { name: /^Sort/ }).click();
  await before.window.getByRole('menuitemradio', { name: 'Oldest first' }).click();
  await filters(before).click();
  await choose(before, 'Pictures');
  await expect.poll(() => firstSeen(before)).toContain('Picture');
  const beginning = await firstSeen(before);
  await before.window.mouse.move(400, 600);
  await before.window.mouse.wheel(0, 1800);
  await expect.poll(() => firstSeen(before)).not.toBe(beginning);
  const seen = await firstSeen(before);
  // Closed at once: what is kept for a still window is kept for one that closes, too.
  await before.close();

  clock.advance(week + 1);
  instagram.setAlbum((album) => ({
    ...album,
    posts: album.posts.slice(0, 40).filter((_post, place) => place !== 2),
  }));
  const app = await startKept();
  const { window } = app;
  await expect(window.getByRole('button', { name: 'Sort: Oldest first' })).toBeVisible();
  await expect(chips(app).getByRole('button').first()).toHaveText('Pictures');
  await expect.poll(() => firstSeen(app)).toBe(seen);

  await test.step('no longer on Instagram', async () => {
    await chips(app).getByRole('button', { name: 'Clear all' }).click();
    await filters(app).click();
    await choose(app, 'No longer on Instagram');
    await expect.poll(async () => (await cellNames(app)).length, { timeout: 40_000 }).toBe(1);
    await expect(gallery(app).getByText('No longer on Instagram')).toBeVisible();
  });
  await test.step('nothing of it is kept when the library is deleted', async () => {
    const kept = (): Promise<number> =>
      window.evaluate(() => Object.keys(localStorage).filter((key) => /\d{9}/.test(key)).length);
    await expect.poll(kept).toBe(1);
    await clickMenuItem(app, 'sign-out');
    await window.getByRole('checkbox', { name: /Also delete the library/ }).check();
    await window.getByRole('button', { name: 'Sign out', exact: true }).click();
    await expect(window.getByRole('button', { name: 'Sign in with Instagram' })).toBeVisible();
    await expect.poll(kept).toBe(0);
  });
});
