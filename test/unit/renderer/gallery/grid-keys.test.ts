import { describe, expect, test } from 'vitest';

import { placeAfterKey } from '../../../../renderer/gallery/grid-keys.ts';
import { gridLayout } from '../../../../renderer/gallery/grid-layout.ts';
import type { GridLayout } from '../../../../renderer/gallery/grid-layout.ts';
import { columnOf } from '../../../../renderer/gallery/grid-places.ts';
import { sectionsOf } from '../../../../renderer/gallery/grid-sections.ts';
import { monthsOf } from './months.ts';

const pitch = 133;
const layoutOf = (posts: readonly number[], count: number): GridLayout =>
  gridLayout(
    { columns: 4, width: 100, height: 130 },
    sectionsOf(
      monthsOf(posts.length, (index) => posts[index] ?? 0),
      count,
    ),
  );

/** In a window of two rows. */
const press = (layout: GridLayout, key: string, from: number, some = {}): number | null =>
  placeAfterKey(layout, key, from, {
    column: columnOf(layout, from),
    viewHeight: 2 * pitch,
    rightToLeft: false,
    ...some,
  });

describe('among 10 posts in four columns', () => {
  //  0  1  2  3
  //  4  5  6  7
  //  8  9
  const layout = layoutOf([], 10);
  test.each<[string, number, number]>([
    ['ArrowRight', 0, 1],
    ['ArrowRight', 3, 4],
    ['ArrowRight', 9, 9],
    ['ArrowLeft', 4, 3],
    ['ArrowLeft', 0, 0],
    ['ArrowDown', 1, 5],
    ['ArrowDown', 6, 9],
    ['ArrowDown', 7, 9],
    ['ArrowDown', 8, 8],
    ['ArrowUp', 9, 5],
    ['ArrowUp', 2, 2],
    ['Home', 7, 0],
    ['End', 0, 9],
    ['PageDown', 1, 9],
    ['PageDown', 3, 9],
    ['PageDown', 8, 8],
    ['PageUp', 9, 1],
    ['PageUp', 6, 2],
    ['PageUp', 2, 2],
  ])('%s from %i to %i', (key, from, to) => {
    expect(press(layout, key, from)).toBe(to);
  });

  test('a window lower than a row still pages by one', () => {
    expect(press(layout, 'PageDown', 1, { viewHeight: 20 })).toBe(5);
    expect(press(layout, 'PageUp', 9, { viewHeight: 20 })).toBe(5);
  });
  test('where lines begin on the right, so do the arrows', () => {
    expect(press(layout, 'ArrowLeft', 1, { rightToLeft: true })).toBe(2);
    expect(press(layout, 'ArrowRight', 1, { rightToLeft: true })).toBe(0);
  });
  test.each(['a', 'Tab', 'Escape', 'Enter', ' ', 'constructor'])('%j does not move', (key) => {
    expect(press(layout, key, 5)).toBeNull();
  });
});

describe('across months', () => {
  //  0  1  2  3
  //  4
  //  --
  //  5  6  7  8
  //  9 10
  const layout = layoutOf([5, 6], 11);
  test('down and up lead from one to the next', () => {
    expect(press(layout, 'ArrowDown', 4)).toBe(5);
    expect(press(layout, 'ArrowUp', 5)).toBe(4);
    expect(press(layout, 'ArrowRight', 4)).toBe(5);
  });
  test('a short row keeps the column that a person came in', () => {
    expect(press(layout, 'ArrowDown', 2)).toBe(4);
    expect(press(layout, 'ArrowDown', 4, { column: 2 })).toBe(7);
    expect(press(layout, 'ArrowUp', 7)).toBe(4);
    expect(press(layout, 'ArrowUp', 4, { column: 2 })).toBe(2);
  });
  test('a page goes no farther than the window is high', () => {
    expect(press(layout, 'PageDown', 0)).toBe(4);
    expect(press(layout, 'PageDown', 4)).toBe(5);
    expect(press(layout, 'PageUp', 9)).toBe(5);
  });
});

test('no key leads out of the gallery', () => {
  const keys = [
    'ArrowLeft',
    'ArrowRight',
    'ArrowUp',
    'ArrowDown',
    'PageUp',
    'PageDown',
    'Home',
    'End',
  ];
  for (const posts of [[1], [2, 7], [8], [9, 1, 1, 4], [30, 30, 40]]) {
    const count = posts.reduce((sum, each) => sum + each, 0);
    const layout = layoutOf(posts, count);
    for (let from = 0; from < count; from += 1) {
      for (const key of keys) {
        const place = press(layout, key, from) ?? -1;
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThan(count);
      }
    }
  }
});
