import { open } from 'node:fs/promises';

import { imageSize } from 'image-size';

/** Where every picture format that Instagram uses has named its size. Bytes. */
export const sizeWithin = 256 * 1024;

/** Pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The size of a picture, upright, by its first bytes; null when it cannot be read. */
export function pictureSizeIn(head: Uint8Array): PictureSize | null {
  try {
    const { width, height, orientation } = imageSize(head);
    // EXIF orientations from 5 on lie on their side.
    return (orientation ?? 1) >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return null;
  }
}

/** The size of a stored picture. */
export async function sizeOfPicture(path: string): Promise<PictureSize | null> {
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return null;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sizeWithin), 0, sizeWithin, 0);
    return pictureSizeIn(buffer.subarray(0, bytesRead));
  } catch {
    return null;
  } finally {
    await file.close();
  }
}
