import { readdirSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { createOriginalsSaving } from '../../../../main/export/saving.ts';
import type { OriginalsSaving } from '../../../../main/export/saving.ts';
import { systemTimers } from '../../../../main/auth/timers.ts';
import { fail, ok } from '../../../../preload/contract/result.ts';
import type { Saving } from '../../../../preload/contract/saving.ts';
import { keptLog } from '../library/process/kept-log.ts';
import { makeFolder } from '../library/sample-files.ts';
import { media } from '../library/store/sample-posts.ts';
import { libraryWithFiles, selected } from './library-with-files.ts';

interface UnderTest {
  readonly saving: OriginalsSaving;
  readonly folder: string;
  readonly told: readonly (Saving | null)[];
  /** Where the person saves to from now on; null where they give up. */
  readonly choose: (folder: string | null) => void;
  readonly asked: () => number;
  readonly ended: () => Promise<void>;
}

function underTest(): UnderTest {
  const library = libraryWithFiles([media('2', { day: 2 }), media('1', { day: 1 })]);
  library.store('2', 'two');
  library.store('1', 'one');
  const folder = makeFolder();
  let chosen: string | null = folder;
  let asked = 0;
  const told: (Saving | null)[] = [];
  const saving = createOriginalsSaving({
    readers: library.readers,
    files: library.files,
    chooseFolder: () => {
      asked += 1;
      return Promise.resolve(chosen);
    },
    onState: (state) => told.push(state),
    timers: systemTimers,
    log: keptLog().log,
  });
  return {
    saving,
    folder,
    told,
    choose: (next) => {
      chosen = next;
    },
    asked: () => asked,
    ended: async () => {
      await expect.poll(() => saving.state()?.phase).toBe('ended');
    },
  };
}

const both = selected('1', '2');
const already = fail({ kind: 'saving-already' });

test('a folder is asked for, and how it goes is told until its end', async () => {
  const { saving, folder, told, ended } = underTest();
  expect(saving.state()).toBeNull();
  expect(await saving.save(both)).toEqual(ok(null));
  expect(told[0]).toEqual({ phase: 'running', folder, done: 0, inAll: null, bytes: 0 });
  await ended();
  expect(told.at(-1)).toEqual(saving.state());
  expect(saving.state()).toMatchObject({ phase: 'ended', folder, saved: 2, inAll: 2, stop: null });
  expect(readdirSync(folder)).toHaveLength(2);
  saving.putAway();
  expect(told.at(-1)).toBeNull();
});

test('who chooses no folder saves nothing', async () => {
  const { saving, told, choose } = underTest();
  choose(null);
  expect(await saving.save(both)).toEqual(ok(null));
  expect(told).toEqual([]);
});

test('there is one at a time', async () => {
  const { saving, asked, ended } = underTest();
  const first = saving.save(both);
  expect(await saving.save(both)).toEqual(already);
  await first;
  expect(await saving.again({ elsewhere: true })).toEqual(already);
  expect(asked()).toBe(1);
  await ended();
});

describe('done again', () => {
  test('it is in the same folder, without asking', async () => {
    const { saving, folder, asked, ended } = underTest();
    expect(await saving.again({ elsewhere: false })).toEqual(fail({ kind: 'not-found' }));
    await saving.save(both);
    await ended();
    await saving.again({ elsewhere: false });
    await ended();
    expect(saving.state()).toMatchObject({ folder, saved: 0, already: 2 });
    expect(asked()).toBe(1);
  });
  test('or in another one that is asked for', async () => {
    const { saving, choose, ended } = underTest();
    await saving.save(both);
    await ended();
    const other = makeFolder();
    choose(other);
    await saving.again({ elsewhere: true });
    await ended();
    expect(saving.state()).toMatchObject({ folder: other, saved: 2 });
    expect(saving.folder()).toBe(other);
  });
});

test('cancelled, and at quit, it ends and leaves nothing unfinished', async () => {
  const { saving, folder, ended } = underTest();
  await saving.save(both);
  saving.cancel();
  await ended();
  expect(saving.state()).toMatchObject({ unsaved: 0 });
  await saving.again({ elsewhere: false });
  await saving.dispose();
  expect(saving.state()?.phase).toBe('ended');
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
});
