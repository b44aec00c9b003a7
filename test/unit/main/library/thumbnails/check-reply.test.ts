import { describe, expect, test } from 'vitest';

import { checkReply, parseReply } from '../../../../../main/library/thumbnails/check-reply.ts';
import type { Reply } from '../../../../../main/library/thumbnails/check-reply.ts';
import { png } from '../sample-files.ts';
import { webp } from './webp.ts';

const asked = { box: { width: 360, height: 480 }, longestSide: 2048 };

const honest = {
  id: 1,
  made: true,
  bytes: webp(384, 480),
  size: { width: 384, height: 480 },
  colour: '#808080',
  original: { width: 1080, height: 1350 },
} as const satisfies Reply;

test('what is true is believed', async () => {
  expect(await checkReply(honest, asked)).toEqual({
    ok: true,
    value: {
      bytes: honest.bytes,
      width: 384,
      height: 480,
      colour: '#808080',
      originalWidth: 1080,
      originalHeight: 1350,
    },
  });
});

test.each<[string, number, number, number, number]>([
  ['a panorama', 2048, 51, 20_000, 500],
  ['a hair', 2048, 1, 50_000, 2],
  ['a single pixel', 1, 1, 1, 1],
  ['one smaller than the box', 200, 900, 200, 900],
])('so is %s', async (_name, width, height, originalWidth, originalHeight) => {
  const reply: Reply = {
    ...honest,
    bytes: webp(width, height),
    size: { width, height },
    original: { width: originalWidth, height: originalHeight },
  };
  expect(await checkReply(reply, asked)).toMatchObject({ ok: true });
});

describe('what is not is refused', () => {
  test.each<[string, Partial<typeof honest> | object, string]>([
    ['another type', { bytes: png(384, 480) }, 'no WebP'],
    ['HTML', { bytes: new TextEncoder().encode('<script>') }, 'no WebP'],
    ['nothing', { bytes: new Uint8Array() }, 'no WebP'],
    ['another size', { bytes: webp(385, 480) }, 'not of the size it said'],
    ['too many bytes', { bytes: webp(384, 480, 512 * 1024) }, '524318 bytes'],
    [
      'larger than the original',
      { original: { width: 383, height: 479 } },
      'larger than the original',
    ],
    [
      'larger than asked',
      { bytes: webp(768, 960), size: { width: 768, height: 960 } },
      'larger than asked',
    ],
    ['another shape', { original: { width: 1350, height: 1080 } }, 'not of the original’s shape'],
  ])('%s', async (_name, lie, detail) => {
    // Partial of the honest one: only values differ.
    const reply = { ...honest, ...lie } as Reply;
    expect(await checkReply(reply, asked)).toEqual({
      ok: false,
      error: { kind: 'not-believed', detail },
    });
  });

  test.each([
    null,
    'made',
    { ...honest, id: 1.5 },
    { ...honest, colour: 'red' },
    { ...honest, colour: '#80808080' },
    { ...honest, bytes: [1, 2] },
    { ...honest, size: { width: 0, height: 480 } },
    { ...honest, more: 1 },
    { id: 1, made: false },
    { id: 1, made: false, detail: 'x'.repeat(201) },
  ])('%j is nothing it should say', (message) => {
    expect(parseReply(message)).toBeNull();
  });
});

test('a failure is one of the picture', async () => {
  const reply = parseReply({ id: 1, made: false, detail: 'EncodingError' });
  if (reply === null) throw new Error('not parsed');
  expect(await checkReply(reply, asked)).toEqual({
    ok: false,
    error: { kind: 'not-decodable', detail: 'EncodingError' },
  });
});
