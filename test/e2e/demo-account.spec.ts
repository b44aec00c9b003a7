import { expect, test } from './app/albumen.ts';
import {
  clickMenuItem,
  expectPicturesSettled,
  gallery,
  openDemoSignIn,
  signInToDemo,
} from './app/sign-in.ts';

test('the demo account, the whole way: sign in, profile, gallery to the end, viewer, sign out', async ({
  start,
}) => {
  const app = await start();
  const { window } = app;
  await expect(window.getByRole('button', { name: 'Sign in with Instagram' })).toBeVisible();
  await signInToDemo(app);

  await expect(window.getByRole('heading', { level: 1 })).toHaveText(/\S/);
  await expect(window.getByRole('link', { name: 'Website' })).toBeVisible();

  const grid = gallery(app);
  const total = Number(await grid.getAttribute('aria-rowcount'));
  expect(total).toBeGreaterThan(20);
  await grid.getByRole('gridcell').first().focus();
  await window.keyboard.press('Control+End');
  await expect(
    grid.locator(`[role=row][aria-rowindex="${total}"] [role=gridcell]:focus`),
  ).toBeVisible();

  await window.keyboard.press('Control+Home');
  await window.keyboard.press('Enter');
  const viewer = window.getByRole('dialog');
  await expect(viewer).toBeVisible();
  await expect(viewer.getByRole('img').first()).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(viewer).toBeHidden();
  await expect(grid.locator('[role=gridcell]:focus')).toBeVisible();

  await expectPicturesSettled(app);
  await clickMenuItem(app, 'sign-out');
  const confirmation = window.getByRole('dialog', { name: /sign out/i });
  await confirmation.getByRole('button', { name: 'Sign out' }).click();
  await expect(window.getByRole('button', { name: 'Try the demo account' })).toBeVisible();
  expect(app.complaints()).toEqual([]);
});

test('Cancel on the sign-in page ends in a sentence, and a new attempt works at once', async ({
  start,
}) => {
  const app = await start();
  const page = await openDemoSignIn(app);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(app.window.getByRole('alert')).toBeVisible();
  await signInToDemo(app);
});

test('closing the sign-in window ends in a sentence, and a new attempt works at once', async ({
  start,
}) => {
  const app = await start();
  const page = await openDemoSignIn(app);
  await page.close();
  await expect(app.window.getByRole('alert')).toBeVisible();
  await signInToDemo(app);
});

test('a second click brings the open sign-in window to the front', async ({ start }) => {
  const app = await start();
  await openDemoSignIn(app);
  const outcome = await app.window.evaluate(() =>
    window.albumen?.calls.startSignIn({ provider: 'demo', oldRuntimeAccepted: true }),
  );
  expect(outcome).toEqual({ ok: true, value: { outcome: 'already-open' } });
  expect(app.electron.windows()).toHaveLength(2);
});
