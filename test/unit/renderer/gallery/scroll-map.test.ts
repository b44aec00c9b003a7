import { describe, expect, test } from 'vitest';

import {
  hasDrifted,
  offsetAfterScroll,
  offsetAtGrid,
  offsetAtPage,
  pageHeight,
} from '../../../../renderer/gallery/scroll-map.ts';

const view = 900;

describe('the height on the page', () => {
  test.each([
    [6_000_000, 1, 6_000_000],
    [40_000_000, 1, 15_000_000],
    [9_000_000, 2, 7_500_000],
    [9_000_000, 0.5, 9_000_000],
  ])('of %i px at %d device pixels per pixel is %i', (height, ratio, page) => {
    expect(pageHeight(height, ratio)).toBe(page);
  });
});

test('a grid that fits is where the page is', () => {
  const map = { grid: 5000, page: 5000 };
  expect(offsetAtPage(map, 3000)).toBe(0);
  expect(offsetAtGrid(map, 3000)).toBe(0);
  expect(hasDrifted(map, { y: 10, offset: 0, resting: true, view })).toBe(false);
});

describe('a grid that is higher than a page', () => {
  const map = { grid: 60_000_000, page: 7_500_000 };

  test('begins and ends with the page, pixel by pixel', () => {
    for (const y of [-500, 0, 10, 5000, 700_000]) {
      expect(offsetAtPage(map, y)).toBe(0);
      expect(offsetAtPage(map, map.page - y)).toBe(map.grid - map.page);
      expect(offsetAtGrid(map, map.grid - y)).toBe(map.grid - map.page);
    }
  });

  test('goes one way only, and both sides agree', () => {
    let before = -1;
    for (let y = 0; y <= map.page; y += 12_345) {
      const point = y + offsetAtPage(map, y);
      expect(point).toBeGreaterThan(before);
      before = point;
      expect(Math.abs(offsetAtGrid(map, point) - offsetAtPage(map, y))).toBeLessThanOrEqual(1);
    }
  });

  test('moves as far as the page does, unless that jumps', () => {
    const offset = offsetAtPage(map, 3_000_000);
    const scroll = (now: number) =>
      offsetAfterScroll(map, { before: 3_000_000, now, offset, jump: 2 * view });
    expect(scroll(3_000_100)).toBe(offset);
    expect(scroll(2_998_500)).toBe(offset);
    expect(scroll(5_000_000)).toBe(offsetAtPage(map, 5_000_000));
  });

  test('is put right at rest, and at once near an end', () => {
    const offset = offsetAtPage(map, 3_000_000);
    const drifted = (y: number, resting: boolean) => hasDrifted(map, { y, offset, resting, view });
    expect(drifted(3_000_000, true)).toBe(false);
    expect(drifted(3_000_100, true)).toBe(false);
    expect(drifted(3_050_000, false)).toBe(false);
    expect(drifted(3_050_000, true)).toBe(true);
    expect(drifted(view - 1, false)).toBe(true);
    expect(drifted(map.page - view, false)).toBe(true);
  });
});
