import type { PixelSize } from '../../preload/contract/thumbnailer.ts';

/**
 * The size of a thumbnail: as small as covers the box, never larger than the original, and no side
 * longer than `longestSide` (a panorama would be thousands of pixels long).
 */
export function fit(original: PixelSize, box: PixelSize, longestSide: number): PixelSize {
  const { width, height } = original;
  const scale = Math.min(
    1,
    Math.max(box.width / width, box.height / height),
    longestSide / Math.max(width, height),
  );
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}
