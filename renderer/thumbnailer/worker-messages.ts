import type { PixelSize } from '../../preload/contract/thumbnailer.ts';

/** What the page gives its worker: a picture as it was stored, or a frame of a video. */
export interface WorkerTask {
  readonly id: number;
  readonly source: Blob | ImageBitmap;
  readonly box: PixelSize;
  readonly longestSide: number;
}
