import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { onTestFinished } from 'vitest';

/** A folder of this test's own, removed afterwards. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'albumen-media-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Names of all files below a folder, sorted. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .toSorted();
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
}

/** The beginning of a PNG of that many pixels, then `extra` bytes; `seed` tells two apart. */
export function png(width: number, height: number, extra = 64, seed = 0): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', Buffer.alloc(extra, seed)),
  ]);
}

/** The beginning of an MP4, then `extra` bytes. */
export function mp4(extra = 64): Buffer {
  const type = Buffer.from('ftypisom\0\0\x02\0isomiso2avc1mp41', 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(type.length + 4);
  return Buffer.concat([length, type, Buffer.alloc(extra)]);
}
