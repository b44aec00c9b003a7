import { misbehave } from '../faults/misbehaviour.ts';
import { signIn } from './app/attempt.ts';
import { expect, test } from './app/instagram.ts';
import type { FaultyInstagram } from '../faults/faulty-instagram.ts';
import { expectPosts, expectSynced, gallery } from './app/sign-in.ts';
import { someOf } from './app/albums.ts';

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

const spoiltPaths = (instagram: FaultyInstagram): readonly string[] =>
  instagram
    .requestsFor('file')
    .filter(({ spoilt }) => spoilt)
    .map(({ path }) => path);

test('a network that refuses every file is not asked endlessly: said, and had again once it is better', async ({
  startOnline,
  instagram,
}) => {
  instagram.setAlbum(someOf(12));
  instagram.setFaults({ at: 'file', does: misbehave.expiredAddress() });
  const app = await startOnline();
  await signIn(app);
  await expectPosts(app);
  const missing = gallery(app).getByText('Not on this computer yet');
  await expect(missing.first()).toBeVisible();
  // No more than a few times for the sync and for the person who looks, and then it waits.
  await expect(app.window.getByText(/tries again by itself/)).toBeVisible();
  await expect.poll(() => Math.max(...countPaths(instagram.requestsFor('file')))).toBeLessThan(8);

  instagram.setFaults();
  await app.window.getByRole('button', { name: 'Refresh', exact: true }).click();
  const again = gallery(app).getByRole('button', { name: 'Try again' });
  // All at once: each that is pressed goes away.
  await again.evaluateAll((buttons) => {
    for (const button of buttons) button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  });
  await expect.poll(() => gallery(app).locator('img').evaluateAll(areDrawn)).toBe(true);
  await expect(missing).toHaveCount(0);
});

test('an address that expired in the meantime is renewed without a word', async ({
  startOnline,
  instagram,
}) => {
  instagram.setAlbum(someOf(12));
  // What is asked for first may be the profile's picture, whose address is fresh in any case.
  instagram.setFaults({ at: 'file', does: misbehave.expiredAddress(), after: 3, times: 1 });
  const app = await startOnline();
  await signIn(app);
  await expectSynced(app);
  const [spoilt] = spoiltPaths(instagram);
  expect(spoiltPaths(instagram)).toHaveLength(1);
  const asked = instagram.requestsFor('file').filter(({ path }) => path === spoilt);
  expect(asked.length).toBeGreaterThanOrEqual(2);
  await expect.poll(() => gallery(app).locator('img').evaluateAll(areDrawn)).toBe(true);
  await expect(gallery(app).getByText('Not on this computer yet')).toHaveCount(0);
});
