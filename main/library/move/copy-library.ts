import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { AppError } from '../../../preload/contract/errors.ts';
import { fail, ok } from '../../../preload/contract/result.ts';
import type { Result } from '../../../preload/contract/result.ts';
import type { Logger } from '../../log/logger.ts';
import { diskErrorOf } from '../media/disk-error.ts';
import { realDisk } from '../media/disk-steps.ts';
import type { DiskSteps } from '../media/disk-steps.ts';
import { temporarySuffix } from '../media/leftovers.ts';
import { freeBytesOf } from '../sync/disk-room.ts';
import type { FreeBytes } from '../sync/disk-room.ts';
import { isKept, libraryFiles } from './library-files.ts';
import type { PlacedFile } from './library-files.ts';
import { isMarked } from './place-marker.ts';

/** Files at a time: while the disk flushes one, others are read. */
const width = 4;
/** Bytes that are read at a time. */
const pieceSize = 1024 * 1024;

/** How far a copy has come. */
export interface CopyProgress {
  readonly bytesDone: number;
  readonly bytesInAll: number;
}

export interface CopyOptions {
  /** Folders that hold a folder for each account. Nobody writes into either meanwhile. */
  readonly from: string;
  /** Marked (`place-marker.ts`). */
  readonly to: string;
  readonly onProgress: (progress: CopyProgress) => void;
  readonly log: Logger;
  readonly disk?: DiskSteps;
  readonly freeBytes?: FreeBytes;
}

/**
 * Copies the library of all accounts file by file, each under a temporary name, flushed, read back
 * and only then named; nothing is taken from the old place. After a kill at any point it is called
 * again: media that are there already stay, whatever may have changed is copied anew.
 */
export async function copyLibrary(
  options: CopyOptions,
  signal: AbortSignal,
): Promise<Result<null, AppError>> {
  const { from, to, freeBytes = freeBytesOf } = options;
  try {
    if (!isMarked(to)) return fail({ kind: 'move-target-away', detail: to });
    const wanted = (await libraryFiles(from)).filter(isKept);
    const done = await clearTarget(options, wanted);
    const left = wanted.filter(({ path }) => !done.has(path));
    const bytesInAll = sizeOf(wanted);
    const needed = sizeOf(left);
    const free = await freeBytes(to);
    if (free !== null && free < needed) {
      return fail({ kind: 'move-no-room', room: { needed, free }, detail: to });
    }
    await copyAll(options, left, { bytesDone: bytesInAll - needed, bytesInAll }, signal);
    if (signal.aborted) return fail({ kind: 'cancelled' });
    await flushFolders(to, wanted);
    return ok(null);
  } catch (error) {
    const refused = diskErrorOf(error);
    if (refused === null) throw error;
    if (!isMarked(to)) return fail({ kind: 'move-target-away', detail: to });
    if (refused.kind === 'disk-full') {
      return fail({ kind: 'move-no-room', room: null, detail: to });
    }
    return fail(refused);
  }
}

function sizeOf(files: readonly PlacedFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/**
 * Removes what an earlier try left that is not to stay. An old journal beside a newer database
 * would be its ruin, so that of what may change nothing stays.
 * @returns paths that are there and need no copy
 */
async function clearTarget(
  { to, disk = realDisk }: CopyOptions,
  wanted: readonly PlacedFile[],
): Promise<ReadonlySet<string>> {
  const sizes = new Map(wanted.map(({ path, bytes }) => [path, bytes]));
  const done = new Set<string>();
  for (const file of await libraryFiles(to)) {
    if (file.sha256 !== null && sizes.get(file.path) === file.bytes) done.add(file.path);
    else await disk.remove(join(to, file.path));
  }
  return done;
}

/** @throws what Node's file system throws, once what is under way has ended */
async function copyAll(
  options: CopyOptions,
  files: readonly PlacedFile[],
  begun: CopyProgress,
  signal: AbortSignal,
): Promise<void> {
  const queue = [...files];
  let { bytesDone } = begun;
  let failed = false;
  const onBytes = (count: number): void => {
    bytesDone += count;
    options.onProgress({ bytesDone, bytesInAll: begun.bytesInAll });
  };
  onBytes(0);
  const work = async (): Promise<void> => {
    try {
      for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
        if (signal.aborted || failed) return;
        await copyFile(options, file, onBytes, signal);
      }
    } catch (error) {
      failed = true;
      throw error;
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: width }, work));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

async function copyFile(
  { from, to, log, disk = realDisk }: CopyOptions,
  { path, sha256 }: PlacedFile,
  onBytes: (count: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const target = join(to, path);
  const temporary = `${target}${temporarySuffix}`;
  // A disk that was pulled out leaves its folder behind: nothing is to be written there instead.
  if (!isMarked(to)) throw refusal('ENOENT');
  const hash = createHash('sha256');
  const file = await disk.create(temporary);
  let named = false;
  try {
    try {
      for await (const piece of piecesOf(join(from, path))) {
        if (signal.aborted) return;
        hash.update(piece);
        await file.write(piece);
        onBytes(piece.byteLength);
      }
      await file.flush();
    } finally {
      await file.close();
    }
    const read = hash.digest('hex');
    if ((await hashOf(temporary)) !== read) throw refusal('EIO');
    // It was damaged before: what is there of it is kept.
    if (sha256 !== null && sha256 !== read) log.warn('a stored file is not what its name says');
    await disk.rename(temporary, target);
    named = true;
  } finally {
    if (!named) await disk.remove(temporary);
  }
}

/** As Node's file system says it. */
function refusal(code: 'ENOENT' | 'EIO'): Error {
  return Object.assign(new Error(code), { code });
}

function piecesOf(path: string): AsyncIterable<Buffer> {
  return createReadStream(path, { highWaterMark: pieceSize });
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of piecesOf(path)) hash.update(piece);
  return hash.digest('hex');
}

/** Names are flushed with their folder, before the old place is given up. */
async function flushFolders(to: string, files: readonly PlacedFile[]): Promise<void> {
  const folders = new Set<string>([to]);
  for (const { path } of files) {
    for (let above = dirname(path); above !== '.'; above = dirname(above)) {
      folders.add(join(to, above));
    }
  }
  for (const folder of folders) {
    // Windows has no such thing.
    const handle = await open(folder, 'r').catch(() => null);
    await handle?.sync().catch(() => undefined);
    await handle?.close();
  }
}
