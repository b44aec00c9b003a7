import { open } from 'node:fs/promises';

import { imageSize } from 'image-size';

/** Where every picture format that Instagram uses has named its size. Bytes. */
const headLength = 256 * 1024;

/** Pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The size of a stored picture, upright, by its header; null when it cannot be read. */
export async function sizeOfPicture(path: string): Promise<PictureSize | null> {
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return null;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headLength), 0, headLength, 0);
    const { width, height, orientation } = imageSize(buffer.subarray(0, bytesRead));
    // EXIF orientations from 5 on lie on their side.
    return (orientation ?? 1) >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return null;
  } finally {
    await file.close();
  }
}
