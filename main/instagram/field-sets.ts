import type { MediaDetail } from './instagram-types.ts';

const mediaFiles = 'id,media_type,media_url,thumbnail_url';

/** What is asked of a post, the richest first. */
export const mediaFieldSets = [
  `id,caption,media_type,media_product_type,media_url,thumbnail_url,permalink,timestamp,username,like_count,comments_count,shortcode,alt_text,is_shared_to_feed,children{${mediaFiles}}`,
  'id,caption,media_type,media_url,thumbnail_url,permalink,timestamp,username,like_count,comments_count',
  'id,media_type,media_url,thumbnail_url,permalink,timestamp',
] as const;

const fieldOf: Readonly<Record<MediaDetail, string>> = {
  caption: 'caption',
  productType: 'media_product_type',
  likeCount: 'like_count',
  commentsCount: 'comments_count',
  altText: 'alt_text',
  children: 'children',
};

/** What a field set of a post does not ask for. */
export function untoldBy(fields: string): readonly MediaDetail[] {
  const asked = new Set(fields.split(/[,{}]/));
  const details = Object.keys(fieldOf) as readonly MediaDetail[]; // of a record by that type
  return details.filter((detail) => !asked.has(fieldOf[detail]));
}

/** What is asked of a profile, the richest first. */
export const profileFieldSets = [
  'id,user_id,username,name,account_type,profile_picture_url,biography,website,followers_count,follows_count,media_count',
  'id,user_id,username,name,account_type,profile_picture_url,followers_count,follows_count,media_count',
] as const;

/** Field sets to try in order, and the memory of which one Instagram took. */
export interface FieldSets {
  /** The sets still worth asking, best first. */
  candidates(): readonly string[];
  /** Instagram took `fields`: the richer ones are not asked again. */
  remember(fields: string): void;
}

/** Makes the memory for one list of field sets. */
export function createFieldSets(sets: readonly string[]): FieldSets {
  let first = 0;
  return {
    candidates: () => sets.slice(first),
    remember: (fields) => {
      first = Math.max(first, sets.indexOf(fields));
    },
  };
}
