import { nine } from '../../preload/contract/moments.ts';
import { formatDay, formatList, formatMoment, formatNumber, pluralOf } from './format.ts';

const posts = (count: number): string =>
  pluralOf(count, { one: '1 post', other: `${formatNumber(count)} posts` });

/** Years that are named one by one; of more only how many they are is said. */
const fewYears = 3;

/** @param years newest first */
const fromYears = (years: readonly number[]): string =>
  years.length > fewYears
    ? `${formatNumber(years.length)} years`
    : formatList(years.toReversed().map(String));

/** A day or, where it was not one, two. */
function fetched(first: string, last: string): string {
  const [from, to] = [new Date(first), new Date(last)];
  return formatDay(from) === formatDay(to)
    ? `on ${formatMoment(to)}`
    : `between ${formatDay(from)} and ${formatDay(to)}`;
}

/** What On this day and Best Nine say. */
export const enMoments = {
  onThisDay: {
    title: (count: number, years: readonly number[]) =>
      `On this day: ${posts(count)} from ${fromYears(years)}`,
    yearsAgo: (years: number) =>
      pluralOf(years, { one: 'last year', other: `${formatNumber(years)} years ago` }),
    more: (count: number) => `+${formatNumber(count)}`,
    moreSpoken: (count: number) => `Open ${formatNumber(count)} more`,
    putAway: 'Put away for today',
  },

  bestNine: {
    open: 'Best Nine…',
    title: 'Best Nine',
    private:
      'Made here, from the library on this computer. It goes nowhere unless you save it and share it yourself.',
    year: 'Year',
    yearOption: (year: number, count: number) => `${year} (${posts(count)})`,
    format: 'Format',
    formats: { square: 'Square 1:1', portrait: 'Portrait 4:5', story: 'Story 9:16' },
    withLine: 'Username and year below',
    preview: (count: number, year: number, username: string) =>
      count === 1
        ? `The most liked post by ${username} of ${year}`
        : `The ${formatNumber(count)} most liked posts by ${username} of ${year}, in rows`,
    empty: (year: number) => `No post of ${year} has a picture to show.`,
    noPosts: 'There are no posts in the library yet.',
    loading: 'Loading the pictures',
    ready: 'The picture is ready',
    howRanked: 'How they are chosen',
    ranked: (among: number, year: number) =>
      among === 1
        ? `It is the only post of ${year}.`
        : among <= nine
          ? `The ${posts(among)} of ${year}, in the order of their likes, then of their comments, then the newest first.`
          : `Of the ${posts(among)} of ${year}, those with the most likes, then with the most comments, then the newest.`,
    fetched: (first: string, last: string) =>
      `The numbers are those that Instagram gave ${fetched(first, last)}.`,
    hiddenLikes: (count: number) =>
      pluralOf(count, {
        one: 'The likes of 1 post are hidden: it comes after the others.',
        other: `The likes of ${formatNumber(count)} posts are hidden: they come after the others, by their comments.`,
      }),
    gone: (count: number) =>
      pluralOf(count, {
        one: '1 post is no longer on Instagram and is left out.',
        other: `${formatNumber(count)} posts are no longer on Instagram and are left out.`,
      }),
    withoutPicture: (count: number) =>
      pluralOf(count, {
        one: '1 post is passed over: Instagram does not hand out its picture.',
        other: `${formatNumber(count)} posts are passed over: Instagram does not hand out their pictures.`,
      }),
    numbers: 'Their numbers',
    missing: (count: number) =>
      pluralOf(count, {
        one: '1 picture is not on this computer yet and could not be fetched. Its place shows its colour.',
        other: `${formatNumber(count)} pictures are not on this computer yet and could not be fetched. Their places show their colours.`,
      }),
    save: 'Save picture…',
    copy: 'Copy picture',
    copied: 'Copied',
    notCopied: 'The picture could not be copied. Save it instead.',
    saved: (name: string) => `Saved as ${name}`,
  },
} as const;
