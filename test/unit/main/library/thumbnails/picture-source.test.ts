import { expect, test } from 'vitest';

import { inspectSource } from '../../../../../main/library/thumbnails/picture-source.ts';
import { thumbnailBox } from '../../../../../main/library/thumbnails/thumbnail-box.ts';
import { mp4, png } from '../sample-files.ts';
import { webp } from './webp.ts';

test.each([
  ['a picture', png(1080, 1350), 'image/png'],
  ['the largest', png(8192, 8192), 'image/png'],
  ['WebP', webp(1080, 1350), 'image/webp'],
  ['a video', mp4(), 'video/mp4'],
])('%s may be decoded', async (_name, bytes, mime) => {
  expect(await inspectSource(bytes)).toEqual({ ok: true, value: { mime } });
});

test.each([
  ['a bomb', png(60_000, 60_000), 'too-large'],
  ['a little too large', png(8192, 8193), 'too-large'],
  ['without size', png(0, 10), 'not-decodable'],
  ['cut off', png(100, 100).subarray(0, 10), 'not-decodable'],
  ['text', Buffer.from('<svg/>'), 'not-decodable'],
  ['nothing', Buffer.alloc(0), 'not-decodable'],
  ['a video of 97 MB', mp4(97 * 1024 * 1024), 'too-large'],
])('%s may not', async (_name, bytes, kind) => {
  expect(await inspectSource(bytes)).toMatchObject({ ok: false, error: { kind } });
});

test.each([
  [0.75, 360, 480],
  [1, 360, 480],
  [1.5, 540, 720],
  [2, 720, 960],
  [3, 720, 960],
])('a display of density %d asks for %d × %d', (scaleFactor, width, height) => {
  expect(thumbnailBox(scaleFactor)).toEqual({ width, height });
});
