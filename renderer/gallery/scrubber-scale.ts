import type { MonthTitle, GridLayout } from './grid-layout.ts';
import { coveredTop } from './scroll-to-row.ts';

/** A month on the scrubber. */
export interface ScrubberMonth {
  readonly month: string;
  readonly posts: number;
  /** Where it begins in the grid, in CSS pixels. */
  readonly top: number;
  /** Where it begins on the scrubber, from 0 to 1. */
  readonly share: number;
}

/** Every month of a grid, in its order. Months that stand side by side begin at the same height. */
export function scrubberMonths({ blocks, height }: GridLayout): readonly ScrubberMonth[] {
  return blocks.flatMap(({ titles, top }) =>
    titles.map(({ month, posts }: MonthTitle) => ({ month, posts, top, share: top / height })),
  );
}

/** The month that is at a share of the scrubber: its place among the months, 0 for none. */
export function monthAtShare(months: readonly ScrubberMonth[], share: number): number {
  let low = 0;
  let high = months.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((months[middle]?.share ?? Infinity) <= share) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** Where the window can begin over a grid: below the bar at first, on its last row at last. */
function range(
  layout: GridLayout,
  view: number,
): { readonly first: number; readonly last: number } {
  const first = -coveredTop(layout);
  return { first, last: Math.max(first + 1, layout.height - view) };
}

/**
 * How far along the window is, from 0 to 1. A line in the window that goes down with it, from its
 * top at the beginning to its bottom at the end, is what it is at: so the last month can be reached,
 * though it is lower than the window.
 */
export function shareOfTop(layout: GridLayout, top: number, view: number): number {
  const { first, last } = range(layout, view);
  return Math.min(1, Math.max(0, (top - first) / (last - first)));
}

/** Where the window begins at a share of the scrubber. */
export function topOfShare(layout: GridLayout, share: number, view: number): number {
  const { first, last } = range(layout, view);
  return first + Math.min(1, Math.max(0, share)) * (last - first);
}

/** Where the window begins to show a month's title below the bar. */
export function topOfMonth(layout: GridLayout, { top }: ScrubberMonth): number {
  return top - coveredTop(layout) + (layout.blocks[0]?.titleHeight ?? 0);
}

/** A year, said beside its first month. */
export interface YearTick {
  readonly year: string;
  readonly share: number;
}

/**
 * The years that are written on a scrubber, no nearer to each other than they can be read.
 * @param height of the scrubber, in CSS pixels
 * @param apart how far two of them are to be apart at least
 */
export function yearTicks(
  months: readonly ScrubberMonth[],
  height: number,
  apart: number,
): readonly YearTick[] {
  const ticks: YearTick[] = [];
  let before: string | null = null;
  for (const { month, share } of months) {
    const year = month.slice(0, 4);
    const last = ticks.at(-1);
    const fits = last === undefined || (share - last.share) * height >= apart;
    if (year !== before && fits) ticks.push({ year, share });
    before = year;
  }
  return ticks;
}

/** Where a key leads from a month; null for one that does not move. */
export function monthAfterKey(
  months: readonly ScrubberMonth[],
  key: string,
  from: number,
  rightToLeft: boolean,
): number | null {
  const within = (place: number): number => Math.min(months.length - 1, Math.max(0, place));
  const yearAt = (place: number): string | undefined => months[place]?.month.slice(0, 4);
  /** The first month of the year after, or of this one, or of the one before. */
  const byYear = (direction: 1 | -1): number => {
    let place = from;
    if (direction === 1) {
      while (place < months.length - 1 && yearAt(place) === yearAt(from)) place += 1;
      return place;
    }
    const goal = within(from - 1);
    place = goal;
    while (place > 0 && yearAt(place - 1) === yearAt(goal)) place -= 1;
    return place;
  };
  switch (key) {
    case 'ArrowDown':
      return within(from + 1);
    case 'ArrowUp':
      return within(from - 1);
    case 'ArrowRight':
      return within(from + (rightToLeft ? -1 : 1));
    case 'ArrowLeft':
      return within(from + (rightToLeft ? 1 : -1));
    case 'PageDown':
      return byYear(1);
    case 'PageUp':
      return byYear(-1);
    case 'Home':
      return 0;
    case 'End':
      return within(months.length - 1);
    default:
      return null;
  }
}
