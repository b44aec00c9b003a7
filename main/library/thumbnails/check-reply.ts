import { imageSize } from 'image-size';

import { fail, ok } from '../../../preload/contract/result.ts';
import type { Result } from '../../../preload/contract/result.ts';
import type { PixelSize } from '../../../preload/contract/thumbnailer.ts';
import { z } from '../../../preload/contract/zod.ts';
import { headLength, mediaTypeOf } from '../media/media-type.ts';
import type { ThumbnailFailure, ThumbnailResult } from './thumbnail.ts';

/** Bytes: ten times what a thumbnail takes. */
const largest = 512 * 1024;

const side = z.int().min(1).max(100_000);
const size = z.strictObject({ width: side, height: side });
const madeSchema = z.strictObject({
  id: z.int(),
  made: z.literal(true),
  bytes: z.instanceof(Uint8Array),
  size,
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  original: size,
});
const replySchema = z.discriminatedUnion('made', [
  madeSchema,
  z.strictObject({ id: z.int(), made: z.literal(false), detail: z.string().max(200) }),
]);
/** What the page said, if not yet whether it is true. */
export type Reply = z.infer<typeof replySchema>;
type Made = z.infer<typeof madeSchema>;

/** Reads what the page said; null when it is nothing that it should say. */
export function parseReply(message: unknown): Reply | null {
  return replySchema.safeParse(message).data ?? null;
}

function notBelieved(detail: string): Result<never, ThumbnailFailure> {
  return fail({ kind: 'not-believed', detail });
}

/** What is wrong with a thumbnail, by its own bytes; null when nothing is. */
async function faultOf(
  made: Made,
  asked: { readonly box: PixelSize; readonly longestSide: number },
): Promise<string | null> {
  const { bytes, size: said, original } = made;
  if (bytes.byteLength > largest) return `${bytes.byteLength} bytes`;
  const type = await mediaTypeOf(bytes.subarray(0, headLength));
  if (type?.mime !== 'image/webp') return 'no WebP';
  const found = imageSizeOf(bytes);
  if (found?.width !== said.width || found.height !== said.height) return 'not of the size it said';
  if (said.width > original.width || said.height > original.height)
    return 'larger than the original';
  const { box, longestSide } = asked;
  // It covers the box on one side exactly, or is the original; rounding gives a pixel.
  const fits = said.width <= box.width + 1 || said.height <= box.height + 1;
  if (!fits || Math.max(said.width, said.height) > longestSide) return 'larger than asked';
  const drift = Math.abs(said.width * original.height - said.height * original.width);
  // A side is rounded by half a pixel at most, a hair becomes one pixel thick.
  const isAlike = drift <= Math.max(original.width, original.height);
  return isAlike || Math.min(said.width, said.height) === 1 ? null : 'not of the original’s shape';
}

function imageSizeOf(bytes: Uint8Array): PixelSize | null {
  try {
    const { width, height } = imageSize(bytes);
    return { width, height };
  } catch {
    return null;
  }
}

/** Judges a reply by its bytes. The page decodes what strangers made: it is not taken at its word. */
export async function checkReply(
  reply: Reply,
  asked: { readonly box: PixelSize; readonly longestSide: number },
): Promise<ThumbnailResult> {
  if (!reply.made) return fail({ kind: 'not-decodable', detail: reply.detail });
  const fault = await faultOf(reply, asked);
  if (fault !== null) return notBelieved(fault);
  return ok({
    bytes: reply.bytes,
    ...reply.size,
    colour: reply.colour,
    originalWidth: reply.original.width,
    originalHeight: reply.original.height,
  });
}
