import { expect, test } from 'vitest';

import { fit } from '../../../../renderer/thumbnailer/fit.ts';

const box = { width: 360, height: 480 };

test.each([
  ['a portrait of the box’s shape', 1080, 1440, 360, 480],
  ['a taller one is as wide as the box', 1080, 1920, 360, 640],
  ['a square is as high as the box', 1080, 1080, 480, 480],
  ['a landscape too', 1080, 566, 916, 480],
  ['one that is smaller than the box stays as it is', 200, 900, 200, 900],
  ['a single pixel', 1, 1, 1, 1],
  ['a panorama is not longer than the longest side', 20_000, 500, 2048, 51],
  ['a hair stays a pixel thick', 50_000, 2, 2048, 1],
])('%s', (_name, width, height, expectedWidth, expectedHeight) => {
  expect(fit({ width, height }, box, 2048)).toEqual({
    width: expectedWidth,
    height: expectedHeight,
  });
});
