import { createHash } from 'node:crypto';

import { fail, ok } from '../../../preload/contract/result.ts';
import type { Result } from '../../../preload/contract/result.ts';
import type { DiskSteps } from './disk-steps.ts';
import { headLength, mediaTypeOf } from './media-type.ts';
import type { MediaType } from './media-type.ts';
import { pictureSizeIn, sizeWithin } from './picture-size.ts';
import type { PictureSize } from './picture-size.ts';

const MB = 1024 * 1024;

/** The largest files that are taken, in bytes: more than Instagram accepts from anyone. */
export interface SizeLimits {
  readonly image: number;
  readonly video: number;
}
export const sizeLimits: SizeLimits = { image: 64 * MB, video: 1024 * MB };

/** Bytes that are gathered for one write: most pictures are one, a video never fills the memory. */
const writtenAtOnce = 512 * 1024;

export type IncomingError =
  /** The body ended, or broke off, before it was whole. */
  | { readonly kind: 'cut-off'; readonly detail: string }
  | { readonly kind: 'not-a-medium' }
  | { readonly kind: 'too-large' };

/** A body that came in whole. */
export interface ReceivedFile {
  /** `<sha256>.<type>` */
  readonly name: string;
  readonly bytes: number;
  /** Of a picture, upright; null of a video, or where it cannot be read. */
  readonly size: PictureSize | null;
}

/** The length that a reply promises; null when it does not, or speaks of compressed bytes. */
function promisedLength({ headers }: Response): number | null {
  const text = headers.get('content-length');
  if (text === null || headers.get('content-encoding') !== null) return null;
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

function limitFor(type: MediaType, limits: SizeLimits): number {
  return type.mime.startsWith('image/') ? limits.image : limits.video;
}

/**
 * Streams a body into a new file at `path`, hashing it on the way; checks its type by content as
 * soon as its beginning is there, its size as it grows, its length at the end; flushes it.
 * Whatever is answered, the file is the caller's to rename or remove.
 * @param onBytes called for each piece that came, with its length
 * @param signal stops it; a stopped body is answered as cut off
 * @throws what Node's file system throws
 */
export async function receiveInto(
  path: string,
  response: Response,
  options: {
    readonly limits: SizeLimits;
    readonly signal: AbortSignal;
    readonly onBytes: (count: number) => void;
    readonly disk: DiskSteps;
  },
): Promise<Result<ReceivedFile, IncomingError>> {
  const { limits, signal, onBytes, disk } = options;
  const promised = promisedLength(response);
  const largest = Math.max(limits.image, limits.video);
  const body: ReadableStream<Uint8Array> | null = response.body;
  if (body === null) return fail({ kind: 'not-a-medium' });
  const reader = body.getReader();
  // Not every `fetch` ends a body when its signal is aborted; a cancelled reader always ends.
  const cancel = (): void => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', cancel);
  const hash = createHash('sha256');
  const head: Uint8Array[] = [];
  let gathered: Uint8Array[] = [];
  let length = 0;
  let written = 0;
  let type: MediaType | null = null;
  try {
    if (promised !== null && promised > largest) return fail({ kind: 'too-large' });
    const file = await disk.create(path);
    const write = async (): Promise<void> => {
      const pieces = gathered;
      gathered = [];
      written = length;
      if (pieces.length > 0) await file.write(...pieces);
    };
    try {
      for (;;) {
        const piece = await reader.read().catch(() => null);
        if (piece === null || signal.aborted) return cutOff(length, promised);
        if (piece.done) break;
        onBytes(piece.value.byteLength);
        length += piece.value.byteLength;
        if (length - piece.value.byteLength < sizeWithin) head.push(piece.value);
        if (type === null) {
          if (length >= headLength) type = await typeOf(head);
          if (length >= headLength && type === null) return fail({ kind: 'not-a-medium' });
        }
        if (length > (type === null ? largest : limitFor(type, limits))) {
          return fail({ kind: 'too-large' });
        }
        hash.update(piece.value);
        gathered.push(piece.value);
        if (length - written >= writtenAtOnce) await write();
      }
      if (promised !== null && promised !== length) return cutOff(length, promised);
      type ??= await typeOf(head);
      if (type === null) return fail({ kind: 'not-a-medium' });
      if (length > limitFor(type, limits)) return fail({ kind: 'too-large' });
      await write();
      await file.flush();
      const size = type.mime.startsWith('image/') ? pictureSizeIn(joined(head)) : null;
      return ok({ name: `${hash.digest('hex')}.${type.extension}`, bytes: length, size });
    } finally {
      await file.close();
    }
  } finally {
    signal.removeEventListener('abort', cancel);
    cancel();
  }
}

function typeOf(head: readonly Uint8Array[]): Promise<MediaType | null> {
  return mediaTypeOf(joined(head).subarray(0, headLength));
}

/** One piece is not copied. */
function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [first] = pieces;
  return pieces.length === 1 && first !== undefined ? first : Buffer.concat(pieces);
}

function cutOff(
  length: number,
  promised: number | null,
): { readonly ok: false; readonly error: IncomingError } {
  const whole = promised === null ? 'an unknown number of' : String(promised);
  return fail({ kind: 'cut-off', detail: `${String(length)} of ${whole} bytes came` });
}
