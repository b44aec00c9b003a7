import type { TextRange } from '../../preload/contract/match-ranges.ts';

/** A stretch of a text that is marked as a whole, or not at all. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Cuts a stretch of a text at the ends of what is to be marked in it. */
export function piecesOf(
  text: string,
  ranges: readonly TextRange[],
  { start, end }: TextRange = { start: 0, end: text.length },
): readonly Piece[] {
  const pieces: Piece[] = [];
  const add = (from: number, to: number, isMarked: boolean): void => {
    if (to > from) pieces.push({ text: text.slice(from, to), isMarked });
  };
  let done = start;
  for (const range of ranges) {
    const from = Math.max(done, range.start);
    const to = Math.min(end, range.end);
    if (to <= from) continue;
    add(done, from, false);
    add(from, to, true);
    done = to;
  }
  add(done, end, false);
  return pieces;
}

/** Where each of some texts stands once they are joined. */
export function rangesOf(texts: readonly string[]): readonly TextRange[] {
  const ranges: TextRange[] = [];
  for (const { length } of texts) {
    const start = ranges.at(-1)?.end ?? 0;
    ranges.push({ start, end: start + length });
  }
  return ranges;
}
