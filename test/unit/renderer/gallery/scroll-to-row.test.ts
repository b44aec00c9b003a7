import { describe, expect, test } from 'vitest';

import { gridLayout } from '../../../../renderer/gallery/grid-layout.ts';
import type { GridLayout } from '../../../../renderer/gallery/grid-layout.ts';
import { rowTop } from '../../../../renderer/gallery/grid-places.ts';
import { sectionsOf } from '../../../../renderer/gallery/grid-sections.ts';
import { coveredTop, topToShowRow } from '../../../../renderer/gallery/scroll-to-row.ts';
import { monthsOf } from './months.ts';

const cell = { columns: 4, width: 253.75, height: 338 };
const plain = gridLayout(cell, sectionsOf([], 400));
const titled = gridLayout(
  cell,
  sectionsOf(
    monthsOf(4, () => 100),
    400,
  ),
);
const topOf = (layout: GridLayout, row: number): number => rowTop(layout, row);

test('the bars cover the top of the window, and below them a title', () => {
  expect(coveredTop(plain)).toBe(112);
  expect(coveredTop(titled)).toBe(156);
});

describe.each([
  ['without titles', plain, 112],
  ['with titles', titled, 156],
])('a row is scrolled to by as little as it takes, %s', (_what, layout, covered) => {
  const show = (row: number, top: number, height = 900) =>
    topToShowRow(layout, row, { top, height });

  test('by nothing, where it is in view', () => {
    const top = topOf(layout, 10) - covered - 10;
    expect(show(10, top)).toBe(top);
  });
  test('until its end is in view, with a little air, where it is below', () => {
    expect(show(10, 0)).toBe(topOf(layout, 10) + 338 + 8 - 900);
  });
  test('until nothing covers it, where it is above', () => {
    expect(show(10, topOf(layout, 10))).toBe(topOf(layout, 10) - covered);
    expect(show(3, topOf(layout, 50))).toBe(topOf(layout, 3) - covered);
  });
  test('to its beginning, where it is taller than the window', () => {
    expect(show(5, 0, 300)).toBe(topOf(layout, 5) - covered);
  });
});
