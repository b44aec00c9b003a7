import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, onTestFinished, test } from 'vitest';
import type { TestContext } from 'vitest';

import { checkLibrary } from '../../../../../main/library/store/check-library.ts';
import { connect } from '../../../../../main/library/store/connection.ts';
import { asResult } from '../../../../../main/library/store/database-failure.ts';
import type { LibraryPlace } from '../../../../../main/library/store/library-store.ts';
import { openLibraryWriter } from '../../../../../main/library/store/library-writer.ts';
import type { LibraryError } from '../../../../../preload/contract/errors.ts';
import { accountIdOf } from '../../../../../preload/contract/ids.ts';
import {
  idsOf,
  makePlace,
  openReader,
  openWriter,
  syncAll,
  writerOf,
} from './library-under-test.ts';
import { manyPosts } from './many-posts.ts';
import { media, minute, query } from './sample-posts.ts';
import { textLike } from '../../../matchers.ts';

/** A disk of its own, of so many megabytes; skips the test where none can be mounted. */
function mountDisk(context: TestContext, megabytes: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'albumen-disk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${String(megabytes)}m`, 'tmpfs', folder], {
      stdio: 'ignore',
    });
  } catch {
    context.skip(true, 'a disk of its own cannot be mounted here (that takes root on Linux)');
  }
  // Before the folder goes: what finishes last was registered first.
  onTestFinished(() => {
    execFileSync('umount', ['--lazy', folder]);
  });
  return folder;
}

const placeIn = (folder: string): LibraryPlace => ({
  accountId: accountIdOf('override', '17841400000000001'),
  folder: join(folder, 'account'),
});

describe('a full disk', () => {
  test('fails the page that did not fit, as a value, and keeps all before it', (context) => {
    const disk = mountDisk(context, 4);
    const place = placeIn(disk);
    const writer = openWriter(place);
    const run = writer.beginRun('newest', minute(0));
    const posts = manyPosts(20_000);
    const pageSize = 100;
    let kept = 0;
    let failure: LibraryError | null = null;
    for (let from = 0; failure === null && from < posts.length; from += pageSize) {
      const put = asResult(() =>
        writer.putPage(run, posts.slice(from, from + pageSize), minute(0)),
      );
      if (put.ok) kept += pageSize;
      else failure = put.error;
    }
    expect(failure).toEqual({ kind: 'disk-full', detail: textLike(/^SQLITE_/) });
    expect(kept).toBeGreaterThan(0);
    const reader = openReader(place);
    expect(reader.count(query())).toBe(kept);
    expect(writer.lastCompleted('newest')).toBeNull();
    reader.close();
    writer.close();

    // Room again: the next run goes on.
    execFileSync('mount', ['-o', 'remount,size=64m', disk]);
    expect(checkLibrary(place, { now: () => minute(2) })).toEqual({
      ok: true,
      value: { kind: 'whole' },
    });
    const again = openWriter(place);
    syncAll(again, posts.slice(0, kept + pageSize), minute(2));
    expect(openReader(place).count(query())).toBe(kept + pageSize);
  });

  test('has no room for a new library', (context) => {
    const disk = mountDisk(context, 1);
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(join(disk, 'ballast'), Buffer.alloc(bavail * bsize - 8192));
    expect(openLibraryWriter(placeIn(disk))).toMatchObject({
      ok: false,
      error: { kind: 'disk-full' },
    });
  });
});

describe('a disk that refuses', () => {
  test('a read-only one is read and not written', (context) => {
    const disk = mountDisk(context, 16);
    const place = placeIn(disk);
    const writer = writerOf(place);
    syncAll(writer, [media('1', { caption: 'kept' })], minute(0));
    writer.close();
    // A read-only view of it: what this process has open does not stand in the way.
    const view = join(disk, 'view');
    mkdirSync(view);
    execFileSync('mount', ['--bind', disk, view]);
    onTestFinished(() => {
      execFileSync('umount', ['--lazy', view]);
    });
    execFileSync('mount', ['-o', 'remount,bind,ro', view]);
    expect(openLibraryWriter(placeIn(view))).toMatchObject({
      ok: false,
      error: { kind: 'disk-refused' },
    });
    expect(idsOf(openReader(placeIn(view)), { search: 'kept' })).toEqual(['1']);
    expect(openLibraryWriter(placeIn(join(view, 'new')))).toMatchObject({
      ok: false,
      error: { kind: 'disk-refused' },
    });
  });

  test('a file lies where the folder should', () => {
    const place = makePlace();
    writeFileSync(place.folder, '');
    expect(openLibraryWriter(place)).toMatchObject({ ok: false, error: { kind: 'disk-refused' } });
    expect(idsOf(openReader(place))).toEqual([]);
  });

  test('a folder lies where the database should', () => {
    const place = makePlace();
    mkdirSync(join(place.folder, 'library.sqlite'), { recursive: true });
    expect(openLibraryWriter(place)).toMatchObject({ ok: false, error: { kind: 'disk-refused' } });
  });
});

describe('a library in use', () => {
  test('is busy after a patient wait, and works when it is free', { timeout: 20_000 }, () => {
    const place = makePlace();
    const writer = openWriter(place);
    const other = connect(join(place.folder, 'library.sqlite'), 'write');
    onTestFinished(() => other.close());
    other.script('BEGIN IMMEDIATE');
    const began = asResult(() => writer.beginRun('full', minute(0)));
    expect(began).toMatchObject({ ok: false, error: { kind: 'library-busy' } });
    other.script('ROLLBACK');
    syncAll(writer, [media('1')], minute(0));
    expect(idsOf(openReader(place))).toEqual(['1']);
  });
});

test('a bug is not turned into a failure', () => {
  const writer = openWriter(makePlace());
  const run = writer.beginRun('newest', minute(0));
  expect(() =>
    asResult(() => writer.putPage(run, [media('1', { timestamp: 'never' })], minute(0))),
  ).toThrow(/NOT NULL|datatype/);
});
