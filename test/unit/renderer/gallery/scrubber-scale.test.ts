import { describe, expect, test } from 'vitest';

import { gridLayout } from '../../../../renderer/gallery/grid-layout.ts';
import { sectionsOf } from '../../../../renderer/gallery/grid-sections.ts';
import {
  monthAfterKey,
  monthAtShare,
  scrubberMonths,
  shareOfTop,
  topOfMonth,
  topOfShare,
  yearTicks,
} from '../../../../renderer/gallery/scrubber-scale.ts';
import { monthsOf, totalOf } from './months.ts';

const view = 900;
const months = monthsOf(30, (index) => (index % 4 === 0 ? 40 : 3));
const layout = gridLayout(
  { columns: 4, width: 200, height: 260 },
  sectionsOf(months, totalOf(months)),
);
const scale = scrubberMonths(layout);

test('has every month, in its order, from the beginning on', () => {
  expect(scale.map(({ month }) => month)).toEqual(months.map(({ month }) => month));
  expect(scale[0]?.share).toBe(0);
  const shares = scale.map(({ share }) => share);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  expect(shares.at(-1)).toBeLessThan(1);
});

test('goes from the grid’s beginning to its end, and back', () => {
  expect(shareOfTop(layout, -5000, view)).toBe(0);
  expect(topOfShare(layout, 1, view)).toBe(layout.height - view);
  for (const share of [0, 0.1, 0.5, 0.99, 1]) {
    expect(shareOfTop(layout, topOfShare(layout, share, view), view)).toBeCloseTo(share, 9);
  }
});

test('names the month that is in the window', () => {
  for (let share = 0; share <= 1; share += 0.01) {
    const { month } = scale[monthAtShare(scale, share)] ?? {};
    const top = topOfShare(layout, share, view);
    const seen = layout.blocks.filter((block) => block.top < top + view && block.bottom > top);
    expect(seen.flatMap(({ titles }) => titles.map((title) => title.month))).toContain(month);
  }
  expect(monthAtShare(scale, 1)).toBe(29);
  expect(monthAtShare([], 0.5)).toBe(0);
});

test('a month’s title comes to stand below the bars', () => {
  expect(scale.map((month) => month.top - topOfMonth(layout, month))).toEqual(scale.map(() => 112));
});

describe('the years', () => {
  test('are written where their first month is, as far as there is room', () => {
    const years = (height: number) => yearTicks(scale, height, 22).map(({ year }) => year);
    expect(years(800)).toEqual(['2026', '2025', '2024']);
    expect(years(40)).toEqual(['2026', '2024']);
  });
});

describe('the keys', () => {
  // November to January 2026 are 0 to 10, 2025 is 11 to 22, 2024 from 23 on.
  test.each<[string, number, number]>([
    ['ArrowDown', 3, 4],
    ['ArrowDown', 29, 29],
    ['ArrowUp', 3, 2],
    ['ArrowUp', 0, 0],
    ['ArrowRight', 3, 4],
    ['ArrowLeft', 3, 2],
    ['PageDown', 3, 11],
    ['PageDown', 11, 23],
    ['PageDown', 25, 29],
    ['PageUp', 25, 23],
    ['PageUp', 23, 11],
    ['PageUp', 11, 0],
    ['PageUp', 0, 0],
    ['Home', 20, 0],
    ['End', 20, 29],
  ])('%s leads from %i to %i', (key, from, to) => {
    expect(monthAfterKey(scale, key, from, false)).toBe(to);
  });
  test('left and right change sides where lines begin on the right', () => {
    expect(monthAfterKey(scale, 'ArrowLeft', 3, true)).toBe(4);
    expect(monthAfterKey(scale, 'ArrowRight', 3, true)).toBe(2);
  });
  test('others lead nowhere', () => {
    expect(monthAfterKey(scale, 'Enter', 3, false)).toBeNull();
  });
});
