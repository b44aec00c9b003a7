import { formatBytes, formatNumber, pluralOf } from './format.ts';

const files = (count: number): string =>
  pluralOf(count, { one: '1 file', other: `${formatNumber(count)} files` });

const posts = (count: number): string =>
  pluralOf(count, { one: '1 post', other: `${formatNumber(count)} posts` });

/** What can be wrong with saving originals to a folder. */
export const enSavingErrors = {
  'save-refused': {
    what: 'The folder cannot be written to',
    why: 'It is read-only, belongs to somebody else, or is not there any more; perhaps its disk was taken out.',
    todo: 'Choose another folder, or connect the disk and save again. What is there already is not written twice.',
  },
  'saving-already': {
    what: 'Originals are being saved already',
    why: 'Albumen saves to one folder at a time.',
    todo: 'Wait until that is done, or cancel it, then try again.',
  },
} as const;

/** What is said of copying: how many there were, of those that were selected. */
const copied = (
  count: number,
  inAll: number,
  words: { readonly one: string; readonly other: string; readonly none: string },
): string => {
  if (count === 0) return words.none;
  const what = pluralOf(count, {
    one: `1 ${words.one}`,
    other: `${formatNumber(count)} ${words.other}`,
  });
  return count === inAll ? `Copied ${what}` : `Copied ${what}, of ${posts(inAll)}`;
};

/** What selecting posts says, and what is done with them. */
export const enSelection = {
  label: 'Selected posts',
  count: (count: number) => `${formatNumber(count)} selected`,
  spoken: (count: number) => (count === 0 ? 'Nothing selected' : `${posts(count)} selected`),
  most: (count: number) => `${formatNumber(count)} selected, the most there can be`,
  copyCaptions: 'Copy captions',
  copyLinks: 'Copy links',
  saveOriginals: 'Save originals…',
  clear: 'Clear',
  clearHint: 'Clear the selection (Esc)',
  captionsCopied: (count: number, inAll: number) =>
    copied(count, inAll, {
      one: 'caption',
      other: 'captions',
      none: inAll === 1 ? 'This post has no caption' : 'None of these posts has a caption',
    }),
  linksCopied: (count: number, inAll: number) =>
    copied(count, inAll, {
      one: 'link',
      other: 'links',
      none: inAll === 1 ? 'This post has no link' : 'None of these posts has a link',
    }),
  /** Of a drag to another program; null where there is nothing to say. */
  dragged: (dragged: number, missing: number) => {
    if (missing === 0) return null;
    if (dragged === 0) {
      return missing === 1
        ? 'This original is not on this computer yet, so it cannot be dragged. Open the post to fetch it.'
        : 'These originals are not on this computer yet, so they cannot be dragged. Save originals fetches them.';
    }
    return `${files(missing)} not on this computer yet stayed behind. Save originals fetches them.`;
  },
  tooMuchToDrag: 'That is too much to drag at once. Use Save originals instead.',
} as const;

/** What saving originals says of itself. */
export const enSaving = {
  label: 'Saving originals',
  counting: 'Counting the files…',
  running: (done: number, inAll: number, bytes: number) =>
    `Saving originals: ${formatNumber(done)} of ${files(inAll)}, ${formatBytes(bytes)} written`,
  cancel: 'Cancel',
  complete: (inAll: number, already: number) => {
    if (inAll === 0) return 'There was no file to save';
    if (already === inAll) return `All ${files(inAll)} were there already`;
    const before = already === 0 ? '' : `, ${formatNumber(already)} of them from before`;
    return `${files(inAll)} saved${before}`;
  },
  partly: (there: number, inAll: number) =>
    `${formatNumber(there)} of ${files(inAll)} are in the folder`,
  stopped: (there: number, inAll: number) =>
    `Stopped: ${formatNumber(there)} of ${files(inAll)} are in the folder`,
  unsaved: (count: number) => `${files(count)} could not be saved`,
  more: (count: number) => `and ${formatNumber(count)} more`,
  again: 'Try again',
  show: 'Show in folder',
  withheld: 'Instagram does not hand out this one',
  damaged: 'The library’s file is damaged',
  into: (folder: string) => `Folder: ${folder}`,
} as const;
