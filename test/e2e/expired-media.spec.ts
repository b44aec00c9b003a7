import { misbehave } from '../faults/misbehaviour.ts';
import { decide, expectSignedIn, openSignIn, signIn } from './app/attempt.ts';
import { expect, test } from './app/instagram.ts';
import { gallery } from './app/sign-in.ts';

/** How often each path was asked for. */
function countPaths(requests: readonly { readonly path: string }[]): readonly number[] {
  const counts = new Map<string, number>();
  for (const { path } of requests) counts.set(path, (counts.get(path) ?? 0) + 1);
  return [...counts.values()];
}

/** Whether every picture has arrived. */
function areDrawn(images: readonly Element[]): boolean {
  return images.every((image) => image instanceof HTMLImageElement && image.naturalWidth > 0);
}

test('an address that has expired is asked for again, once: then it is said, and can be tried again after a refresh', async ({
  startOnline,
  instagram,
  clock,
}) => {
  const app = await startOnline();
  await signIn(app);
  const grid = gallery(app);
  await expect(grid.locator('img').first()).toBeVisible();

  // The oldest posts have not been downloaded yet.
  const before = instagram.requestsFor('file').length;
  instagram.setFaults({ at: 'file', does: misbehave.expiredAddress() });
  await grid.getByRole('gridcell').first().focus();
  await app.window.keyboard.press('Control+End');
  const broken = grid.getByText('This picture could not be loaded');
  await expect(broken.first()).toBeVisible();

  // Each of the files was asked for at its two addresses, and each item once in between.
  await expect
    .poll(() => [...new Set(countPaths(instagram.requestsFor('file').slice(before)))])
    .toEqual([2]);
  expect([...new Set(countPaths(instagram.requestsFor('post')))]).toEqual([1]);

  // Addresses made later differ, as those of Instagram's networks do.
  clock.advance(60_000);
  instagram.setFaults();
  const asked = instagram.requestsFor('posts').length;
  const pages = new Set(instagram.requestsFor('posts').map(({ query }) => query.get('after'))).size;
  const refresh = app.window.getByRole('button', { name: 'Refresh', exact: true });
  await refresh.click();
  await expect
    .poll(() => instagram.requestsFor('posts').length)
    .toBeGreaterThanOrEqual(asked + pages);
  await expect(refresh).toHaveAttribute('aria-disabled', 'false');
  // All at once: each that is pressed goes away.
  const again = grid.getByRole('button', { name: 'Try again' });
  await expect(again).not.toHaveCount(0);
  await again.evaluateAll((buttons) => {
    for (const button of buttons) button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  });
  await expect.poll(() => grid.locator('img').evaluateAll(areDrawn)).toBe(true);
  await expect(broken).toHaveCount(0);
});

test('addresses that expired in the meantime are renewed without a word', async ({
  startOnline,
  instagram,
}) => {
  instagram.setFaults({ at: 'file', does: misbehave.expiredAddress(), times: 1 });
  const app = await startOnline();
  await decide(await openSignIn(app), 'Allow');
  await expectSignedIn(app);
  await expect(gallery(app).locator('img').first()).toBeVisible();
  const spoilt = (): readonly string[] =>
    instagram
      .requestsFor('file')
      .filter((request) => request.spoilt)
      .map(({ path }) => path);
  await expect.poll(() => spoilt().length).toBe(1);
  await expect
    .poll(() => instagram.requestsFor('file').filter(({ path }) => path === spoilt()[0]).length)
    .toBe(2);
  await expect(gallery(app).getByText('This picture could not be loaded')).toHaveCount(0);
});
