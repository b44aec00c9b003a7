import { setTimeout as pause } from 'node:timers/promises';

import { median } from '../../../scripts/bench/statistics.mjs';
import type { Bench } from './bench.ts';
import { milliseconds, runs } from './figure.ts';
import type { Figure } from './figure.ts';
import { startApp } from './gallery-app.ts';
import type { GalleryApp } from './gallery-app.ts';
import { wordsToType } from './posts.ts';

const posts = 30_000;
const atMost = 50;
/** Letters of a word after which the rows are measured. */
const lengths = [1, 2, 5] as const;
/** Between two keys, milliseconds: what comes later than that counts as this late. */
const pace = 400;
const wordsPerRun = 8;

/** How late the rows are after each length of a word; rows that stay the same say nothing. */
type Late = Record<(typeof lengths)[number], number[]>;

async function typeWord(app: GalleryApp, word: string, late: Late): Promise<void> {
  const texts = Array.from({ length: Math.max(...lengths) }, (_, index) =>
    word.slice(0, index + 1),
  );
  for (const text of texts) {
    await app.press(text.slice(-1));
    await pause(pace);
  }
  const results = await app.call('bench', 'typed', texts);
  for (const length of lengths) {
    const result = results[length - 1];
    if (result?.kind === 'shown') late[length].push(result.took);
    if (result?.kind === 'late') late[length].push(pace);
  }
  for (const text of texts) await app.press(text === '' ? '' : 'Backspace');
  await pause(pace);
  await app.call('bench', 'typed', []);
}

function percentile95(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}

/** Search as you type: from a key to the rows of the search. */
export async function searchRow({ launcher, profiles }: Bench): Promise<readonly Figure[]> {
  const { folder } = await profiles.withPosts(posts);
  const late: Late = { 1: [], 2: [], 5: [] };
  const words = wordsToType(runs * wordsPerRun);
  for (let run = 0; run < runs; run += 1) {
    const app = startApp(launcher, 'albumen', folder);
    await app.call('bench', 'galleryPainted');
    await app.call('bench', 'syncRested');
    await app.call('bench', 'watchTyping');
    for (const word of words.slice(run * wordsPerRun, (run + 1) * wordsPerRun)) {
      await typeWord(app, word, late);
    }
    await app.quit();
  }
  return lengths.map((length) => {
    const worst = percentile95(late[length]);
    return {
      row: `search as you type, 30,000 posts, letter ${length}`,
      against: `key to rows, 95th percentile (median ${milliseconds(median(late[length]))})`,
      ours: milliseconds(worst),
      theirs: `${atMost} ms`,
      ratio: worst / atMost,
      aim: `at most ${atMost} ms`,
      met: worst <= atMost,
      runs: late[length].length,
    };
  });
}
