import { misbehave } from '../../faults/misbehaviour.ts';
import { signIn } from '../app/attempt.ts';
import { someOf } from '../app/albums.ts';
import { expect, test } from '../app/kept.ts';
import { expectAllPosts, isDrawn, makeCellsTiny } from '../app/library.ts';
import { expectSynced, gallery, syncLine } from '../app/sign-in.ts';

test.skip(process.platform !== 'linux', 'brings up a Linux keyring of its own');

const posts = 16;
const offline =
  'Instagram cannot be reached. What is on this computer works, and Albumen tries again by itself.';

test('synced once, then offline from the start: everything is there, and it comes back', async ({
  startKept,
  instagram,
}) => {
  test.setTimeout(120_000);
  instagram.setAlbum(someOf(posts));
  const first = await startKept();
  await signIn(first);
  await expectSynced(first);
  await first.close();

  await instagram.goAway();
  const asked = instagram.requests.length;
  const app = await startKept();
  const { window } = app;
  await expectAllPosts(app, posts);
  await expect(window.getByRole('heading', { level: 1, name: 'Demo Album' })).toBeVisible();
  await expect(window.getByText('A demo account: none of this is on Instagram.')).toBeVisible();
  await expect(window.getByRole('img', { name: 'Profile picture' })).toBeVisible();
  // The profile's picture, the cover and the grid's pictures: none of them is broken.
  await expect.poll(() => isDrawn(window.locator('main img'))).toBe(true);
  const cover = await window.evaluate(
    () =>
      [...document.querySelectorAll('main img')].filter(
        (image) => image instanceof HTMLImageElement && image.naturalWidth >= 1080,
      ).length,
  );
  expect(cover).toBeGreaterThanOrEqual(1);

  await test.step('the viewer: original, caption, video', async () => {
    await gallery(app).getByRole('gridcell').first().click();
    const viewer = window.getByRole('dialog');
    await expect.poll(() => isDrawn(viewer.locator('img'))).toBe(true);
    await expect(viewer.getByRole('complementary')).toContainText('High Trestle Trail bridge');
    await window.keyboard.press('Escape');

    await gallery(app)
      .getByRole('gridcell', { name: /reel|video/i })
      .first()
      .click();
    const video = viewer.locator('video');
    await expect
      .poll(() => video.evaluate((element: HTMLVideoElement) => element.readyState))
      .toBeGreaterThanOrEqual(2);
    await window.keyboard.press('Escape');
  });

  await test.step('it says so, calmly', async () => {
    await expect(syncLine(app)).toContainText(offline, { timeout: 30_000 });
    await expect(window.getByRole('alert')).toHaveCount(0);
    expect(instagram.requests).toHaveLength(asked);
  });

  await test.step('it comes back by itself', async () => {
    await instagram.comeBack();
    await expectSynced(app);
    await expectAllPosts(app, posts);
  });

  await test.step('it comes back by the button', async () => {
    await instagram.goAway();
    await window.getByRole('button', { name: 'Refresh', exact: true }).click();
    await expect(syncLine(app)).toContainText(offline, { timeout: 30_000 });
    await instagram.comeBack();
    await syncLine(app).getByRole('button', { name: 'Try again' }).click();
    await expectSynced(app);
  });
});

test('the network goes in the middle of a first sync: what came is there, the rest comes', async ({
  startOnline,
  instagram,
}) => {
  test.setTimeout(90_000);
  instagram.setAlbum(someOf(posts));
  instagram.setFaults({ at: 'file', does: misbehave.silence(), after: 6 });
  const app = await startOnline();
  await signIn(app);
  await expect(syncLine(app)).toContainText(/Saving pictures and videos: [1-9]/);
  await instagram.goAway();
  await expect(syncLine(app)).toContainText(offline, { timeout: 30_000 });
  await makeCellsTiny(app);
  await expect(gallery(app).getByRole('gridcell')).toHaveCount(posts);

  instagram.setFaults();
  await instagram.comeBack();
  await expectSynced(app);
  await expectAllPosts(app, posts);
});
