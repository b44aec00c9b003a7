/**
 * What main and the page that makes thumbnails say to each other, over one port. Main believes
 * nothing of what comes back: it is checked in `main/library/thumbnails`.
 */

/** The channel on which the page gets its port. */
export const thumbnailerChannel = 'albumen:thumbnailer';

/** Pixels. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** One picture or video to make a thumbnail of. */
export interface ThumbnailRequest {
  readonly id: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mime: string;
  /** The thumbnail covers it, and is never larger than the original. */
  readonly box: PixelSize;
  /** The longest side that a thumbnail may have, which wins over the box. */
  readonly longestSide: number;
}

export type ThumbnailReply =
  | {
      readonly id: number;
      readonly made: true;
      /** WebP. */
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly size: PixelSize;
      /** `#rrggbb`, the average. */
      readonly colour: string;
      /** Upright. */
      readonly original: PixelSize;
    }
  | { readonly id: number; readonly made: false; readonly detail: string };
