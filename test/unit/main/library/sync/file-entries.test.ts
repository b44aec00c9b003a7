import { describe, expect, it } from 'vitest';

import { DatabaseFailure } from '../../../../../main/library/store/database-failure.ts';
import type { FiledFile, MissingFile } from '../../../../../main/library/store/library-store.ts';
import { createFileEntries } from '../../../../../main/library/sync/file-entries.ts';
import { asMediaId, asPostId } from '../store/sample-posts.ts';
import { createFakeTime } from '../../auth/fake-timers.ts';

const stored = { name: `${'a'.repeat(64)}.jpg`, bytes: 1, width: 1, height: 1 };
const fileOf = (n: number): MissingFile => ({
  postId: asPostId(String(n)),
  mediaId: asMediaId(String(n)),
  role: 'original',
});

function makeEntries() {
  const time = createFakeTime();
  const transactions: (readonly FiledFile[])[] = [];
  const entered: string[] = [];
  let refusal: Error | null = null;
  const entries = createFileEntries({
    writer: {
      putFiles: (files) => {
        if (refusal !== null) throw refusal;
        transactions.push(files);
      },
    },
    timers: time.timers,
    onEntered: ({ mediaId }) => entered.push(mediaId),
  });
  return {
    ...entries,
    time,
    entered,
    sizes: () => transactions.map(({ length }) => length),
    refuse: (error: Error | null) => {
      refusal = error;
    },
  };
}

const full = new DatabaseFailure({ kind: 'disk-full', detail: 'SQLITE_FULL' }, null);

describe('fetched files', () => {
  it('are entered a moment later, those that came meanwhile with them', async () => {
    const entries = makeEntries();
    entries.add(fileOf(1), stored);
    entries.add(fileOf(2), stored);
    expect(entries.sizes()).toEqual([]);
    await entries.time.pass(100);
    expect(entries.sizes()).toEqual([2]);
    expect(entries.entered).toEqual(['1', '2']);
    entries.add(fileOf(3), stored);
    await entries.time.pass(100);
    expect(entries.sizes()).toEqual([2, 1]);
  });

  it('are entered at once where many wait, or where somebody asks', async () => {
    const entries = makeEntries();
    for (let n = 0; n < 40; n += 1) entries.add(fileOf(n), stored);
    expect(entries.sizes()).toEqual([32]);
    entries.enter();
    expect(entries.sizes()).toEqual([32, 8]);
    entries.enter();
    await entries.time.pass(1000);
    expect(entries.sizes()).toEqual([32, 8]);
  });

  it('go on waiting where the database refuses them', async () => {
    const entries = makeEntries();
    entries.refuse(full);
    entries.add(fileOf(1), stored);
    await entries.time.pass(100);
    expect(() => entries.enter()).toThrow(full);
    expect(entries.entered).toEqual([]);
    entries.refuse(null);
    entries.add(fileOf(2), stored);
    entries.enter();
    expect(entries.entered).toEqual(['1', '2']);
  });

  it('are entered by nobody once that has ended', async () => {
    const entries = makeEntries();
    entries.add(fileOf(1), stored);
    entries.dispose();
    await entries.time.pass(1000);
    expect(entries.sizes()).toEqual([]);
  });
});
