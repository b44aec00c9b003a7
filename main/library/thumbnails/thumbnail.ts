import type { Result } from '../../../preload/contract/result.ts';

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

/** Why there is no thumbnail of a picture. The gallery shows the original then. */
export type ThumbnailFailure =
  /** Chromium does not decode it. */
  | { readonly kind: 'not-decodable'; readonly detail: string }
  /** Decoded, it would take more memory than a small picture is worth. */
  | { readonly kind: 'too-large'; readonly detail: string }
  /** The page answered what it was not asked for. */
  | { readonly kind: 'not-believed'; readonly detail: string }
  /** The page took too long with it. */
  | { readonly kind: 'hung' }
  /** The page ended while it was at work, on this picture or on another. */
  | { readonly kind: 'crashed'; readonly detail: string }
  | { readonly kind: 'cancelled' };

export type ThumbnailResult = Result<Thumbnail, ThumbnailFailure>;
