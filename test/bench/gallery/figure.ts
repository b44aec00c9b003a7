import { median } from '../../../scripts/bench/statistics.mjs';

/** One line of the table. */
export interface Figure {
  readonly row: string;
  readonly against: string;
  readonly ours: string;
  readonly theirs: string;
  /** Null where there is nothing to divide by. */
  readonly ratio: number | null;
  readonly aim: string;
  readonly met: boolean;
  readonly runs: number;
}

/** Runs that count. */
export const runs = 5;

export const milliseconds = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)} ms`;

export const megabytes = (value: number): string => `${(value / 1e6).toFixed(0)} MB`;

export const percent = (value: number): string => `${(value * 100).toFixed(0)} %`;

/** The median of the ratios of each pair. */
export function ratioOf(ours: readonly number[], theirs: readonly number[]): number {
  return median(ours.map((value, index) => value / (theirs[index] ?? Number.NaN)));
}

/** A line of two sides that took turns. */
export function comparison(options: {
  readonly row: string;
  readonly against: string;
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
  readonly atMost: number;
  readonly unit: (value: number) => string;
}): Figure {
  const { row, against, ours, theirs, atMost, unit } = options;
  const ratio = ratioOf(ours, theirs);
  return {
    row,
    against,
    ours: unit(median(ours)),
    theirs: unit(median(theirs)),
    ratio,
    aim: `at most ${atMost}`,
    met: ratio <= atMost,
    runs: ours.length,
  };
}
