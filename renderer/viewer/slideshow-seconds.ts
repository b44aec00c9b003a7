import { z } from '../../preload/contract/zod.ts';

/** How long a slideshow may show each picture, in seconds. */
export const slideshowSeconds = [3, 5, 10] as const;
export const slideshowSecondsSchema = z.literal(slideshowSeconds);
export type SlideshowSeconds = (typeof slideshowSeconds)[number];
