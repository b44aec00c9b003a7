import { describe, expect, test } from 'vitest';

import {
  cellShapes,
  cellSize,
  densities,
  densityAfter,
  gutter,
  usualLook,
} from '../../../../renderer/gallery/cell-size.ts';

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
    expect(cellSize(width, usualLook).columns).toBe(columns);
  });

  test.each(densities)('never become fewer as the window grows: %s', (density) => {
    let before = 0;
    for (let width = 200; width <= 4000; width += 1) {
      const { columns } = cellSize(width, { density, shape: 'portrait' });
      expect(columns).toBeGreaterThanOrEqual(before);
      before = columns;
    }
  });

  test.each([280, 350, 700, 1280, 3840])('are fewer, the larger the cells: at %i px', (width) => {
    const columns = densities.map(
      (density) => cellSize(width, { density, shape: 'square' }).columns,
    );
    expect(columns).toEqual(columns.toSorted((one, other) => other - one));
    expect(new Set(columns).size).toBe(densities.length);
  });
});

describe.each(cellShapes)('a cell of the shape %s', (shape) => {
  test.each(densities)('fills the width, and has its shape to the pixel: %s', (density) => {
    for (const width of [280, 360, 640, 1024, 1366, 2560, 3840]) {
      const cell = cellSize(width, { density, shape });
      expect(cell.columns * cell.width + (cell.columns - 1) * gutter).toBeCloseTo(width, 6);
      const ratio = shape === 'square' ? 1 : 4 / 3;
      expect(Math.abs(cell.height - cell.width * ratio)).toBeLessThanOrEqual(0.5);
      expect(Number.isInteger(cell.height)).toBe(true);
    }
  });
});

test('what is not laid out yet has no size', () => {
  expect(cellSize(0, usualLook)).toMatchObject({ width: 0, height: 0 });
});

test('densities go step by step, and end', () => {
  expect(densityAfter('medium', 1)).toBe('large');
  expect(densityAfter('large', 1)).toBe('large');
  expect(densityAfter('medium', -2)).toBe('tiny');
  expect(densityAfter('tiny', -1)).toBe('tiny');
});
