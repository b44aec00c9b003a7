const mediaFiles = 'id,media_type,media_url,thumbnail_url';

/** What is asked of a post, the richest first. */
export const mediaFieldSets = [
  `id,caption,media_type,media_product_type,media_url,thumbnail_url,permalink,timestamp,username,like_count,comments_count,shortcode,alt_text,is_shared_to_feed,children{${mediaFiles}}`,
  'id,caption,media_type,media_url,thumbnail_url,permalink,timestamp,username,like_count,comments_count',
  'id,media_type,media_url,thumbnail_url,permalink,timestamp',
] as const;

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
