import { join } from 'node:path';

import { expect, test } from 'vitest';

import { mediaPath } from '../../../../../main/library/media/media-path.ts';

test('a file stands in the folder of the first two letters of its name', () => {
  const name = `a1${'0'.repeat(62)}.jpg`;
  expect(mediaPath(join('library', 'media'), name)).toBe(join('library', 'media', 'a1', name));
});
