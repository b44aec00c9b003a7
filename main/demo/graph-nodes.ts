import type { DemoMedium, DemoPost, DemoProfile } from './demo-album.ts';
import type { Edge, GraphNode } from './graph-fields.ts';

/** The addresses of an account's files and pages on one server. */
export interface NodeAddresses {
  /** The address of a file below `/media/`. */
  readonly file: (name: string) => string;
  readonly page: (path: string) => string;
}

/** The names under which the files of the demo are handed out. */
export const fileNames = {
  profilePicture: 'profile-picture.jpg',
  still: (medium: DemoMedium): string => `${medium.id}.jpg`,
  clip: (medium: DemoMedium): string => `${medium.id}.mp4`,
} as const;

/** `2026-06-22T10:45:00+0000`: without milliseconds, and without a colon in the offset. */
export function graphTimestamp(time: number): string {
  return new Date(time).toISOString().replace(/\.\d{3}Z$/, '+0000');
}

/** `/me`. */
export function profileNode(
  profile: DemoProfile,
  posts: number,
  addresses: NodeAddresses,
): GraphNode {
  const { picture, biography, website } = profile;
  return {
    id: profile.appScopedId,
    user_id: profile.userId,
    username: profile.username,
    name: profile.name,
    account_type: profile.accountType,
    profile_picture_url: picture === null ? undefined : addresses.file(fileNames.profilePicture),
    biography: biography === '' ? undefined : biography,
    website: website === '' ? undefined : website,
    followers_count: profile.followers,
    follows_count: profile.following,
    media_count: posts,
  };
}

function filesOf(medium: DemoMedium, addresses: NodeAddresses): GraphNode {
  const { clip, available } = medium;
  const own = clip === null ? fileNames.still(medium) : fileNames.clip(medium);
  return {
    media_type: clip === null ? 'IMAGE' : 'VIDEO',
    media_url: available ? addresses.file(own) : undefined,
    thumbnail_url: clip === null ? undefined : addresses.file(fileNames.still(medium)),
  };
}

/** A carousel's child: it has no caption and no page of its own. */
function childNode(medium: DemoMedium, post: DemoPost, addresses: NodeAddresses): GraphNode {
  return {
    id: medium.id,
    timestamp: graphTimestamp(post.postedAt),
    caption: undefined,
    permalink: undefined,
    shortcode: undefined,
    username: undefined,
    alt_text: undefined,
    ...filesOf(medium, addresses),
  };
}

/** A post. A carousel's own `media_url` is its first picture's. */
export function postNode(post: DemoPost, username: string, addresses: NodeAddresses): GraphNode {
  const { media, product, likes } = post;
  const [first] = media;
  const isCarousel = media.length > 1;
  const kind = product === 'REELS' ? 'reel' : 'p';
  const children: Edge = { nodes: media.map((medium) => childNode(medium, post, addresses)) };
  return {
    id: post.id,
    caption: post.caption ?? undefined,
    media_product_type: product,
    permalink: addresses.page(`/${kind}/${post.shortcode}/`),
    shortcode: post.shortcode,
    timestamp: graphTimestamp(post.postedAt),
    username,
    like_count: likes ?? undefined,
    comments_count: post.comments,
    alt_text: post.altText ?? undefined,
    is_shared_to_feed: product === 'REELS' ? true : undefined,
    is_comment_enabled: true,
    ...(first === undefined ? {} : filesOf(first, addresses)),
    ...(isCarousel ? { media_type: 'CAROUSEL_ALBUM', thumbnail_url: undefined } : {}),
    children: isCarousel ? children : undefined,
  };
}

/** A child by its id, as a node of its own. */
export function childOf(
  posts: readonly DemoPost[],
  id: string,
  addresses: NodeAddresses,
): GraphNode | null {
  for (const post of posts) {
    const medium = post.media.length > 1 ? post.media.find((each) => each.id === id) : undefined;
    if (medium !== undefined) return childNode(medium, post, addresses);
  }
  return null;
}
