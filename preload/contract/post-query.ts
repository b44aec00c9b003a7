import { z } from './zod.ts';

export const postKinds = ['picture', 'carousel', 'reel', 'video'] as const;
export type PostKind = (typeof postKinds)[number];

export const postOrders = ['newest', 'oldest', 'likes', 'comments'] as const;
export type PostOrder = (typeof postOrders)[number];

/** Which posts of a library, in which order; what is null asks for nothing. */
export const postQuerySchema = z
  .strictObject({
    /** What a person typed; null or blank finds every post. */
    search: z.string().max(1000).nullable(),
    kinds: z.array(z.enum(postKinds)).max(postKinds.length).readonly().nullable(),
    /** Of the post's time in UTC, as its month is. */
    year: z.int().min(1970).max(9999).nullable(),
    /** Without its sign. */
    hashtag: z.string().max(200).nullable(),
    caption: z.enum(['with', 'without']).nullable(),
    gone: z.boolean().nullable(),
    /** Posts of which a file is wanted and not there. */
    fileMissing: z.boolean().nullable(),
    order: z.enum(postOrders),
  })
  .readonly();
export type PostQuery = z.output<typeof postQuerySchema>;

/** Every post, newest first. */
export const everyPost: PostQuery = {
  search: null,
  kinds: null,
  year: null,
  hashtag: null,
  caption: null,
  gone: null,
  fileMissing: null,
  order: 'newest',
};

/** A stretch of equal month in the order of a query, for titles and the scrubber. */
export interface MonthCount {
  /** `2026-07`, UTC. */
  readonly month: string;
  readonly posts: number;
}

/** What a library's posts can be filtered by, with how many each leaves. */
export interface Facets {
  /** Newest first. */
  readonly years: readonly { readonly year: number; readonly posts: number }[];
  /** The most used ones, as one of their posts writes them, without the sign. */
  readonly hashtags: readonly { readonly name: string; readonly posts: number }[];
}
