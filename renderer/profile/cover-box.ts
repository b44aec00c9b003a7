import type { Cover } from '../../preload/contract/post.ts';

/** Width to height of the strip that the cover fills. */
const wantedRatio = 3.2;
/** Of the window's height: the posts are what a person came for. */
const highestShare = 0.22;

export interface CoverBox {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * The largest box in which a cover is never upscaled: one of its pixels takes at least one of the
 * screen's.
 * @param available the column's width in CSS pixels
 * @param density device pixels per CSS pixel
 * @param windowHeight in CSS pixels
 */
export function coverBox(
  cover: Pick<Cover, 'width' | 'height'>,
  available: number,
  density: number,
  windowHeight: number,
): CoverBox {
  const width = Math.max(0, Math.floor(Math.min(available, cover.width / density)));
  const highest = Math.min(cover.height / density, windowHeight * highestShare);
  const height = Math.floor(Math.min(width / wantedRatio, highest));
  return { width, height };
}
