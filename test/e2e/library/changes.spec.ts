import type { DemoAlbum, DemoPost } from '../../../main/demo/demo-album.ts';
import { signIn } from '../app/attempt.ts';
import { expect, test } from '../app/kept.ts';
import { cellNames, expectAllPosts, filesSent } from '../app/library.ts';
import { expectSynced, gallery } from '../app/sign-in.ts';

test.skip(process.platform !== 'linux', 'brings up a Linux keyring of its own');

const day = 24 * 3_600_000;
const gone = 'No longer on Instagram';

/** The posts from `from` up to `to` of an album, changed by place. */
function postsOf(
  from: number,
  to: number,
  change: (post: DemoPost, place: number) => DemoPost = (post) => post,
): (album: DemoAlbum) => DemoAlbum {
  return (album) => ({ ...album, posts: album.posts.slice(from, to).map(change) });
}

test('a new post, an edited caption, a removed post and one that came back', async ({
  startKept,
  instagram,
  clock,
}) => {
  test.setTimeout(150_000);
  instagram.setAlbum(postsOf(1, 9));
  const first = await startKept();
  await signIn(first);
  await expectSynced(first);
  await expectAllPosts(first, 8);
  const before = await cellNames(first);

  await test.step('Refresh finds a new post, and fetches that alone', async () => {
    instagram.setAlbum(postsOf(0, 9));
    const files = filesSent(instagram).length;
    await first.window.getByRole('button', { name: 'Refresh', exact: true }).click();
    await expectAllPosts(first, 9);
    expect((await cellNames(first)).slice(1)).toEqual(before);
    expect((await cellNames(first))[0]).toContain('High Trestle Trail bridge');
    expect(filesSent(instagram)).toHaveLength(files + 1);
  });
  await first.close();

  // Edits and removals are looked for by a full pass, once a week.
  clock.advance(8 * day);
  instagram.setAlbum((album) => ({
    ...album,
    posts: postsOf(0, 9, (post, place) =>
      place === 0 ? { ...post, caption: 'The bridge, in other words' } : post,
    )(album).posts.filter((_post, place) => place !== 2),
  }));
  const second = await startKept();
  const { window } = second;
  const viewer = window.getByRole('dialog');
  const removed = gallery(second).getByRole('gridcell').nth(2);
  await test.step('an edited caption: the new one, and what it said before', async () => {
    await expect(gallery(second).getByRole('gridcell').first()).toHaveAccessibleName(
      /^The bridge, in other words/,
    );
    await gallery(second).getByRole('gridcell').first().click();
    await viewer.getByText('Earlier versions of the caption').click();
    await expect(viewer.getByRole('group')).toContainText('High Trestle Trail bridge');
    await window.keyboard.press('Escape');
  });
  await test.step('a removed post stays, with its picture, and says so', async () => {
    await expectSynced(second);
    await expect(removed).toContainText(gone);
    await expectAllPosts(second, 9);
    await removed.click();
    await expect(viewer.getByRole('complementary')).toContainText(`${gone} (noticed`);
    await window.keyboard.press('Escape');
    await expect(gallery(second).getByText(gone)).toHaveCount(1);
  });
  await second.close();

  clock.advance(8 * day);
  instagram.setAlbum(postsOf(0, 9));
  const third = await startKept();
  await test.step('restored', async () => {
    await expect(gallery(third).getByRole('gridcell').first()).toBeVisible();
    await expect(gallery(third).getByText(gone)).toHaveCount(0);
    await expectAllPosts(third, 9);
  });
});
