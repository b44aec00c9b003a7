import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { makeStoredThumbnails } from '../../../../../main/library/thumbnails/stored-thumbnails.ts';
import type { ThumbnailMaker } from '../../../../../main/library/thumbnails/thumbnail-maker.ts';
import { accountIdOf } from '../../../../../preload/contract/ids.ts';
import { fail, ok } from '../../../../../preload/contract/result.ts';
import { makeFolder } from '../sample-files.ts';

const accountId = accountIdOf('demo', '17');
const file = `${'ab'.repeat(32)}.jpg`;
const { signal } = new AbortController();

test('the file of an account is given to the maker, and its answer is the answer', async () => {
  const folder = makeFolder();
  const given: string[] = [];
  const maker: ThumbnailMaker = {
    make: (bytes) => {
      given.push(Buffer.from(bytes).toString());
      return Promise.resolve(fail({ kind: 'hung' }));
    },
    dispose: () => {},
  };
  const make = makeStoredThumbnails(maker, (id) => join(folder, id, 'media'));
  mkdirSync(join(folder, accountId, 'media', 'ab'), { recursive: true });
  writeFileSync(join(folder, accountId, 'media', 'ab', file), 'a picture');
  expect(await make({ accountId, file }, signal)).toEqual(ok(fail({ kind: 'hung' })));
  expect(given).toEqual(['a picture']);

  const other = accountIdOf('demo', '18');
  expect(await make({ accountId: other, file }, signal)).toEqual(
    fail({ kind: 'disk-refused', detail: 'ENOENT' }),
  );
});
