import { imageSize } from 'image-size';

import { fail, ok } from '../../../preload/contract/result.ts';
import type { Result } from '../../../preload/contract/result.ts';
import { headLength, mediaTypeOf } from '../media/media-type.ts';
import type { ThumbnailFailure } from './thumbnail.ts';

/** Pixels that are decoded at most, four bytes each: more than phones take, 256 MB. */
const mostPixels = 64 * 1024 * 1024;
/** Bytes of a video that are handed to the page for one frame. */
const largestVideo = 96 * 1024 * 1024;

/**
 * Looks at a stored file before it is given to the decoder: its type by content, and the size that
 * its header claims, for a few bytes can claim gigabytes.
 * @returns its MIME type
 */
export async function inspectSource(
  bytes: Uint8Array,
): Promise<Result<{ readonly mime: string }, ThumbnailFailure>> {
  const type = await mediaTypeOf(bytes.subarray(0, headLength));
  if (type === null) return fail({ kind: 'not-decodable', detail: 'neither picture nor video' });
  const { mime } = type;
  if (mime.startsWith('video/')) {
    return bytes.byteLength > largestVideo
      ? fail({ kind: 'too-large', detail: `${bytes.byteLength} bytes` })
      : ok({ mime });
  }
  const size = claimedSize(bytes);
  if (size === null) return fail({ kind: 'not-decodable', detail: 'no size in its header' });
  return size.width * size.height > mostPixels
    ? fail({ kind: 'too-large', detail: `${size.width} × ${size.height}` })
    : ok({ mime });
}

function claimedSize(
  bytes: Uint8Array,
): { readonly width: number; readonly height: number } | null {
  try {
    const { width, height } = imageSize(bytes);
    return width > 0 && height > 0 ? { width, height } : null;
  } catch {
    return null;
  }
}
