/** The language that numbers and dates are written in: the catalogue's, with the person's region. */
function localeOf(language: string): string {
  const own = navigator.languages.find((tag) => tag === language || tag.startsWith(`${language}-`));
  return own ?? language;
}

const locale = localeOf('en');
const whole = new Intl.NumberFormat(locale);
const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
const plural = new Intl.PluralRules(locale);
const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
// A month is a month of UTC, in which the library counts them.
const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const shortMonth = new Intl.DateTimeFormat(locale, {
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const dayAndMonth = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' });
const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
const percent = new Intl.NumberFormat(locale, { style: 'percent' });
const list = new Intl.ListFormat(locale);
const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });

/** A number in full, grouped: 12,345. */
export function formatNumber(value: number): string {
  return whole.format(value);
}

/** A number at a glance: 12.3K. In full below 10,000, where nothing is gained by rounding. */
export function formatCompact(value: number): string {
  return value < 10_000 ? whole.format(value) : compact.format(value);
}

/** The form of a word that goes with a count. */
export function pluralOf(
  count: number,
  forms: { readonly one: string; readonly other: string },
): string {
  return plural.select(count) === 'one' ? forms.one : forms.other;
}

/** Words in a row: 2019, 2020 and 2021. */
export function formatList(words: readonly string[]): string {
  return list.format(words);
}

/** A date without its time, in the computer's time zone. */
export function formatDay(date: Date): string {
  return day.format(date);
}

/** A date of the year around now: January 14. */
export function formatDayAndMonth(date: Date): string {
  return dayAndMonth.format(date);
}

/** A time of the day, in the computer's time zone. */
export function formatTime(date: Date): string {
  return time.format(date);
}

/** A share in percent: 63%. */
export function formatPercent(value: number): string {
  return percent.format(value / 100);
}

/** A month of a year, such as `2026-07`: July 2026. */
export function formatMonth(yearAndMonth: string): string {
  return month.format(new Date(`${yearAndMonth}-01T00:00:00Z`));
}

/** The same where there is little room: Jul 2026. */
export function formatShortMonth(yearAndMonth: string): string {
  return shortMonth.format(new Date(`${yearAndMonth}-01T00:00:00Z`));
}

/** A date with its time, in the computer's time zone. */
export function formatMoment(date: Date): string {
  return moment.format(date);
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A size on disk, in powers of 1,000 as systems show it: 12.3 MB. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let step = 0;
  while (value >= 999.5 && step < units.length - 1) {
    value /= 1000;
    step += 1;
  }
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: value < 10 && step > 0 ? 1 : 0,
  }).format(value);
}

/** A length of time at a glance: 45 seconds, 12 minutes, 3 hours. */
export function formatDuration(seconds: number): string {
  const [value, unit] =
    seconds < 90
      ? [Math.max(1, Math.round(seconds)), 'second']
      : seconds < 5400
        ? [Math.round(seconds / 60), 'minute']
        : [Math.round(seconds / 3600), 'hour'];
  const style = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 } as const;
  return new Intl.NumberFormat(locale, style).format(value);
}
