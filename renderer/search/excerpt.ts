import type { TextRange } from '../../preload/contract/match-ranges.ts';
import { piecesOf } from '../design/text-pieces.ts';
import type { Piece } from '../design/text-pieces.ts';

/** What stands before the first mark, and how much is shown in all, in UTF-16 units. */
const before = 24;
const longest = 120;

const characters = new Intl.Segmenter();

/** Where the character begins that a place is in, so that an emoji is never halved. */
function characterAt(text: string, place: number): number {
  return characters.segment(text).containing(place)?.index ?? text.length;
}

/** As much of a text as a tile has room for, around the first thing that was found in it. */
export function excerptOf(text: string, ranges: readonly TextRange[]): readonly Piece[] {
  const [first] = ranges;
  if (first === undefined) return [];
  let start = 0;
  if (first.start > before) {
    const space = text.slice(first.start - before, first.start).search(/\s/u);
    start = first.start - before + Math.max(0, space);
    start = characterAt(text, start);
  }
  const end = characterAt(
    text,
    Math.max(start + longest, Math.min(first.end, start + 2 * longest)),
  );
  const pieces = piecesOf(text, ranges, { start, end }).map((piece) => ({
    ...piece,
    // A tile has few lines: those of the text would waste them.
    text: piece.text.replaceAll(/\s+/gu, ' '),
  }));
  const cut = { text: '…', isMarked: false };
  return [...(start > 0 ? [cut] : []), ...pieces, ...(end < text.length ? [cut] : [])];
}
