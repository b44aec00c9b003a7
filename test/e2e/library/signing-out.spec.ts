import { existsSync } from 'node:fs';

import { signIn, signOut } from '../app/attempt.ts';
import { someOf } from '../app/albums.ts';
import { expect, test } from '../app/instagram.ts';
import { expectAllPosts, fileNames, filesSent, libraryFolder } from '../app/library.ts';
import { expectSynced } from '../app/sign-in.ts';

test('signing out keeps the library, unless asked; signing in again finds it', async ({
  startOnline,
  instagram,
  profile,
}) => {
  const count = 12;
  instagram.setAlbum(someOf(count));
  const app = await startOnline();
  await signIn(app);
  await expectSynced(app);
  await expectAllPosts(app, count);
  const folder = await libraryFolder(app, profile);
  const sent = filesSent(instagram).length;

  await signOut(app);
  expect(existsSync(folder)).toBe(true);
  await signIn(app);
  await expectAllPosts(app, count);
  await expectSynced(app);
  expect(filesSent(instagram)).toHaveLength(sent);

  await signOut(app, 'and delete the library');
  await expect.poll(() => existsSync(folder)).toBe(false);

  // Nothing of it is left, and nothing of it comes back by itself: all is fetched anew.
  await signIn(app);
  await expectSynced(app);
  await expectAllPosts(app, count);
  expect(filesSent(instagram).length).toBeGreaterThanOrEqual(2 * sent);
  expect(await fileNames(folder)).not.toEqual([]);
});
