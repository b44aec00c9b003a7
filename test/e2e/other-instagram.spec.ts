import { signIn } from './app/attempt.ts';
import { expect, test } from './app/instagram.ts';
import { expectPosts, gallery } from './app/sign-in.ts';

test('on any server that speaks as Instagram does: profile, gallery to the end, viewer', async ({
  startOnline,
  instagram,
}) => {
  const app = await startOnline();
  const { window } = app;
  await signIn(app);
  await expect(window.getByRole('link', { name: 'Website' })).toBeVisible();
  await expect(window.getByText('A demo account: none of this is on Instagram.')).toBeVisible();
  await expect(window.getByRole('img', { name: 'Profile picture' })).toBeVisible();
  // The badge of the built-in demo is not shown: to the app this is a real one.
  await expect(window.getByText('Demo account', { exact: true })).toHaveCount(0);

  const grid = gallery(app);
  await grid.getByRole('gridcell').first().focus();
  await window.keyboard.press('Control+End');
  const rows = Number(await grid.getAttribute('aria-rowcount'));
  expect(rows).toBeGreaterThan(20);
  const last = grid.locator(`[role=row][aria-rowindex="${String(rows)}"]`);
  await expect(last.getByRole('gridcell').first()).not.toHaveAccessibleName(/^Loading post/);

  // Page by page with our own addresses, none of which holds the token, until none is named.
  const pages = instagram.requestsFor('posts');
  for (const { query, authorization } of pages) {
    expect(query.has('access_token')).toBe(false);
    expect(authorization).toMatch(/^Bearer /);
  }
  const cursors = pages.map(({ query }) => query.get('after'));
  expect(cursors.length).toBeGreaterThan(2);
  expect(cursors[0]).toBeNull();
  expect(new Set(cursors).size).toBe(cursors.length);

  await window.keyboard.press('Control+Home');
  await expectPosts(app);
  await window.keyboard.press('Enter');
  const viewer = window.getByRole('dialog');
  await expect(viewer.getByRole('img').first()).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(viewer).toBeHidden();
  expect(app.complaints()).toEqual([]);
});
