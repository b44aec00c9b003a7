import { formatNumber, pluralOf } from './format.ts';

const posts = (count: number): string =>
  pluralOf(count, { one: '1 post', other: `${formatNumber(count)} posts` });

/** Words of the grid: its months, its look, the way to a date. */
export const enGrid = {
  posts,
  monthAndPosts: (month: string, count: number) => `${month}, ${posts(count)}`,

  view: 'View',
  size: 'Size of the pictures',
  sizes: { tiny: 'Tiny', small: 'Small', medium: 'Medium', large: 'Large' },
  sizesHint: 'Keys: + and −, or Ctrl and the mouse wheel over the posts',
  sizesHintWheel: 'Or Ctrl and the mouse wheel over the posts',
  shape: 'Shape of the pictures',
  shapes: { portrait: '3:4', square: 'Square', whole: 'Whole picture' },

  scrubber: 'Go to a month',

  goToDateItem: 'Go to a date…',
  goToDate: 'Go to a date',
  date: 'Date',
  dateHint: (first: string, last: string) =>
    `Leads to the post nearest to it. There are posts from ${first} to ${last}.`,
  dateMissing: 'Enter a whole date: day, month and year.',
  go: 'Go',
} as const;
