import { describe, expect, test } from 'vitest';

import { gutter } from '../../../../renderer/gallery/cell-size.ts';
import { blockGap, gridLayout, titleHeight } from '../../../../renderer/gallery/grid-layout.ts';
import type { GridLayout } from '../../../../renderer/gallery/grid-layout.ts';
import {
  columnOf,
  placesIn,
  placesOfRow,
  rowAt,
  rowOf,
  rowsWithin,
  rowTop,
} from '../../../../renderer/gallery/grid-places.ts';
import { sectionsOf } from '../../../../renderer/gallery/grid-sections.ts';
import { monthsOf, totalOf } from './months.ts';

const cell = { columns: 4, width: 100, height: 130 };
const pitch = 130 + gutter;

/** In four columns. */
const layoutOf = (posts: readonly number[], count = posts.reduce((a, b) => a + b, 0)): GridLayout =>
  gridLayout(
    cell,
    sectionsOf(
      monthsOf(posts.length, (index) => posts[index] ?? 0),
      count,
    ),
  );

const titlesOf = ({ blocks }: GridLayout): readonly (readonly (readonly [string, number])[])[] =>
  blocks.map(({ titles }) => titles.map(({ month, column }) => [month, column] as const));

describe('months', () => {
  test('begin a row each, below their title', () => {
    const { blocks, rows, height, titleRows } = layoutOf([5, 9]);
    expect(
      blocks.map(({ top, cellsTop, firstRow, rows: own }) => [top, cellsTop, firstRow, own]),
    ).toEqual([
      [0, titleHeight, 0, 2],
      [
        titleHeight + 2 * pitch - gutter + blockGap,
        2 * titleHeight + 2 * pitch - gutter + blockGap,
        2,
        3,
      ],
    ]);
    expect([rows, titleRows]).toEqual([5, 2]);
    expect(height).toBe(2 * titleHeight + 5 * pitch - 2 * gutter + blockGap);
  });

  test('that are short stand side by side in one row, each whole', () => {
    expect(titlesOf(layoutOf([1, 2, 1, 3, 2, 9, 1]))).toEqual([
      [
        ['2026-11', 0],
        ['2026-10', 1],
        ['2026-09', 3],
      ],
      [['2026-08', 0]],
      [['2026-07', 0]],
      [['2026-06', 0]],
      [['2026-05', 0]],
    ]);
  });

  test('have a title as wide as their posts, and the last one the rest of the row', () => {
    const [block] = layoutOf([1, 2]).blocks;
    expect(block?.titles.map(({ column, columns }) => [column, columns])).toEqual([
      [0, 1],
      [1, 3],
    ]);
  });
});

test('posts that are of no month have no title, and no room for one', () => {
  const layout = layoutOf([], 9);
  expect(titlesOf(layout)).toEqual([[]]);
  expect(layout.height).toBe(3 * pitch - gutter);
  expect(layout.titleRows).toBe(0);
});

test('the room of a first title stays open while the months are not known', () => {
  const layout = gridLayout(cell, sectionsOf([], 9), true);
  expect(rowTop(layout, 0)).toBe(titleHeight);
  expect(layout.titleRows).toBe(0);
});

test('posts to come move nothing that is there', () => {
  const now = layoutOf([6, 3], 40);
  const then = layoutOf([6, 9], 40);
  for (let place = 0; place < 9; place += 1) {
    expect(rowTop(then, rowOf(then, place))).toBe(rowTop(now, rowOf(now, place)));
    expect(columnOf(then, place)).toBe(columnOf(now, place));
  }
});

describe.each([
  ['100,000 posts in 180 months', monthsOf(180, (index) => (index % 5 === 0 ? 2 : 694)), 7],
  ['100,000 posts in one month', monthsOf(1, () => 100_000), 3],
  ['a post a month', monthsOf(180, () => 1), 5],
])('%s', (_what, months, columns) => {
  const count = totalOf(months);
  const layout = gridLayout({ columns, width: 100, height: 130 }, sectionsOf(months, count));

  test('every place is in one row, in order, and no row is empty', () => {
    let place = 0;
    for (let row = 0; row < layout.rows; row += 1) {
      const { first, count: cells } = placesOfRow(layout, row);
      expect(first).toBe(place);
      expect(cells).toBeGreaterThan(0);
      expect(cells).toBeLessThanOrEqual(columns);
      place += cells;
    }
    expect(place).toBe(count);
  });

  test('rows do not overlap, and the last one ends the grid', () => {
    let bottom = 0;
    for (let row = 0; row < layout.rows; row += 1) {
      const top = rowTop(layout, row);
      expect(top).toBeGreaterThanOrEqual(bottom);
      bottom = top + layout.cellHeight;
    }
    expect(layout.height).toBe(bottom);
  });

  test('a row is found by its place and by its height', () => {
    for (let place = 0; place < count; place += Math.ceil(count / 997)) {
      const row = rowOf(layout, place);
      const { first, count: cells } = placesOfRow(layout, row);
      expect(first <= place && place < first + cells).toBe(true);
      expect(columnOf(layout, place)).toBe(place - first);
      expect(rowAt(layout, rowTop(layout, row))).toBe(row);
      expect(rowAt(layout, rowTop(layout, row) + layout.cellHeight - 1)).toBe(row);
    }
  });

  test('few rows are near the window, wherever it is', () => {
    for (let top = -500; top < layout.height + 500; top += layout.height / 211) {
      const { first, end } = rowsWithin(layout, top, 900);
      expect(end - first).toBeLessThanOrEqual(8);
      for (let row = first; row < end; row += 1) {
        expect(rowTop(layout, row)).toBeLessThan(top + 900);
      }
    }
  });
});

describe('the rows within a stretch, of five and of nine posts', () => {
  const layout = layoutOf([5, 9]);
  const second = rowTop(layout, 2);
  test.each<[string, number, number, number, number]>([
    ['none above the first', -900, 900, 0, 0],
    ['none within the first title', 0, titleHeight, 0, 0],
    ['the first', 0, titleHeight + 1, 0, 1],
    ['half a row is a row', titleHeight + 10, pitch, 0, 2],
    ['none within the second title', second - titleHeight, titleHeight, 2, 2],
    ['across the second title', second - titleHeight - 50, titleHeight + 60, 1, 3],
    ['to the end', second, 9000, 2, 5],
    ['none past the end', layout.height + 10, 900, 5, 5],
  ])('%s', (_what, top, height, first, end) => {
    expect(rowsWithin(layout, top, height)).toEqual({ first, end });
  });
});

test('nothing has no height, and neither has a grid that is not laid out yet', () => {
  expect(gridLayout(cell, []).height).toBe(0);
  const unmeasured = gridLayout({ columns: 3, width: 0, height: 0 }, sectionsOf([], 100));
  expect(rowsWithin(unmeasured, 0, 800)).toEqual({ first: 0, end: 0 });
  expect(placesIn(unmeasured, { left: 0, top: 0, right: 9, bottom: 9 })).toEqual([]);
});

describe('the places in a box, of five and of nine posts', () => {
  const layout = layoutOf([5, 9]);
  const step = cell.width + gutter;
  const [first, second, third] = [0, 1, 2].map((row) => rowTop(layout, row));
  const at = (x: number, y: number) => placesIn(layout, { left: x, right: x, top: y, bottom: y });

  test('of no size: the one under it', () => {
    expect(at(1, (first ?? 0) + 1)).toEqual([0]);
    expect(at(step * 3 + 5, (third ?? 0) + 5)).toEqual([8]);
  });
  test('none in a gap, under a title, in the rest of a row, or outside', () => {
    expect(at(cell.width + 1, (first ?? 0) + 1)).toEqual([]);
    expect(at(1, (first ?? 0) + cell.height + 2)).toEqual([]);
    expect(at(1, 10)).toEqual([]);
    expect(at(step + 5, (second ?? 0) + 5)).toEqual([]);
    expect(at(-5, 60)).toEqual([]);
    expect(at(5, layout.height + 5)).toEqual([]);
  });
  test('across months', () => {
    const box = { left: 0, right: step + 5, top: (second ?? 0) + 5, bottom: (third ?? 0) + 5 };
    expect(placesIn(layout, box)).toEqual([4, 5, 6]);
  });
});
