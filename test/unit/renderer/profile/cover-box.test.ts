import { describe, expect, test } from 'vitest';

import { coverBox } from '../../../../renderer/profile/cover-box.ts';

const usual = { width: 1080, height: 720 };

describe('the box of a cover', () => {
  test.each([
    ['fills a column that is narrower', usual, 960, 1, { width: 960, height: 300 }],
    ['stops at the picture’s own width', usual, 1600, 1, { width: 1080, height: 337 }],
    ['is half as wide on a screen twice as dense', usual, 1600, 2, { width: 540, height: 168 }],
    [
      'stops at the height of a panorama',
      { width: 1440, height: 200 },
      1600,
      1,
      { width: 1440, height: 200 },
    ],
    ['is nothing before the column is measured', usual, 0, 1, { width: 0, height: 0 }],
  ])('%s', (_what, cover, available, density, box) => {
    expect(coverBox(cover, available, density, 1600)).toEqual(box);
  });
  test('leaves the posts their share of a low window', () => {
    expect(coverBox(usual, 1600, 1, 800)).toEqual({ width: 1080, height: 176 });
  });
  test('is never larger than the picture in device pixels, nor than the column', () => {
    for (const density of [1, 1.25, 1.5, 2, 3]) {
      for (const available of [320, 777, 1080, 2560]) {
        for (const cover of [usual, { width: 1080, height: 565 }, { width: 4000, height: 300 }]) {
          const { width, height } = coverBox(cover, available, density, 1200);
          expect(width).toBeLessThanOrEqual(available);
          expect(width * density).toBeLessThanOrEqual(cover.width);
          expect(height * density).toBeLessThanOrEqual(cover.height);
        }
      }
    }
  });
});
