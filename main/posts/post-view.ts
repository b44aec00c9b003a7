import type { AccountId, MediaId } from '../../preload/contract/ids.ts';
import { mediaIdSchema } from '../../preload/contract/ids.ts';
import type { Medium, Post, Profile } from '../../preload/contract/post.ts';
import type { InstagramMedia, InstagramProfile } from '../instagram/instagram-types.ts';
import { splitText } from '../instagram/text-segments.ts';

/** One file of a post, with the addresses that only the main process sees. */
export interface PostFile {
  readonly id: MediaId;
  readonly type: 'image' | 'video';
  readonly mediaUrl: string | null;
  readonly thumbnailUrl: string | null;
}

/** The files of a post: a carousel's children, else the post itself. Never empty. */
export function filesOf(media: InstagramMedia): readonly PostFile[] {
  const { children } = media;
  if (media.mediaType === 'CAROUSEL_ALBUM' && children.length > 0) {
    return children.map(({ id, mediaType, mediaUrl, thumbnailUrl }) => ({
      id,
      type: mediaType === 'VIDEO' ? 'video' : 'image',
      mediaUrl,
      thumbnailUrl,
    }));
  }
  return [
    {
      // A post that is one file is its own medium: the same id, read as the other kind.
      id: mediaIdSchema.parse(media.id),
      type: media.mediaType === 'VIDEO' ? 'video' : 'image',
      mediaUrl: media.mediaUrl,
      thumbnailUrl: media.thumbnailUrl,
    },
  ];
}

function kindOf(media: InstagramMedia): Post['kind'] {
  if (media.mediaType === 'CAROUSEL_ALBUM') return 'carousel';
  if (media.productType === 'REELS') return 'reel';
  return media.mediaType === 'VIDEO' ? 'video' : 'picture';
}

function mediumOf(file: PostFile): Medium {
  return {
    id: file.id,
    type: file.type,
    available: file.mediaUrl !== null,
    hasThumbnail: file.thumbnailUrl !== null,
  };
}

/** A post as a page sees it: no address of any file. */
export function postOf(media: InstagramMedia): Post {
  return {
    id: media.id,
    kind: kindOf(media),
    caption: media.caption === null ? [] : splitText(media.caption),
    altText: media.altText,
    postedAt: media.timestamp,
    permalink: media.permalink,
    likes: media.likeCount,
    comments: media.commentsCount,
    media: filesOf(media).map(mediumOf),
  };
}

/** A profile as a page sees it. */
export function profileOf(accountId: AccountId, profile: InstagramProfile): Profile {
  return {
    accountId,
    username: profile.username,
    name: profile.name,
    accountType: profile.accountType,
    hasPicture: profile.profilePictureUrl !== null,
    biography: profile.biography === null ? [] : splitText(profile.biography),
    website: profile.website,
    posts: profile.mediaCount,
    followers: profile.followersCount,
    following: profile.followsCount,
  };
}
