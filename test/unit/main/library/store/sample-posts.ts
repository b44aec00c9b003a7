import type {
  InstagramChild,
  InstagramMedia,
} from '../../../../../main/instagram/instagram-types.ts';
import { everyPost } from '../../../../../preload/contract/post-query.ts';
import type { PostQuery } from '../../../../../preload/contract/post-query.ts';
import { mediaIdSchema, postIdSchema } from '../../../../../preload/contract/ids.ts';
import type { MediaId, PostId } from '../../../../../preload/contract/ids.ts';

export const asPostId = (id: string): PostId => postIdSchema.parse(id);
export const asMediaId = (id: string): MediaId => mediaIdSchema.parse(id);

/** A moment of the tests, in milliseconds: minute `n` of 2026-07-01. */
export const minute = (n: number): number => Date.UTC(2026, 6, 1, 0, n);

/** A post of Instagram's; posted on day `day` of 2026 where nothing else is said. */
export function media(
  id: string,
  fields: Partial<Omit<InstagramMedia, 'id'>> & { readonly day?: number } = {},
): InstagramMedia {
  const { day = 1, ...rest } = fields;
  return {
    id: asPostId(id),
    mediaType: 'IMAGE',
    productType: 'FEED',
    caption: null,
    mediaUrl: `https://scontent.cdninstagram.com/${id}.jpg?oh=signature`,
    thumbnailUrl: null,
    permalink: `https://www.instagram.com/p/${id}/`,
    shortcode: id,
    timestamp: new Date(Date.UTC(2026, 0, day, 12)).toISOString(),
    likeCount: 0,
    commentsCount: 0,
    altText: null,
    children: [],
    untold: [],
    ...rest,
  };
}

export function child(
  id: string,
  fields: Partial<Omit<InstagramChild, 'id'>> = {},
): InstagramChild {
  return {
    id: asMediaId(id),
    mediaType: 'IMAGE',
    mediaUrl: `https://scontent.cdninstagram.com/${id}.jpg?oh=signature`,
    thumbnailUrl: null,
    ...fields,
  };
}

/** Every post, newest first, but for what is said. */
export function query(fields: Partial<PostQuery> = {}): PostQuery {
  return { ...everyPost, ...fields };
}
