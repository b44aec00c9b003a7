import { describe, expect, test } from 'vitest';

import {
  gridLayout,
  gutter,
  placeAfterKey,
  rowsWithin,
} from '../../../../renderer/gallery/grid-layout.ts';

describe('the columns', () => {
  test.each([
    [280, 2],
    [399, 2],
    [400, 3],
    [716, 3],
    [952, 3],
    [953, 4],
    [1191, 4],
    [1192, 5],
    [1600, 6],
    [3840, 16],
  ])('%i px hold %i', (width, columns) => {
    expect(gridLayout(width, 1000).columns).toBe(columns);
  });
  test('never become fewer as the window grows', () => {
    let before = 0;
    for (let width = 200; width <= 4000; width += 1) {
      const { columns } = gridLayout(width, 1000);
      expect(columns).toBeGreaterThanOrEqual(before);
      before = columns;
    }
  });
});

describe.each([280, 360, 400, 640, 800, 1024, 1100, 1366, 1920, 2560, 3840])(
  'at %i px',
  (width) => {
    const layout = gridLayout(width, 1000);
    const { columns, cellWidth, cellHeight, rowPitch, rows, height } = layout;

    test('the cells and their gaps fill the width exactly', () => {
      expect(columns * cellWidth + (columns - 1) * gutter).toBeCloseTo(width, 6);
    });
    test('a cell is 3:4, to the pixel', () => {
      expect(Math.abs(cellHeight - (cellWidth * 4) / 3)).toBeLessThanOrEqual(0.5);
    });
    test('rows stand on whole pixels and do not overlap', () => {
      expect(Number.isInteger(rowPitch)).toBe(true);
      expect(rowPitch - cellHeight).toBe(gutter);
    });
    test('every cell has its row, and no row is empty', () => {
      expect(rows * columns).toBeGreaterThanOrEqual(1000);
      expect((rows - 1) * columns).toBeLessThan(1000);
    });
    test('the grid ends where its last row ends', () => {
      expect(height).toBe((rows - 1) * rowPitch + cellHeight);
    });
  },
);

// Chromium counts in 64ths of a device pixel, in 32 bits: that is where it cuts a page off.
test('100,000 posts fit into a page at two device pixels per pixel, at every width', () => {
  const cut = 2 ** 31 / 64 / 2;
  let highest = 0;
  for (let width = 280; width <= 4000; width += 1) {
    highest = Math.max(highest, gridLayout(width, 100_000).height);
  }
  expect(highest).toBeLessThan(15_000_000);
  // What stands above the grid, and the first rows past its end, fit as well.
  expect(highest + 10_000).toBeLessThan(cut);
});

test.each([
  [0, 0],
  [1, 1],
  [4, 1],
  [5, 2],
  [10_000, 2_500],
  [400_000, 100_000],
])('%i posts in four columns make %i rows', (count, rows) => {
  expect(gridLayout(1024, count).rows).toBe(rows);
});

test('nothing has no height, and neither has a grid that is not laid out yet', () => {
  expect(gridLayout(1024, 0).height).toBe(0);
  const unmeasured = gridLayout(0, 100);
  expect(unmeasured.cellWidth).toBe(0);
  expect(rowsWithin(unmeasured, 0, 800, 3)).toEqual({ first: 0, end: 0 });
});

describe('the rows near the window', () => {
  const layout = gridLayout(1024, 400_000);
  const at = (row: number): number => row * layout.rowPitch;

  test.each<[string, number, number, number, number, number]>([
    ['at the top', 0, at(2), 0, 0, 2],
    ['with some to spare below', 0, at(2), 3, 0, 5],
    ['with some to spare on both sides', at(10), at(2), 3, 7, 15],
    ['half a row is a row', at(10) + 100, at(2), 0, 10, 13],
    ['the window begins above the grid', -600, 600 + at(1), 0, 0, 1],
    ['the grid is still below the window', -5000, 800, 3, 0, 0],
    ['the grid is far below, with none to spare', -50_000, 800, 0, 0, 0],
    ['in the middle of 100,000 rows', at(50_000), at(3), 3, 49_997, 50_006],
    ['at the end of 100,000 rows', at(99_998), at(5), 3, 99_995, 100_000],
    ['past the end', at(100_100), at(2), 3, 100_000, 100_000],
  ])('%s', (_what, top, height, spare, first, end) => {
    expect(rowsWithin(layout, top, height, spare)).toEqual({ first, end });
  });

  test('are few, however many there are', () => {
    for (const top of [0, 1234, at(500), at(77_777) + 1, at(99_999)]) {
      const { first, end } = rowsWithin(layout, top, 1600, 3);
      expect(end - first).toBeLessThan(15);
      expect(end - first).toBeGreaterThan(0);
    }
  });
});

describe('where a key leads, among 10 posts in four columns', () => {
  //  0  1  2  3
  //  4  5  6  7
  //  8  9
  test.each<[string, number, number]>([
    ['ArrowRight', 0, 1],
    ['ArrowRight', 3, 4],
    ['ArrowRight', 9, 9],
    ['ArrowLeft', 4, 3],
    ['ArrowLeft', 0, 0],
    ['ArrowDown', 1, 5],
    ['ArrowDown', 5, 9],
    ['ArrowDown', 6, 9],
    ['ArrowDown', 7, 9],
    ['ArrowDown', 8, 8],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 9, 5],
    ['ArrowUp', 6, 2],
    ['ArrowUp', 2, 2],
    ['Home', 7, 0],
    ['End', 0, 9],
    ['PageDown', 1, 9],
    ['PageDown', 0, 8],
    ['PageDown', 3, 9],
    ['PageDown', 8, 8],
    ['PageUp', 9, 1],
    ['PageUp', 6, 2],
    ['PageUp', 2, 2],
  ])('%s from %i to %i', (key, from, to) => {
    expect(placeAfterKey(key, from, 10, 4, 2)).toBe(to);
  });

  test('a page that overshoots keeps its column, where the last row has it', () => {
    expect(placeAfterKey('PageDown', 0, 12, 4, 50)).toBe(8);
    expect(placeAfterKey('PageDown', 2, 12, 4, 50)).toBe(10);
    expect(placeAfterKey('PageDown', 2, 10, 4, 50)).toBe(9);
    expect(placeAfterKey('PageUp', 10, 12, 4, 50)).toBe(2);
  });
  test('a window lower than a row still pages by one', () => {
    expect(placeAfterKey('PageDown', 1, 100, 4, 0)).toBe(5);
    expect(placeAfterKey('PageUp', 9, 100, 4, 0)).toBe(5);
  });
  test.each(['a', 'Tab', 'Escape', 'Enter', ' ', 'constructor'])('%j does not move', (key) => {
    expect(placeAfterKey(key, 5, 10, 4, 2)).toBeNull();
  });
  test('no key leads out of the gallery', () => {
    const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'];
    for (const count of [1, 2, 7, 8, 9, 100]) {
      for (let from = 0; from < count; from += 1) {
        for (const key of [...keys, 'Home', 'End']) {
          const place = placeAfterKey(key, from, count, 4, 3);
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThan(count);
        }
      }
    }
  });
});
