import type { Bench } from './bench.ts';
import { comparison, milliseconds, runs } from './figure.ts';
import type { Figure } from './figure.ts';
import { startApp } from './gallery-app.ts';
import type { GalleryApp } from './gallery-app.ts';
import { people } from './posts.ts';

const posts = 10_000;
/** In each start of the app, one of them before those that count. */
const switchesPerRun = 6;

/** Milliseconds from Ctrl+Shift+place until the gallery of that account is painted. */
async function switchTo(app: GalleryApp, place: 0 | 1): Promise<number> {
  await app.call('bench', 'watchSwitch', people[place].name);
  await app.press(String(place + 1), 'control', 'shift');
  return app.call('bench', 'noted');
}

/** Milliseconds from when the page hears who is shown until it has drawn that gallery once more. */
async function drawAgain(app: GalleryApp, place: 0 | 1): Promise<number> {
  const session = await app.call('bench', 'session');
  await app.send('sessionChanged', { ...session, active: null });
  await app.call('bench', 'nobodyShown');
  await app.call('bench', 'watchDrawing', people[place].name);
  await app.send('sessionChanged', session);
  return app.call('bench', 'noted');
}

/** A switch between two accounts, beside drawing the same gallery once more. */
export async function switchRow({ launcher, profiles, say }: Bench): Promise<readonly Figure[]> {
  const { folder } = await profiles.ofTwo(posts);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const app = startApp(launcher, 'albumen', folder);
    await app.call('bench', 'galleryPainted');
    await app.call('bench', 'syncRested');
    for (let turn = 0; turn < switchesPerRun; turn += 1) {
      // Whichever account a start shows, the first turn leads to one, and the next to the other.
      const place = turn % 2 === 0 ? 0 : 1;
      const { accounts, active } = await app.call('bench', 'session');
      if (accounts[place]?.id === active) continue;
      const took = await switchTo(app, place);
      const again = await drawAgain(app, place);
      if (turn < 2) continue;
      ours.push(took);
      theirs.push(again);
    }
    await app.quit();
    say(`  ${run + 1} of ${runs}`);
  }
  return [
    comparison({
      row: 'switch between two accounts of 10,000 posts, key to painted gallery',
      against: 'drawing the same gallery once more',
      ours,
      theirs,
      atMost: 2,
      unit: milliseconds,
    }),
  ];
}
