import { fold, wordsOf } from './search-words.ts';
import type { Word } from './search-words.ts';

/** One thing that a found post must have. */
export type SearchTerm =
  /** These words in a row; `open` says that the last of them may go on. */
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly open: boolean }
  /** A hashtag or mention that begins so. */
  | { readonly kind: 'hashtag' | 'mention'; readonly name: string };

/** More is not typed, and would only be slow. */
const longestQuery = 500;
const mostTerms = 24;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** A hashtag or username as it is indexed, without its sign. */
export function nameOf(text: string): string {
  return fold(text)
    .replaceAll(/[^\p{L}\p{M}\p{N}_.]/gu, '')
    .replace(/\.+$/, '');
}

/**
 * Cuts what was written without a space into words, each a row of characters. A single character
 * stays with its neighbour: alone it would be found nearly everywhere.
 */
function rowsOf(text: string): readonly (readonly Word[])[] {
  const units = wordsOf(text);
  const sizes = [...segmenter.segment(text)].map(({ index, segment }) => ({
    index,
    units: units.filter(({ start }) => start >= index && start < index + segment.length).length,
  }));
  const starts = new Set(sizes.filter(({ units }) => units > 1).map(({ index }) => index));
  const rows: Word[][] = [];
  let row: Word[] = [];
  for (const unit of units) {
    if (starts.has(unit.start) && row.length > 1) {
      rows.push(row);
      row = [];
    }
    row.push(unit);
  }
  return row.length > 0 ? [...rows, row] : rows;
}

/**
 * Reads what a person typed. Whatever it is, it is words: no sign means anything but `#` and `@`
 * at the beginning of one. The last word may be unfinished. What holds no word (a quote, a lone
 * `#`) asks for nothing; without any term every post is found.
 */
export function parseSearch(query: string): readonly SearchTerm[] {
  const terms: SearchTerm[] = [];
  const pieces = query.slice(0, longestQuery).split(/\s+/u);
  for (const piece of pieces.flatMap((text) => text.split(/(?=[#＃])/u))) {
    const sign = /^[#＃@＠]/u.exec(piece)?.[0] ?? null;
    if (sign === null) {
      for (const row of rowsOf(piece)) {
        terms.push({ kind: 'words', words: row.map(({ text }) => text), open: false });
      }
    } else {
      const name = nameOf(piece);
      const kind = sign === '@' || sign === '＠' ? 'mention' : 'hashtag';
      if (name !== '') terms.push({ kind, name });
    }
  }
  const kept = terms.slice(0, mostTerms);
  const last = kept.at(-1);
  return last?.kind === 'words' ? [...kept.slice(0, -1), { ...last, open: true }] : kept;
}
