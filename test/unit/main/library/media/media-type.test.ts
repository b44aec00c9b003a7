import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { mediaTypeOf, mediaTypeOfName } from '../../../../../main/library/media/media-type.ts';
import { mp4, png } from '../sample-files.ts';

const demo = (name: string): Buffer =>
  readFileSync(new URL(`../../../../../main/demo/pictures/${name}`, import.meta.url));
const text = (content: string): Buffer => Buffer.from(content);

describe('mediaTypeOf', () => {
  it.each([
    ['a photograph', demo('tabby-cat.jpg'), 'image/jpeg'],
    ['a clip', demo('city-over-water.mp4'), 'video/mp4'],
    ['a PNG', png(10, 10), 'image/png'],
    ['an MP4', mp4(), 'video/mp4'],
    ['a GIF', Buffer.from('GIF89a\x01\0\x01\0\0\0\0', 'latin1'), 'image/gif'],
    ['a WebP', Buffer.from('RIFF\x1a\0\0\0WEBPVP8 \0\0\0\0', 'latin1'), 'image/webp'],
  ])('knows %s', async (_what, head, mime) => {
    expect((await mediaTypeOf(head.subarray(0, 4100)))?.mime).toBe(mime);
  });

  it.each([
    ['HTML', text('<!DOCTYPE html><html><body>Sorry</body></html>')],
    ['SVG, which can hold scripts', text('<svg xmlns="http://www.w3.org/2000/svg"></svg>')],
    ['JSON', text('{"error":{"code":190}}')],
    ['a sentence', text('URL signature expired')],
    ['a ZIP archive', Buffer.from('PK\x03\x04\x14\0\0\0\0\0', 'latin1')],
    ['a program', Buffer.from('MZ\x90\0\x03', 'latin1')],
    ['a PDF', text('%PDF-1.7\n')],
    ['nothing', text('')],
  ])('refuses %s', async (_what, head) => {
    expect(await mediaTypeOf(head)).toBeNull();
  });
});

describe('mediaTypeOfName', () => {
  it.each([
    ['abc.jpg', 'image/jpeg'],
    ['abc.mp4', 'video/mp4'],
    ['abc.mov', 'video/quicktime'],
  ])('%s is %s', (name, mime) => {
    expect(mediaTypeOfName(name)?.mime).toBe(mime);
  });

  it.each(['abc.html', 'abc.part', 'abc', ''])('does not know %j', (name) => {
    expect(mediaTypeOfName(name)).toBeNull();
  });
});
