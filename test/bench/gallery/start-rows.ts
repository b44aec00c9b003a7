import { comparison, milliseconds, runs } from './figure.ts';
import type { Figure } from './figure.ts';
import { startApp } from './gallery-app.ts';
import type { Launcher } from './gallery-app.ts';
import type { Bench } from './bench.ts';

/** Milliseconds from the start of the process until every cell in the window is painted. */
async function toGallery(launcher: Launcher, profile: string): Promise<number> {
  const app = startApp(launcher, 'albumen', profile);
  const painted = await app.call('bench', 'galleryPainted');
  await app.quit();
  return painted - app.startedAt;
}

/** Milliseconds from the start of the process until a bare window is painted. */
async function toBareWindow(launcher: Launcher, profile: string): Promise<number> {
  const app = startApp(launcher, 'bare-window', profile);
  const painted = await app.call('bench', 'firstPaint');
  await app.quit();
  return painted - app.startedAt;
}

interface Turns {
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
}

/** Measures both sides in turn, after a pair that is not counted. */
async function takeTurns(
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
): Promise<Turns> {
  const pairs: { readonly ours: number; readonly theirs: number }[] = [];
  for (let pair = 0; pair <= runs; pair += 1) {
    pairs.push({ theirs: await theirs(), ours: await ours() });
  }
  const counted = pairs.slice(1);
  return { ours: counted.map((pair) => pair.ours), theirs: counted.map((pair) => pair.theirs) };
}

/** Start to painted gallery, 10,000 posts. */
export async function startRow({ launcher, profiles, folder }: Bench): Promise<readonly Figure[]> {
  const { folder: profile } = await profiles.withPosts(10_000);
  const turns = await takeTurns(
    () => toGallery(launcher, profile),
    () => toBareWindow(launcher, `${folder}/bare-window`),
  );
  return [
    comparison({
      row: 'start to painted gallery, 10,000 posts',
      against: 'a bare Electron window',
      atMost: 2,
      unit: milliseconds,
      ...turns,
    }),
  ];
}

/** Restart with 100,000 posts. */
export async function restartRow({ launcher, profiles }: Bench): Promise<readonly Figure[]> {
  const restart = async (posts: number): Promise<number> =>
    toGallery(launcher, (await profiles.withPosts(posts)).folder);
  const turns = await takeTurns(
    () => restart(100_000),
    () => restart(100),
  );
  return [
    comparison({
      row: 'restart to painted gallery, 100,000 posts',
      against: 'restart with 100 posts',
      atMost: 1.3,
      unit: milliseconds,
      ...turns,
    }),
  ];
}
