import type { Stretch } from '../library/store/posts-by-time.ts';

/**
 * Days and years of the computer's calendar and time zone, as stretches of time. `Date` knows the
 * zone's history: a day that lost or gained an hour, or began at one o'clock, is as long as it was.
 */

/** A stretch, and the year that it is of. */
export interface StretchOfYear extends Stretch {
  readonly year: number;
}

/** The day that a moment is in: `2026-11-24`, and when the next one begins. */
export function dayOf(time: number): { readonly day: string; readonly endsAt: number } {
  const date = new Date(time);
  const [year, month, day] = [date.getFullYear(), date.getMonth(), date.getDate()];
  const digits = (value: number): string => String(value).padStart(2, '0');
  return {
    day: `${String(year)}-${digits(month + 1)}-${digits(day)}`,
    endsAt: new Date(year, month, day + 1).getTime(),
  };
}

export function yearOf(time: number): number {
  return new Date(time).getFullYear();
}

export function stretchOf(year: number): Stretch {
  return { from: new Date(year, 0, 1).getTime(), until: new Date(year + 1, 0, 1).getTime() };
}

const isLeap = (year: number): boolean => new Date(year, 1, 29).getMonth() === 1;

/**
 * The same day of the calendar in the years before, newest first, as far back as `firstYear`. What
 * was posted on a 29 February is shown on the 28th of the years that have no 29th.
 */
export function sameDays(time: number, firstYear: number): readonly StretchOfYear[] {
  const today = new Date(time);
  const [thisYear, month, day] = [today.getFullYear(), today.getMonth(), today.getDate()];
  const isLeapDay = month === 1 && day === 29;
  const standsForLeapDay = month === 1 && day === 28 && !isLeap(thisYear);
  const years = Array.from(
    { length: Math.max(0, thisYear - firstYear) },
    (_, n) => thisYear - 1 - n,
  );
  return years
    .filter((year) => !isLeapDay || isLeap(year))
    .map((year) => ({
      year,
      from: new Date(year, month, day).getTime(),
      until: standsForLeapDay
        ? new Date(year, 2, 1).getTime()
        : new Date(year, month, day + 1).getTime(),
    }));
}
