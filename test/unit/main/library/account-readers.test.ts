import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { createAccountReaders } from '../../../../main/library/account-readers.ts';
import { accountIdOf } from '../../../../preload/contract/ids.ts';
import { ok } from '../../../../preload/contract/result.ts';
import { makeFolder } from './sample-files.ts';
import { writerOf } from './store/library-under-test.ts';
import { media, minute, query } from './store/sample-posts.ts';

const one = accountIdOf('override', '1');
const two = accountIdOf('override', '2');

function write(folder: string, account: typeof one, ...ids: readonly string[]): void {
  const writer = writerOf({ accountId: account, folder: join(folder, account) });
  const run = writer.beginRun('full', minute(0));
  writer.putPage(
    run,
    ids.map((id) => media(id)),
    minute(1),
  );
  writer.close();
}

test('a library that is not there reads as an empty one, until it is there', async () => {
  const folder = makeFolder();
  const readers = createAccountReaders({ folder });
  const count = () => readers.read(one, (library) => library.count(query()));
  expect(await count()).toEqual(ok(0));
  write(folder, one, '1', '2');
  expect(await count()).toEqual(ok(2));
  readers.dispose();
});

test('each account has its own, and a closed one is opened again', async () => {
  const folder = makeFolder();
  write(folder, one, '1');
  write(folder, two, '2', '3');
  const readers = createAccountReaders({ folder });
  const count = (account: typeof one) => readers.read(account, (library) => library.count(query()));
  expect([await count(one), await count(two)]).toEqual([ok(1), ok(2)]);
  readers.close(one);
  expect([await count(one), await count(two)]).toEqual([ok(1), ok(2)]);
  readers.dispose();
});

test('a library that was closed and deleted reads as an empty one', async () => {
  const folder = makeFolder();
  write(folder, one, '1', '2');
  const readers = createAccountReaders({ folder });
  const count = () => readers.read(one, (library) => library.count(query()));
  expect(await count()).toEqual(ok(2));
  readers.close(one);
  rmSync(join(folder, one), { recursive: true });
  expect(await count()).toEqual(ok(0));
  write(folder, one, '3');
  expect(await count()).toEqual(ok(1));
  readers.dispose();
});

test('a bug in what reads is not taken for a failure of the disk', async () => {
  const readers = createAccountReaders({ folder: makeFolder() });
  const bug = readers.read(one, () => {
    throw new TypeError('a bug');
  });
  await expect(bug).rejects.toThrow('a bug');
});
