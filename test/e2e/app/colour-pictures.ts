import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';

/** Red, green, blue. */
export type Colour = readonly [number, number, number];

/** A picture of one colour, which the demo account has as a post. */
export interface ColourPicture {
  /** Its caption: letters and spaces. */
  readonly name: string;
  readonly colour: Colour;
  /** When it was posted; a computer's local time where it names no zone. */
  readonly at: Date;
}

function crcOf(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const crc = Buffer.alloc(4);
  crc.writeUInt32BE(crcOf(body));
  return Buffer.concat([length, body, crc]);
}

/** A PNG of one colour. */
function pngOf(colour: Colour, width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.alloc(1 + width * 3);
  for (let at = 1; at < row.length; at += 3) row.set(colour, at);
  const rows = Buffer.concat(Array.from({ length: height }, () => row));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Writes them into a folder, for `ALBUMEN_DEMO_PICTURES`. */
export async function writePictures(
  folder: string,
  pictures: readonly ColourPicture[],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, colour, at } of pictures) {
    const path = join(folder, `${name}.png`);
    await writeFile(path, pngOf(colour, 320, 400));
    await utimes(path, at, at);
  }
}
