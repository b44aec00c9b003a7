import type { SeededRandom } from './seeded-random.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** When people post: mornings and, more often, evenings. Hours of the day, UTC. */
const usualHours = [7, 8, 9, 12, 13, 17, 18, 18, 19, 19, 20, 21] as const;

/**
 * When each of `count` posts was made, newest first, in milliseconds since the epoch: bursts, as
 * after a journey, and pauses, over `years` in all. The newest is two days before `newestAt`.
 */
export function createPostingTimes(
  count: number,
  years: number,
  newestAt: number,
  random: SeededRandom,
): readonly number[] {
  // Waits before each post, then scaled so that the whole has the length it is to have.
  const waits = Array.from({ length: Math.max(0, count - 1) }, () =>
    random.next() < 0.35 ? 0.15 + random.next() * 0.2 : -Math.log(1 - random.next() * 0.98) + 0.3,
  );
  const sum = waits.reduce((total, wait) => total + wait, 0);
  const span = years * 365.25 * day;
  const newest = newestAt - 2 * day;
  let passed = 0;
  const days = [0, ...waits].map((wait) => {
    passed += wait;
    return Math.floor((newest - (sum === 0 ? 0 : (passed / sum) * span)) / day);
  });
  const times = days.map(
    (date) => date * day + random.pick(usualHours) * hour + random.between(0, 3599) * 1000,
  );
  return times.toSorted((one, other) => other - one);
}
