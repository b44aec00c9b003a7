import { nameOf, parseSearch } from './search-query.ts';
import type { SearchTerm } from './search-query.ts';
import { fold, wordsOf } from './search-words.ts';
import type { Word } from './search-words.ts';

/** A stretch of a text, in UTF-16 offsets. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

type WordsTerm = Extract<SearchTerm, { kind: 'words' }>;
type NameTerm = Exclude<SearchTerm, WordsTerm>;

const names = /[#＃@＠][\p{L}\p{M}\p{N}_.\u200c]+/gu;

/** Where the beginning of `word` that folds to `searched` ends in the original text. */
function endOfBeginning(text: string, word: Word, searched: string): number {
  if (word.text === searched) return word.end;
  let end = word.start;
  for (const character of text.slice(word.start, word.end)) {
    end += character.length;
    if (fold(text.slice(word.start, end)).startsWith(searched)) break;
  }
  // What is written on the last letter belongs to it.
  const rest = /^\p{M}+/u.exec(text.slice(end, word.end));
  return end + (rest?.[0].length ?? 0);
}

function rowsIn(text: string, words: readonly Word[], term: WordsTerm): readonly TextRange[] {
  const last = term.words.length - 1;
  return words.flatMap((first, from) => {
    const found = term.words.every((searched, index) => {
      const word = words[from + index]?.text;
      if (word === undefined) return false;
      return term.open && index === last ? word.startsWith(searched) : word === searched;
    });
    const word = words[from + last];
    if (!found || word === undefined) return [];
    const end = term.open ? endOfBeginning(text, word, term.words[last] ?? '') : word.end;
    return [{ start: first.start, end }];
  });
}

function namesIn(text: string, term: NameTerm): readonly TextRange[] {
  const signs = term.kind === 'hashtag' ? '#＃' : '@＠';
  return [...text.matchAll(names)]
    .filter(([name]) => signs.includes(name.charAt(0)) && nameOf(name).startsWith(term.name))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/**
 * What a search found in a text: ranges in the original one, in order, none touching another. An
 * unfinished last word marks the beginning that was typed.
 */
export function matchRanges(text: string, query: string): readonly TextRange[] {
  const words = wordsOf(text);
  const ranges = parseSearch(query)
    .flatMap((term) => (term.kind === 'words' ? rowsIn(text, words, term) : namesIn(text, term)))
    .toSorted((left, right) => left.start - right.start || left.end - right.end);
  const merged: TextRange[] = [];
  for (const range of ranges) {
    const previous = merged.at(-1);
    if (previous === undefined || range.start > previous.end) merged.push(range);
    else merged[merged.length - 1] = { ...previous, end: Math.max(previous.end, range.end) };
  }
  return merged;
}
