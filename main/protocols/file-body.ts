import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

import type { ByteRange } from './byte-range.ts';

/** Bytes read at a time. */
const pieceLength = 256 * 1024;

/**
 * A stretch of a file as the body of a response. The file is opened when the first piece is asked
 * for, and closed at the end or when the reader, a player that seeks for instance, wants no more.
 */
export function fileBody(path: string, { start, end }: ByteRange): ReadableStream<Uint8Array> {
  let file: FileHandle | null = null;
  let position = start;
  let isOver = false;

  async function nextPiece(): Promise<Uint8Array> {
    file ??= await open(path, 'r');
    const piece = new Uint8Array(Math.min(pieceLength, end - position + 1));
    const { bytesRead } = await file.read(piece, 0, piece.length, position);
    if (bytesRead === 0) throw new Error('The file is shorter than it was');
    position += bytesRead;
    return piece.subarray(0, bytesRead);
  }

  async function finish(): Promise<void> {
    isOver = true;
    const opened = file;
    file = null;
    await opened?.close();
  }

  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        try {
          const piece = await nextPiece();
          // Cancelled while it was read or, what `cancel` could not close, opened.
          if (isOver) return await finish();
          controller.enqueue(piece);
          if (position <= end) return;
          await finish();
          controller.close();
        } catch (error) {
          await finish();
          throw error;
        }
      },
      cancel: finish,
    },
    { highWaterMark: 0 },
  );
}
