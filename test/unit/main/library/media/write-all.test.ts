import { expect, test } from 'vitest';

import { writeAll } from '../../../../../main/library/media/write-all.ts';

/** A file of a system that takes `most` bytes at a time. */
function slowFile(most: number) {
  const taken: Uint8Array[] = [];
  return {
    content: () => Buffer.concat(taken).toString(),
    writes: () => taken.length,
    writev: <Pieces extends readonly NodeJS.ArrayBufferView[]>(buffers: Pieces) => {
      const whole = Buffer.concat(
        buffers.map(({ buffer, byteOffset, byteLength }) =>
          Buffer.from(buffer, byteOffset, byteLength),
        ),
      );
      taken.push(whole.subarray(0, most));
      return Promise.resolve({ bytesWritten: Math.min(most, whole.length), buffers });
    },
  };
}

const pieces = ['abc', '', 'defgh', 'i'].map((text) => Buffer.from(text));

test.each([
  [1, 9],
  [2, 5],
  [3, 3],
  [4, 3],
  [8, 2],
  [9, 1],
  [100, 1],
])('with %s bytes at a time, everything is written in %s writes', async (most, writes) => {
  const file = slowFile(most);
  await writeAll(file, pieces);
  expect(file.content()).toBe('abcdefghi');
  expect(file.writes()).toBe(writes);
});

test('nothing is no write', async () => {
  const file = slowFile(1);
  await writeAll(file, []);
  await writeAll(file, [Buffer.alloc(0)]);
  expect(file.writes()).toBe(0);
});
