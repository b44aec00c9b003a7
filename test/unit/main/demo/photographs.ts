import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { picturesFolder } from './demo-under-test.ts';

/** What a camera writes into a photograph. */
export interface CameraNotes {
  readonly orientation?: number;
  /** `2024:05:31 18:30:00`, in the camera's own time. */
  readonly taken?: string;
  readonly description?: string;
}

interface Entry {
  readonly tag: number;
  readonly type: 2 | 3 | 4;
  readonly value: string | number;
}

/** A directory of TIFF entries (TIFF 6.0, section 2), big-endian, at `at` from the header. */
function directory(entries: readonly Entry[], at: number): Buffer {
  const texts: Buffer[] = [];
  let textsAt = at + 2 + entries.length * 12 + 4;
  const head = Buffer.alloc(2 + entries.length * 12 + 4);
  head.writeUInt16BE(entries.length, 0);
  entries.forEach(({ tag, type, value }, index) => {
    const start = 2 + index * 12;
    head.writeUInt16BE(tag, start);
    head.writeUInt16BE(type, start + 2);
    if (typeof value === 'number') {
      head.writeUInt32BE(1, start + 4);
      if (type === 3) head.writeUInt16BE(value, start + 8);
      else head.writeUInt32BE(value, start + 8);
      return;
    }
    const text = Buffer.from(`${value}\0`);
    head.writeUInt32BE(text.length, start + 4);
    head.writeUInt32BE(textsAt, start + 8);
    texts.push(text);
    textsAt += text.length;
  });
  return Buffer.concat([head, ...texts]);
}

function exifSegment({ orientation, taken, description }: CameraNotes): Buffer {
  const entriesBut = (exifAt: number): readonly Entry[] => [
    ...(description === undefined ? [] : [{ tag: 0x010e, type: 2, value: description } as const]),
    ...(orientation === undefined ? [] : [{ tag: 0x0112, type: 3, value: orientation } as const]),
    { tag: 0x8769, type: 4, value: exifAt },
  ];
  const exifAt = 8 + directory(entriesBut(0), 8).length;
  const tiff = Buffer.concat([
    Buffer.from('4d4d002a00000008', 'hex'),
    directory(entriesBut(exifAt), 8),
    directory(taken === undefined ? [] : [{ tag: 0x9003, type: 2, value: taken }], exifAt),
  ]);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from('ffe10000', 'hex');
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** A JPEG (1440 by 720 pixels) with what a camera has noted in it. */
export function photograph(notes: CameraNotes = {}): Buffer {
  const jpeg = readFileSync(join(picturesFolder, 'above-the-clouds.jpg'));
  return Buffer.concat([jpeg.subarray(0, 2), exifSegment(notes), jpeg.subarray(2)]);
}

/** The beginning of a WebP of that many pixels (lossless: RFC 9649, 3.4). */
export function webp(width: number, height: number): Buffer {
  const data = Buffer.alloc(12);
  data.writeUInt8(0x2f, 0);
  data.writeUInt32LE(((width - 1) | ((height - 1) << 14)) >>> 0, 1);
  const chunk = Buffer.concat([Buffer.from('VP8L', 'latin1'), Buffer.alloc(4), data]);
  chunk.writeUInt32LE(data.length, 4);
  const riff = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  riff.writeUInt32LE(4 + chunk.length, 4);
  return Buffer.concat([riff, chunk]);
}
