import type { ThumbnailReply } from '../../preload/contract/thumbnailer.ts';
import { averageColour } from './average-colour.ts';
import { fit } from './fit.ts';
import { shrink } from './shrink.ts';
import type { WorkerTask } from './worker-messages.ts';

/** WebP's own scale, 0 to 1. */
const quality = 0.8;

async function make({ id, source, box, longestSide }: WorkerTask): Promise<ThumbnailReply> {
  // Decoded upright in full first: only then its true size is known, whatever its header says.
  const decoded =
    source instanceof Blob
      ? await createImageBitmap(source, { imageOrientation: 'from-image' })
      : source;
  const original = { width: decoded.width, height: decoded.height };
  const size = fit(original, box, longestSide);
  const small = shrink(decoded, size);
  decoded.close();
  const blob = await small.canvas.convertToBlob({ type: 'image/webp', quality });
  return {
    id,
    made: true,
    bytes: new Uint8Array(await blob.arrayBuffer()),
    size,
    colour: averageColour(small.getImageData(0, 0, size.width, size.height).data),
    original,
  };
}

function send(reply: ThumbnailReply): void {
  globalThis.postMessage(reply, { transfer: reply.made ? [reply.bytes.buffer] : [] });
}

// One at a time: a picture of 50 megapixels takes 200 MB while it is decoded.
let last: Promise<void> = Promise.resolve();
globalThis.addEventListener('message', ({ data }: MessageEvent<WorkerTask>) => {
  last = last.then(async () => {
    try {
      send(await make(data));
    } catch (error) {
      send({ id: data.id, made: false, detail: error instanceof Error ? error.name : 'error' });
    }
  });
});
