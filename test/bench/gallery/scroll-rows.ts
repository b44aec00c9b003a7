import { median } from '../../../scripts/bench/statistics.mjs';
import type { Bench } from './bench.ts';
import { comparison, megabytes, percent, runs } from './figure.ts';
import type { Figure } from './figure.ts';
import { startApp } from './gallery-app.ts';
import type { GalleryApp } from './gallery-app.ts';
import type { CellSize } from './page/cells.ts';
import type { ScrollFigures, Stretch } from './page/scroll.ts';

/** Reading, flicking, dragging the scroll bar, and back up. */
const stretches: readonly Stretch[] = [
  { milliseconds: 2000, pixelsPerSecond: 1500 },
  { milliseconds: 2000, pixelsPerSecond: 8000 },
  { milliseconds: 2000, pixelsPerSecond: 100_000 },
  { milliseconds: 2000, pixelsPerSecond: -8000 },
];

const rivals = ['virtua', 'photo-album'] as const;
type Rival = (typeof rivals)[number];
/** As their packages are called. */
const names: Readonly<Record<Rival, string>> = {
  virtua: 'virtua',
  'photo-album': 'react-photo-album',
};

interface Measured {
  readonly scroll: ScrollFigures;
  /** Bytes. */
  readonly memory: number;
}

async function scrolled(app: GalleryApp): Promise<Measured> {
  await app.call('bench', 'galleryPainted');
  const scroll = await app.call('bench', 'scroll', stretches);
  const memory = await app.memory();
  await app.quit();
  return { scroll, memory };
}

interface Sides {
  readonly albumen: Measured[];
  readonly rivals: Readonly<Record<Rival, Measured[]>>;
  /** What the same window holds with an empty page, bytes. */
  readonly empty: number[];
}

async function measure(bench: Bench, posts: number): Promise<Sides> {
  const { launcher, profiles, say } = bench;
  const { folder } = await profiles.withPosts(posts);
  const sides: Sides = { albumen: [], rivals: { virtua: [], 'photo-album': [] }, empty: [] };
  const open = async (name: string): Promise<GalleryApp> => {
    const app = startApp(launcher, name, folder);
    await app.call('bench', 'syncRested');
    return app;
  };
  let cells: CellSize | null = null;
  for (let run = 0; run < runs; run += 1) {
    const albumen = await open('albumen');
    cells ??= await albumen.call('bench', 'cellSize');
    sides.albumen.push(await scrolled(albumen));
    for (const name of rivals) {
      const rival = await open(name);
      await rival.call('rival', 'show', cells);
      sides.rivals[name].push(await scrolled(rival));
    }
    const empty = await open('nothing');
    sides.empty.push(await empty.memory());
    await empty.quit();
    say(`  ${run + 1} of ${runs}`);
  }
  return sides;
}

/** The median of one figure of a side. */
const middle = (measured: readonly Measured[], figure: (scroll: ScrollFigures) => number): number =>
  median(measured.map(({ scroll }) => figure(scroll)));

const medianMemory = (measured: readonly Measured[]): number =>
  median(measured.map(({ memory }) => memory));

/** A share, against that of the rival whose scroll has the least slow frames. */
function shareRow(
  sides: Sides,
  options: {
    readonly row: string;
    readonly figure: (scroll: ScrollFigures) => number;
    readonly factor: number;
    readonly aim: string;
  },
): Figure {
  const { row, figure, factor, aim } = options;
  const smoothness = (name: Rival): number => middle(sides.rivals[name], ({ slow }) => slow);
  const ours = middle(sides.albumen, figure);
  const theirs = rivals
    .toSorted((one, other) => smoothness(one) - smoothness(other))
    .map((name) => ({ name, share: middle(sides.rivals[name], figure) }));
  const best = theirs[0]?.share ?? Number.NaN;
  const told = theirs.map(({ name, share }) => `${names[name]} (${percent(share)})`);
  return {
    row,
    against: `the smoother of ${told.join(', ')}`,
    ours: percent(ours),
    theirs: percent(best),
    ratio: best === 0 ? null : ours / best,
    aim,
    met: ours <= best * factor,
    runs: sides.albumen.length,
  };
}

function figuresOf(sides: Sides, posts: number): readonly Figure[] {
  const of = `${posts.toLocaleString('en')} posts`;
  const memory = sides.albumen.map((measured) => measured.memory);
  const [best] = rivals.toSorted(
    (one, other) => medianMemory(sides.rivals[one]) - medianMemory(sides.rivals[other]),
  );
  const lightest = best ?? 'virtua';
  const shared = { ours: memory, unit: megabytes };
  return [
    shareRow(sides, {
      row: `scroll, ${of}, time in frames over 33 ms`,
      figure: ({ slow }) => slow,
      factor: 1.1,
      aim: 'at most 1.1',
    }),
    shareRow(sides, {
      row: `scroll, ${of}, frames with blank cells`,
      figure: ({ blank }) => blank,
      factor: 1,
      aim: 'no more',
    }),
    comparison({
      row: `memory after that scroll, ${of}`,
      against: 'the same window, empty',
      theirs: sides.empty,
      atMost: 2.5,
      ...shared,
    }),
    comparison({
      row: `memory after that scroll, ${of}, beside others`,
      against: `the lighter of ${rivals.map((name) => `${names[name]} (${megabytes(medianMemory(sides.rivals[name]))})`).join(', ')}`,
      theirs: sides.rivals[lightest].map((measured) => measured.memory),
      atMost: 1.1,
      ...shared,
    }),
  ];
}

/** The same scroll through Albumen's gallery and through the rivals', and what they hold after it. */
export async function scrollRows(bench: Bench, posts: number): Promise<readonly Figure[]> {
  return figuresOf(await measure(bench, posts), posts);
}
