import type { PixelSize } from '../../../preload/contract/thumbnailer.ts';

/** The widest a cell of the grid gets, in device-independent pixels: 3:4, as on the profile. */
const widestCell = { width: 360, height: 480 };
/** Above twice the density nobody sees a difference in a cell, and files double. */
const densest = 2;

/** The longest side of a thumbnail, in pixels. */
export const longestSide = 2048;

/**
 * What a thumbnail has to cover, in pixels.
 * @param scaleFactor pixels per device-independent pixel, of the densest display there is
 */
export function thumbnailBox(scaleFactor: number): PixelSize {
  const density = Math.min(densest, Math.max(1, scaleFactor));
  return {
    width: Math.round(widestCell.width * density),
    height: Math.round(widestCell.height * density),
  };
}
