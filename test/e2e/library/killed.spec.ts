import { everyPost } from '../../../preload/contract/post-query.ts';
import { misbehave } from '../../faults/misbehaviour.ts';
import { signIn } from '../app/attempt.ts';
import { someOf } from '../app/albums.ts';
import { expect, test } from '../app/kept.ts';
import {
  expectAllPosts,
  fileNames,
  filesSent,
  killApp,
  libraryFolder,
  libraryPid,
} from '../app/library.ts';
import { expectSynced, gallery, syncLine } from '../app/sign-in.ts';

test.skip(process.platform !== 'linux', 'brings up a Linux keyring of its own');

const isPart = (path: string): boolean => path.endsWith('.part');

test('killed while it reads the posts of a first sync: the next start makes it whole', async ({
  startKept,
  instagram,
  profile,
}) => {
  test.setTimeout(120_000);
  // The first page comes, the second does not.
  instagram.setFaults({ at: 'posts', does: misbehave.silence(), after: 1 });
  const first = await startKept();
  await signIn(first);
  await expect(syncLine(first)).toContainText('Reading your posts: 100 of 240 posts');
  await killApp(first);

  instagram.setFaults();
  const app = await startKept();
  await expectSynced(app);
  await expect(gallery(app)).toHaveAttribute('aria-rowcount', /\d+/);
  const places = await app.window.evaluate(async (query) => {
    const session = await window.albumen?.calls.getSession();
    const accountId = session?.ok === true ? session.value.active : null;
    if (accountId === null) return [];
    const pages = await Promise.all(
      [0, 100, 200].map(async (offset) =>
        window.albumen?.calls.getPosts({ accountId, query, offset, limit: 100 }),
      ),
    );
    return pages.flatMap((page) => (page?.ok === true ? page.value.posts.map(({ id }) => id) : []));
  }, everyPost);
  expect(places).toHaveLength(240);
  expect(new Set(places).size).toBe(240);
  const folder = await libraryFolder(app, profile);
  // A thumbnail that is being written at this moment is one, too.
  await expect.poll(async () => (await fileNames(folder)).filter(isPart)).toEqual([]);
});

test('killed while it saves the files of a first sync: what is whole stays, the rest comes', async ({
  startKept,
  instagram,
  profile,
}) => {
  test.setTimeout(120_000);
  const count = 16;
  instagram.setAlbum(someOf(count));
  // Some arrive; of the others only the announcement does.
  instagram.setFaults({ at: 'file', does: misbehave.stall(), after: 8 });
  const first = await startKept();
  await signIn(first);
  await expect(syncLine(first)).toContainText(/Saving pictures and videos: [1-9]/);
  const folder = await libraryFolder(first, profile);
  await expect.poll(async () => (await fileNames(folder)).filter(isPart)).not.toEqual([]);
  await killApp(first);
  const whole = (await fileNames(folder)).filter((path) => path.includes('/media/'));

  instagram.setFaults();
  const before = filesSent(instagram).length;
  // Asked for before those that stalled, they came whole.
  const done = filesSent(instagram).slice(0, 6);
  const app = await startKept();
  await expectSynced(app);
  await expectAllPosts(app, count);
  await expect.poll(async () => (await fileNames(folder)).filter(isPart)).toEqual([]);
  const after = await fileNames(folder);
  // Nothing that was whole is fetched again, nor gone.
  expect(whole.filter((path) => !isPart(path) && !after.includes(path))).toEqual([]);
  const again = filesSent(instagram).slice(before);
  expect(done.filter((path) => again.includes(path))).toEqual([]);
});

test('the library’s process is killed: it comes back, and the sync ends', async ({
  startKept,
  instagram,
  profile,
}) => {
  test.setTimeout(90_000);
  const count = 16;
  instagram.setAlbum(someOf(count));
  instagram.setFaults({ at: 'file', does: misbehave.silence(), after: 6 });
  const app = await startKept();
  await signIn(app);
  await expect(syncLine(app)).toContainText(/Saving pictures and videos: [1-9]/);
  const killed = await libraryPid(app);
  if (killed === null) throw new Error('the library has no process');
  instagram.setFaults();
  process.kill(killed, 'SIGKILL');
  await expect.poll(() => libraryPid(app)).not.toBe(killed);
  await expect.poll(() => libraryPid(app)).not.toBeNull();
  await expectSynced(app);
  await expectAllPosts(app, count);
  const folder = await libraryFolder(app, profile);
  // A thumbnail that is being written at this moment is one, too.
  await expect.poll(async () => (await fileNames(folder)).filter(isPart)).toEqual([]);
});
