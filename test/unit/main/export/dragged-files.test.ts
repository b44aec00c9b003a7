import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { expect, test } from 'vitest';

import { createDraggedFiles } from '../../../../main/export/dragged-files.ts';
import type { DraggedFiles, ReadyToDrag } from '../../../../main/export/dragged-files.ts';
import { createFindOriginal } from '../../../../main/export/stored-original.ts';
import type { SelectedPosts } from '../../../../preload/contract/selected.ts';
import { makeFolder } from '../library/sample-files.ts';
import { child, media } from '../library/store/sample-posts.ts';
import { libraryWithFiles, selected } from './library-with-files.ts';
import type { LibraryWithFiles } from './library-with-files.ts';

interface UnderTest extends LibraryWithFiles {
  readonly dragged: DraggedFiles;
  readonly folder: string;
  readonly ready: (what: SelectedPosts) => Promise<ReadyToDrag>;
}

function underTest(most?: { readonly files: number; readonly bytes: number }): UnderTest {
  const library = libraryWithFiles([
    media('2', {
      day: 2,
      mediaType: 'CAROUSEL_ALBUM',
      mediaUrl: null,
      children: [child('21'), child('22')],
    }),
    media('1', { day: 1 }),
  ]);
  const folder = join(makeFolder(), 'dragged');
  const dragged = createDraggedFiles({
    readers: library.readers,
    find: createFindOriginal(() => library.mediaFolder),
    folder,
    ...(most === undefined ? {} : { most }),
  });
  return {
    ...library,
    dragged,
    folder,
    ready: async (what) => {
      const answer = await dragged.prepare(what);
      if (!answer.ok) throw new Error(answer.error.kind);
      return answer.value;
    },
  };
}

test('what is here gets a name that says what it is; what is not is counted', async () => {
  const { ready, store, folder } = underTest();
  store('21', 'two, one');
  const { paths, missing, tooMuch } = await ready(selected('1', '2'));
  expect({ missing, tooMuch }).toEqual({ missing: 2, tooMuch: false });
  expect(paths).toHaveLength(1);
  const [path = ''] = paths;
  expect(path.startsWith(folder)).toBe(true);
  expect(basename(path)).toMatch(/^2026-01-02 \d{6} 2-1\.jpg$/);
  expect(readFileSync(path, 'utf8')).toBe('two, one');
  expect(statSync(path).mtimeMs).toBe(Date.UTC(2026, 0, 2, 12));
});

test('who writes into a dragged file does not write into the library', async () => {
  const { ready, store } = underTest();
  const original = store('1', 'one');
  const [path = ''] = (await ready(selected('1'))).paths;
  writeFileSync(path, 'painted over');
  expect(readFileSync(original, 'utf8')).toBe('one');
  const [again = ''] = (await ready(selected('1'))).paths;
  expect(again).not.toBe(path);
  expect(basename(again)).toBe(basename(path));
  expect(readFileSync(again, 'utf8')).toBe('one');
  expect(readFileSync(path, 'utf8')).toBe('painted over');
});

test('dragged twice, a file is made ready once', async () => {
  const { ready, store } = underTest();
  store('1', 'one');
  const [path = ''] = (await ready(selected('1'))).paths;
  const { ino } = statSync(path);
  expect((await ready(selected('1'))).paths).toEqual([path]);
  expect(statSync(path).ino).toBe(ino);
});

test.each([
  ['files', { files: 1, bytes: 1000 }],
  ['bytes', { files: 10, bytes: 5 }],
])('too many %s are not made ready at all', async (_what, most) => {
  const { ready, store, folder } = underTest(most);
  store('21', 'two, one');
  store('1', 'one');
  expect(await ready(selected('1', '2'))).toEqual({ paths: [], missing: 0, tooMuch: true });
  expect(existsSync(folder)).toBe(false);
});

test('cleared, nothing of them is left, and the library is whole', async () => {
  const { ready, store, dragged, folder } = underTest();
  const original = store('1', 'one');
  await ready(selected('1'));
  await dragged.clear();
  await dragged.clear();
  expect(existsSync(folder)).toBe(false);
  expect(readFileSync(original, 'utf8')).toBe('one');
});
