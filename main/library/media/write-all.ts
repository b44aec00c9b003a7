import type { FileHandle } from 'node:fs/promises';

/** What is left of `pieces` when their first `written` bytes are gone. */
function restOf(pieces: readonly Uint8Array[], written: number): readonly Uint8Array[] {
  let skipped = 0;
  return pieces.flatMap((piece) => {
    const begin = Math.max(0, written - skipped);
    skipped += piece.byteLength;
    return begin < piece.byteLength ? [piece.subarray(begin)] : [];
  });
}

/**
 * Writes pieces one after another at the end of what was written to a file before, without putting
 * them together first. It goes on until all of them are written: a system may take less at a time.
 * @throws what Node's file system throws
 */
export async function writeAll(
  file: Pick<FileHandle, 'writev'>,
  pieces: readonly Uint8Array[],
): Promise<void> {
  let rest = restOf(pieces, 0);
  while (rest.length > 0) {
    const { bytesWritten } = await file.writev(rest);
    rest = restOf(rest, bytesWritten);
  }
}
