import { describe, expect, test } from 'vitest';

import { gridLayout } from '../../../../renderer/gallery/grid-layout.ts';
import { scrollRowIntoView, viewRows } from '../../../../renderer/gallery/scroll-to-row.ts';
import { setViewport } from '../viewport.ts';

// Four columns of 253.75 px: rows of 338 px, one every 341 px.
const layout = gridLayout(1024, 400);
const bar = 108;

function scrollFrom(start: number, row: number, height = 900): number {
  const viewport = setViewport({ width: 1024, height, above: 500 });
  viewport.scrollTo(start);
  scrollRowIntoView(document.createElement('div'), layout, row);
  return viewport.scrolledTo();
}

const topOf = (row: number): number => 500 + row * layout.rowPitch;

describe('a row is scrolled to by as little as it takes', () => {
  test('by nothing, where it is in view', () => {
    expect(scrollFrom(0, 0)).toBe(0);
    expect(scrollFrom(topOf(10) - bar - 40, 10)).toBe(topOf(10) - bar - 40);
  });
  test('until its end is in view, with a little air, where it is below', () => {
    expect(scrollFrom(0, 1)).toBe(topOf(1) + layout.cellHeight - 900 + 8);
  });
  test('until the bar no longer covers it, where it is above', () => {
    expect(scrollFrom(topOf(10), 10)).toBe(topOf(10) - bar);
    expect(scrollFrom(topOf(50), 3)).toBe(topOf(3) - bar);
  });
  test('to its beginning, where it is taller than the window', () => {
    expect(scrollFrom(0, 5, 300)).toBe(topOf(5) - bar);
  });
  test('over all of 100 rows', () => {
    expect(scrollFrom(0, 99)).toBe(topOf(99) + layout.cellHeight - 900 + 8);
  });
});

test('a grid that is not there is not scrolled', () => {
  const viewport = setViewport({ width: 1024, height: 900 });
  scrollRowIntoView(null, layout, 50);
  expect(viewport.scrolledTo()).toBe(0);
});

test.each([
  [900, 2],
  [1500, 4],
  [300, 0],
])('a window of %i px shows %i whole rows', (height, rows) => {
  setViewport({ width: 1024, height });
  expect(viewRows(layout)).toBe(rows);
});
