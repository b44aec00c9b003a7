import type { SearchTerm } from '../../../preload/contract/search-query.ts';
import { nameOf, parseSearch } from '../../../preload/contract/search-query.ts';
import { wordsOf } from '../../../preload/contract/search-words.ts';
import { splitText } from '../../instagram/text-segments.ts';
import type { Connection } from './connection.ts';

/** The texts of a post that are searched. */
export interface SearchedTexts {
  readonly caption: string | null;
  readonly altText: string | null;
}

const indexed = (text: string | null): string =>
  text === null
    ? ''
    : wordsOf(text)
        .map((word) => word.text)
        .join(' ');

/** Enters a post into the index, or replaces its entry. */
export function putWords(
  connection: Connection,
  key: number,
  { caption, altText }: SearchedTexts,
): void {
  const segments = caption !== null && /[#＃@]/u.test(caption) ? splitText(caption) : [];
  const names = (kind: 'hashtag' | 'mention'): string =>
    segments
      .filter((segment) => segment.kind === kind)
      .map((segment) => nameOf(segment.text))
      .join(' ');
  connection.run(
    'INSERT OR REPLACE INTO words (rowid, caption, alt, hashtags, mentions) VALUES (?, ?, ?, ?, ?)',
    [key, indexed(caption), indexed(altText), names('hashtag'), names('mention')],
  );
}

// Words hold no quote, by `wordsOf` and `nameOf`: nothing a person types is syntax.
const quoted = (word: string): string => `"${word}"`;

function expressionOf(term: SearchTerm): string {
  if (term.kind === 'words') {
    return `{caption alt} : (${term.words.map(quoted).join(' + ')}${term.open ? ' *' : ''})`;
  }
  return `${term.kind}s : ${quoted(term.name)} *`;
}

/** What to match `words` against; null where every post is meant. */
export function matchOf(query: {
  readonly search: string | null;
  readonly hashtag: string | null;
}): string | null {
  const expressions = parseSearch(query.search ?? '').map(expressionOf);
  if (query.hashtag !== null) expressions.push(`hashtags : ${quoted(nameOf(query.hashtag))}`);
  return expressions.length === 0 ? null : expressions.join(' AND ');
}
