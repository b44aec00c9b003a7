import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { describe, expect, it, onTestFinished } from 'vitest';
import type { TestContext } from 'vitest';

import { diskErrorOf } from '../../../../../main/library/media/disk-error.ts';
import { downloadInto } from '../../../../../main/library/media/download.ts';
import { bytes, startFileServer } from '../file-server.ts';
import { filesBelow, makeFolder, png } from '../sample-files.ts';

describe('diskErrorOf', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EACCES', 'disk-refused'],
    ['EROFS', 'disk-refused'],
    ['ENOENT', 'disk-refused'],
  ])('%s is %s', (code, kind) => {
    expect(diskErrorOf(Object.assign(new Error(code), { code }))).toEqual({ kind, detail: code });
  });

  it.each([[new TypeError('a bug')], [null], ['ENOSPC']])('leaves %s alone', (error) => {
    expect(diskErrorOf(error)).toBeNull();
  });
});

/** Mounts a file system of 256 kB; skips the test, saying why, where that cannot be done. */
function mountSmallDisk({ skip }: TestContext): string {
  const folder = makeFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder], { stdio: 'pipe' });
  } catch {
    skip('a small tmpfs can be mounted by root on Linux only');
  }
  onTestFinished(() => {
    execFileSync('umount', [folder]);
  });
  return folder;
}

describe('a real disk', () => {
  it('that is full is told, and what did not fit is removed', async (context) => {
    const disk = mountSmallDisk(context);
    const server = await startFileServer();
    server.serve('/large', bytes(png(10, 10, 1_000_000)));
    server.serve('/small', bytes(png(10, 10, 1000)));
    const download = (path: string): ReturnType<typeof downloadInto> =>
      downloadInto({
        folder: join(disk, 'media'),
        address: server.origin + path,
        fetch: globalThis.fetch,
        signal: new AbortController().signal,
      });
    expect(await download('/large')).toEqual({
      ok: false,
      error: { kind: 'disk-full', detail: 'ENOSPC' },
    });
    expect(filesBelow(disk)).toEqual([]);
    expect(await download('/small')).toMatchObject({ ok: true });
  });

  it('that may only be read is told', async (context) => {
    const disk = mountSmallDisk(context);
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    const server = await startFileServer();
    server.serve('/file', bytes(png(10, 10)));
    const outcome = await downloadInto({
      folder: join(disk, 'media'),
      address: `${server.origin}/file`,
      fetch: globalThis.fetch,
      signal: new AbortController().signal,
    });
    // Not the detail: Node's recursive `mkdir` says ENOENT of a read-only file system.
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'disk-refused' } });
  });
});
