import type { Clock } from '../../clock.ts';

/** How far back the average remembers, in milliseconds. */
const memory = 15_000;
/** How long a stretch is measured at a time, in milliseconds. */
const stretch = 1000;
/** Stretches before the average is worth telling. */
const fewest = 3;

/** How much comes in a second: an exponential average over measured stretches. */
export interface Rate {
  add(amount: number): void;
  /** Null until there is something to reckon from. */
  perSecond(): number | null;
  /** Time was spent on something else: it does not count. */
  skip(): void;
}

/** Makes an empty average. */
export function createRate(clock: Clock): Rate {
  let average = 0;
  let stretches = 0;
  let began: number | null = null;
  let pending = 0;

  function measure(): void {
    const now = clock.now();
    began ??= now;
    const length = now - began;
    if (length < stretch) return;
    const measured = (pending * 1000) / length;
    average =
      stretches === 0 ? measured : measured + (average - measured) * Math.exp(-length / memory);
    stretches += 1;
    began = now;
    pending = 0;
  }

  return {
    add: (amount) => {
      // When the first began to come, nobody knows.
      if (began !== null) pending += amount;
      measure();
    },
    perSecond: () => {
      measure();
      return stretches < fewest ? null : average;
    },
    skip: () => {
      began = clock.now();
      pending = 0;
    },
  };
}
