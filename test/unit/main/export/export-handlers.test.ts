import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { createDraggedFiles } from '../../../../main/export/dragged-files.ts';
import { createExportHandlers } from '../../../../main/export/export-handlers.ts';
import type { ExportHandlers } from '../../../../main/export/export-handlers.ts';
import { createOriginalsSaving } from '../../../../main/export/saving.ts';
import { createFindOriginal } from '../../../../main/export/stored-original.ts';
import { systemTimers } from '../../../../main/auth/timers.ts';
import type { PostMenuFacts } from '../../../../main/menu/post-menu-items.ts';
import { fail, ok } from '../../../../preload/contract/result.ts';
import { keptLog } from '../library/process/kept-log.ts';
import { makeFolder } from '../library/sample-files.ts';
import { asMediaId, asPostId, media } from '../library/store/sample-posts.ts';
import { account } from '../posts/library-with.ts';
import { libraryWithFiles, selected } from './library-with-files.ts';
import type { LibraryWithFiles } from './library-with-files.ts';

interface UnderTest extends LibraryWithFiles {
  readonly handlers: ExportHandlers;
  readonly folder: string;
  /** What the desktop was told, in order. */
  readonly told: readonly string[];
  readonly facts: readonly PostMenuFacts[];
}

function underTest(): UnderTest {
  const library = libraryWithFiles([
    media('2', { day: 2, caption: 'Two' }),
    media('1', { day: 1, permalink: null }),
  ]);
  const { readers, files } = library;
  const folder = makeFolder();
  const told: string[] = [];
  const facts: PostMenuFacts[] = [];
  const find = createFindOriginal(() => library.mediaFolder);
  const handlers = createExportHandlers({
    readers,
    find,
    dragged: createDraggedFiles({ readers, find, folder: join(makeFolder(), 'dragged') }),
    saving: createOriginalsSaving({
      readers,
      files,
      chooseFolder: () => Promise.resolve(folder),
      onState: () => {},
      timers: systemTimers,
      log: keptLog().log,
    }),
    desktop: {
      writeClipboard: (text) => {
        told.push(`clipboard: ${text}`);
        return Promise.resolve();
      },
      openFolder: (path) => {
        told.push(`open: ${path}`);
        return Promise.resolve(ok(null));
      },
      showFile: (path) => told.push(`show: ${path}`),
      startDrag: (paths) => {
        told.push(`drag: ${String(paths.length)}`);
        return Promise.resolve();
      },
      popUpMenu: (of) => {
        facts.push(of);
        return Promise.resolve('open');
      },
    },
  });
  return { ...library, handlers, folder, told, facts };
}

describe('the clipboard', () => {
  test('gets captions and links, and the page learns how many', async () => {
    const { handlers, told } = underTest();
    expect(await handlers.copyCaptions(selected('1', '2'))).toEqual(ok(1));
    expect(await handlers.copyLinks(selected('1', '2'))).toEqual(ok(1));
    expect(told).toEqual(['clipboard: Two', 'clipboard: https://www.instagram.com/p/2/']);
  });
  test('keeps what it holds where there is nothing to copy', async () => {
    const { handlers, told } = underTest();
    expect(await handlers.copyCaptions(selected('1'))).toEqual(ok(0));
    expect(told).toEqual([]);
  });
});

describe('dragging', () => {
  test('takes what is here, and says what is not', async () => {
    const { handlers, store, told } = underTest();
    store('2', 'two');
    expect(await handlers.dragOut(selected('1', '2'))).toEqual(
      ok({ dragged: 1, missing: 1, tooMuch: false }),
    );
    expect(told).toEqual(['drag: 1']);
  });
  test('begins with nothing where nothing is here', async () => {
    const { handlers, told } = underTest();
    expect(await handlers.dragOut(selected('1'))).toEqual(
      ok({ dragged: 0, missing: 1, tooMuch: false }),
    );
    expect(told).toEqual([]);
  });
});

describe('the menu', () => {
  const at = { x: 1, y: 2 };
  test('of a post is about what it has', async () => {
    const { handlers, store, facts } = underTest();
    store('2', 'two');
    const menu = { ...selected('2'), isSelected: false, ...at };
    expect(await handlers.showPostMenu(menu)).toEqual(ok('open'));
    await handlers.showPostMenu({ ...selected('1'), isSelected: true, ...at });
    const all = { count: 1, isSelected: false, hasCaption: true, hasLink: true, hasFile: true };
    expect(facts).toEqual([
      all,
      { ...all, isSelected: true, hasCaption: false, hasLink: false, hasFile: false },
    ]);
  });
  test('of several asks nothing of them', async () => {
    const { handlers, facts } = underTest();
    await handlers.showPostMenu({ ...selected('1', '2'), isSelected: true, ...at });
    expect(facts).toMatchObject([{ count: 2, isSelected: true, hasCaption: true }]);
  });
});

describe('the file manager', () => {
  test('shows the library’s file of a post, where it is here', async () => {
    const { handlers, store, told } = underTest();
    const post = { accountId: account, postId: asPostId('2'), mediaId: null };
    expect(await handlers.showInFolder(post)).toEqual(fail({ kind: 'not-found' }));
    const path = store('2', 'two');
    expect(await handlers.showInFolder(post)).toEqual(ok(null));
    expect(await handlers.showInFolder({ ...post, mediaId: asMediaId('2') })).toEqual(ok(null));
    expect(told).toEqual([`show: ${path}`, `show: ${path}`]);
  });
  test('shows none for a medium of another post', async () => {
    const { handlers, store, told } = underTest();
    store('2', 'two');
    const other = { accountId: account, postId: asPostId('2'), mediaId: asMediaId('1') };
    expect(await handlers.showInFolder(other)).toEqual(fail({ kind: 'not-found' }));
    expect(told).toEqual([]);
  });
  test('shows where originals were saved, once they were', async () => {
    const { handlers, store, folder, told } = underTest();
    store('2', 'two');
    expect(await handlers.showSaved(undefined)).toEqual(fail({ kind: 'not-found' }));
    expect(await handlers.saveOriginals(selected('2'))).toEqual(ok(null));
    await expect
      .poll(async () => {
        const saving = await handlers.getSaving(undefined);
        return saving.ok ? saving.value?.phase : null;
      })
      .toBe('ended');
    expect(await handlers.showSaved(undefined)).toEqual(ok(null));
    expect(told).toEqual([`open: ${folder}`]);
    await handlers.putSavingAway(undefined);
    expect(await handlers.getSaving(undefined)).toEqual(ok(null));
  });
});
