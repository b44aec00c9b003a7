import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { parse as parseExif } from 'exifr';
import { imageSize } from 'image-size';
import { expect, it } from 'vitest';

import { withOrientation } from '../../../../main/demo/jpeg-orientation.ts';
import { picturesFolder } from './demo-under-test.ts';

const jpeg = await readFile(join(picturesFolder, 'profile-picture.jpg'));

it.each([2, 3, 4, 5, 6, 7, 8])('turns a JPEG as %i says', async (orientation) => {
  const turned = withOrientation(jpeg, orientation);
  expect(imageSize(turned)).toMatchObject({ width: 320, height: 320, orientation });
  expect(await parseExif(turned, { translateValues: false })).toEqual({ Orientation: orientation });
});

it.each([
  ['1, which is upright', jpeg, 1],
  ['0', jpeg, 0],
  ['9', jpeg, 9],
  ['6, where it is no JPEG', Buffer.from('\x89PNG', 'latin1'), 6],
  ['6, where it is nothing', Buffer.alloc(0), 6],
])('leaves a picture alone for %s', (_, bytes, orientation) => {
  expect(withOrientation(bytes, orientation)).toBe(bytes);
});
