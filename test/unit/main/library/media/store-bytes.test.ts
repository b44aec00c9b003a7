import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { storeBytes } from '../../../../../main/library/media/store-bytes.ts';
import { filesBelow, makeFolder } from '../sample-files.ts';

const bytes = new TextEncoder().encode('a small picture');
const hash = createHash('sha256').update(bytes).digest('hex');

test('bytes lie under the name of their content, once, and nothing else is left', async () => {
  const folder = join(makeFolder(), 'media');
  for (const _ of [1, 2]) {
    expect(await storeBytes(folder, bytes, 'webp')).toEqual({ ok: true, value: `${hash}.webp` });
  }
  expect(filesBelow(folder)).toEqual([`${hash}.webp`]);
  expect(readFileSync(join(folder, hash.slice(0, 2), `${hash}.webp`))).toEqual(Buffer.from(bytes));
});

test('a disk that refuses is a failure, and leaves nothing', async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, hash.slice(0, 2)), 'a file where the shelf should be');
  expect(await storeBytes(folder, bytes, 'webp')).toEqual({
    ok: false,
    error: { kind: 'disk-refused', detail: 'EEXIST' },
  });
  expect(filesBelow(folder)).toEqual([hash.slice(0, 2)]);
});
