/** A small picture for the grid, as Chromium made it and main found it to be. */
export interface Thumbnail {
  /** WebP. */
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** `#rrggbb`, the average of the picture. */
  readonly colour: string;
  /** Of the picture it was made from, upright, in pixels. */
  readonly originalWidth: number;
  readonly originalHeight: number;
}
