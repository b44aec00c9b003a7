import { expect, test } from 'vitest';

import { averageColour } from '../../../../renderer/thumbnailer/average-colour.ts';

test.each([
  ['one pixel', [10, 171, 255, 255], '#0aabff'],
  ['the mean of two', [0, 0, 0, 255, 255, 255, 255, 255], '#808080'],
  ['a clear one counts for nothing', [200, 0, 0, 255, 0, 0, 250, 0], '#c80000'],
  ['half clear counts half', [0, 0, 0, 255, 255, 255, 255, 51], '#2b2b2b'],
  ['nothing to see', [1, 2, 3, 0], '#808080'],
])('the colour of %s', (_name, pixels, colour) => {
  expect(averageColour(new Uint8ClampedArray(pixels))).toBe(colour);
});
