import { createHash, randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';

import { fail, ok } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';
import { diskErrorOf } from '../library/media/disk-error.ts';
import type { UnsavedReason } from '../../preload/contract/saving.ts';
import type { DatedFile, SaveFolder } from './save-folder.ts';

/** Where a file stands while it is being written; what a killed program left is removed later. */
export const unfinished = /^\.albumen-[0-9a-f-]{36}\.part$/;

/** Bytes that are read at a time. */
const pieceSize = 512 * 1024;
/** More files of one name are no accident. */
const mostCopies = 1000;

/** A file of the library, to be copied. */
export interface SourceFile {
  readonly path: string;
  /** What its name says. */
  readonly sha256: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
}

/** @throws what the folder throws; what the library's disk says is answered */
async function copyInto(
  file: DatedFile,
  { path, sha256, time }: SourceFile,
  onBytes: (count: number) => void,
  signal: AbortSignal,
): Promise<Result<null, UnsavedReason>> {
  const source = await open(path, 'r').catch(refused);
  if ('ok' in source) return source;
  try {
    const hash = createHash('sha256');
    const piece = Buffer.allocUnsafe(pieceSize);
    for (;;) {
      if (signal.aborted) return fail({ kind: 'cancelled' });
      const read = await source.read(piece, 0, pieceSize).catch(refused);
      if ('ok' in read) return read;
      if (read.bytesRead === 0) break;
      const bytes = piece.subarray(0, read.bytesRead);
      hash.update(bytes);
      await file.write(bytes);
      onBytes(read.bytesRead);
    }
    if (hash.digest('hex') !== sha256) return fail({ kind: 'damaged' });
    await file.setTime(time);
    await file.flush();
    return ok(null);
  } finally {
    await source.close();
  }
}

function refused(error: unknown): { readonly ok: false; readonly error: UnsavedReason } {
  const disk = diskErrorOf(error);
  if (disk === null) throw error;
  return fail(disk);
}

/**
 * Copies a file of the library into a folder under the first of its names that is free: written
 * under a temporary name, hashed on the way, flushed, then named. It never takes another's place.
 * @param nameOf its name, and those after it, from 1 on
 * @throws what the folder throws
 */
export async function saveFile(
  folder: SaveFolder,
  source: SourceFile,
  {
    nameOf,
    onBytes,
    signal,
  }: {
    readonly nameOf: (copy: number) => string;
    readonly onBytes: (count: number) => void;
    readonly signal: AbortSignal;
  },
): Promise<Result<string, UnsavedReason>> {
  const temporary = `.albumen-${randomUUID()}.part`;
  const file = await folder.create(temporary);
  let named = false;
  try {
    let copied: Result<null, UnsavedReason>;
    try {
      copied = await copyInto(file, source, onBytes, signal);
    } finally {
      await file.close();
    }
    if (!copied.ok) return copied;
    for (let copy = 1; copy <= mostCopies; copy += 1) {
      named = await folder.settle(temporary, nameOf(copy));
      if (named) return ok(nameOf(copy));
    }
    return fail({ kind: 'disk-refused', detail: 'EEXIST' });
  } finally {
    if (!named) await folder.remove(temporary).catch(() => undefined);
  }
}
