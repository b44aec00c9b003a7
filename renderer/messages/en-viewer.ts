import { formatBytes, formatNumber, pluralOf } from './format.ts';

/** What the viewer says. */
export const enViewer = {
  close: 'Close',
  closeHint: 'Close (Esc)',
  previous: 'Previous post',
  previousHint: 'Previous post (Page Up, or ← at the first slide)',
  next: 'Next post',
  nextHint: 'Next post (Page Down, or → at the last slide)',
  previousSlide: 'Previous slide',
  previousSlideHint: 'Previous slide (←)',
  nextSlide: 'Next slide',
  nextSlideHint: 'Next slide (→)',
  slide: (place: number, total: number) => `Slide ${place} of ${total}`,
  slides: 'Slides',
  place: (place: number, total: number) => `${formatNumber(place)} of ${formatNumber(total)}`,
  /** Spoken when another picture is shown. */
  shown: (name: string, place: string) => `${name}. ${place}`,
  withheldWhy:
    'It may hold copyrighted music, or have been flagged. It can still be seen on Instagram.',
  loading: 'Loading the picture',
  videoBroken: 'This video could not be loaded',

  percent: (percent: number) => `${formatNumber(percent)} %`,
  fit: (percent: number) => `Zoom ${formatNumber(percent)} %: show the whole picture`,
  fitHint: 'Show the whole picture (0)',

  fullScreen: 'Full screen',
  fullScreenHint: 'Full screen (f)',
  print: 'Print',
  printHint: (isMac: boolean) => `Print (${isMac ? '⌘P' : 'Ctrl+P'})`,

  slideshow: {
    start: 'Slideshow',
    startHint: 'Slideshow, from here to the newest post (s)',
    bar: 'Slideshow',
    pause: 'Pause',
    resume: 'Go on',
    pauseHint: 'Space',
    end: 'End the slideshow',
    endHint: 'End the slideshow (Esc)',
    seconds: 'Time for each picture',
    each: (seconds: number) => pluralOf(seconds, { one: '1 second', other: `${seconds} seconds` }),
    brief: (seconds: number) => `${seconds} s`,
    left: (posts: number) =>
      posts === 0
        ? 'The last post'
        : pluralOf(posts, { one: '1 more post', other: `${formatNumber(posts)} more posts` }),
  },

  details: 'About this post',
  detailsHint: 'About this post (i)',
  likes: (count: number | null) =>
    count === null ? 'likes' : pluralOf(count, { one: 'like', other: 'likes' }),
  comments: (count: number | null) =>
    count === null ? 'comments' : pluralOf(count, { one: 'comment', other: 'comments' }),
  noCaption: 'No caption',
  altText: 'Alt text',
  hashtags: 'Hashtags',
  searchHashtag: (hashtag: string) => `Search for ${hashtag}`,
  permalink: 'Address',
  copyPermalink: 'Copy the address of this post',

  file: {
    title: 'File',
    size: 'Size',
    pixels: (width: number, height: number) =>
      `${formatNumber(width)} × ${formatNumber(height)} pixels`,
    bytes: (bytes: number) => formatBytes(bytes),
    unknown: '–',
    unknownSpoken: 'not known',
    name: 'Stored as',
    original: 'Original',
    here: 'On this computer',
    notHere: 'Not on this computer',
    show: 'Show in folder',
  },
} as const;
