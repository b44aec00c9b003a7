import { describe, expect, test } from 'vitest';

import {
  cellGap,
  coverCut,
  nineFormats,
  nineLayout,
} from '../../../../renderer/moments/nine-layout.ts';
import type { Box, NineFormat } from '../../../../renderer/moments/nine-layout.ts';

const formats = ['square', 'portrait', 'story'] as const;
const counts = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Cells of a row, from the left. */
function rowsOf(cells: readonly Box[]): readonly (readonly Box[])[] {
  const tops = [...new Set(cells.map(({ y }) => y))];
  return tops.map((top) => cells.filter(({ y }) => y === top));
}

/** Where stretches, each with its length, begin and end, and what is between any two. */
function gaps(stretches: readonly (readonly number[])[]) {
  const ends = stretches.map(([start = 0, length = 0]) => start + length);
  return {
    start: stretches[0]?.[0],
    between: stretches.slice(1).map(([start = 0], index) => start - (ends[index] ?? 0)),
    end: ends.at(-1),
  };
}

const shapeOf = (format: NineFormat, count: number, line = false): readonly number[] =>
  rowsOf(nineLayout(format, count, line).cells).map(({ length }) => length);

describe.each(formats)('%s', (format) => {
  test.each(counts.flatMap((count) => [true, false].map((line) => [count, line] as const)))(
    '%i pictures, words: %s: whole pixels, the same gap everywhere, nothing left over',
    (count, withLine) => {
      const { width, height, cells, line } = nineLayout(format, count, withLine);
      expect({ width, height }).toEqual(nineFormats[format]);
      expect(cells).toHaveLength(count);
      const rows = rowsOf(cells);
      const top = format === 'story' ? 240 : 0;
      const bottom = format === 'story' ? 1680 : height - (withLine ? 76 : 0);
      const numbers = cells.flatMap((cell) => [cell.x, cell.y, cell.width, cell.height]);
      expect(numbers.every(Number.isInteger)).toBe(true);
      // From the top to the bottom, and in each row from side to side.
      expect(
        gaps(rows.flatMap(([cell]) => (cell === undefined ? [] : [[cell.y, cell.height]]))),
      ).toEqual({ start: top, between: rows.slice(1).map(() => cellGap), end: bottom });
      for (const row of rows) {
        expect(gaps(row.map(({ x, width }) => [x, width]))).toEqual({
          start: 0,
          between: row.slice(1).map(() => cellGap),
          end: width,
        });
        expect(new Set(row.map(({ height }) => height)).size).toBe(1);
      }
      expect(line).toEqual(withLine ? { x: 0, y: bottom, width, height: 76 } : null);
    },
  );
});

test.each([
  ['square', 9, [3, 3, 3]],
  ['square', 1, [1]],
  // Two stand side by side where there is breadth, and on top of each other where there is height.
  ['square', 2, [2]],
  ['story', 2, [1, 1]],
  ['square', 6, [3, 3]],
  ['story', 6, [2, 2, 2]],
  ['portrait', 3, [1, 2]],
  ['portrait', 4, [2, 2]],
  ['portrait', 5, [2, 3]],
  ['portrait', 7, [2, 3, 2]],
  ['portrait', 8, [3, 2, 3]],
] as const)('%s: %i pictures stand in rows of %j', (format, count, rows) => {
  expect(shapeOf(format, count)).toEqual(rows);
});

test('nine cells of a story are those of the profile grid', () => {
  const [cell] = nineLayout('story', 9, true).cells;
  expect((cell?.width ?? 0) / (cell?.height ?? 1)).toBeCloseTo(3 / 4, 1);
});

test('without pictures there are no cells', () => {
  expect(nineLayout('square', 0, false).cells).toEqual([]);
});

test.each([
  // Too wide, too high, of the same form; larger and smaller than the cell.
  [
    { width: 400, height: 100 },
    { width: 50, height: 100 },
    { x: 175, y: 0, width: 50, height: 100 },
  ],
  [
    { width: 100, height: 400 },
    { width: 100, height: 50 },
    { x: 0, y: 175, width: 100, height: 50 },
  ],
  [
    { width: 1440, height: 1440 },
    { width: 360, height: 360 },
    { x: 0, y: 0, width: 1440, height: 1440 },
  ],
  [
    { width: 30, height: 20 },
    { width: 200, height: 200 },
    { x: 5, y: 0, width: 20, height: 20 },
  ],
])('of %j a cell of %j shows the middle', (picture, cell, cut) => {
  expect(coverCut(picture, cell)).toEqual(cut);
});
