import type { AccountId } from '../../preload/contract/ids.ts';
import type { Medium, Post, Profile } from '../../preload/contract/post.ts';
import type { InstagramProfile } from '../instagram/instagram-types.ts';
import { splitText } from '../instagram/text-segments.ts';
import type { LibraryMedium, LibraryPost } from '../library/store/library-store.ts';

function timeOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

function mediumOf({ id, type, withheld, hasPoster, files, colour }: LibraryMedium): Medium {
  const isPicture = type === 'image';
  return {
    id,
    type,
    // What was stored before Instagram withheld it stays.
    available: !withheld || files.original !== null,
    hasThumbnail:
      hasPoster || files.poster !== null || files.thumbnail !== null || (isPicture && !withheld),
    colour,
  };
}

/** A post of the library as a page sees it: no address of any file. */
export function postOf(post: LibraryPost): Post {
  const { countsFetchedAt, goneSince } = post;
  return {
    id: post.id,
    kind: post.kind,
    caption: post.caption === null ? [] : splitText(post.caption),
    altText: post.altText,
    postedAt: timeOf(post.postedAt),
    permalink: post.permalink,
    likes: post.likes,
    comments: post.comments,
    countsFetchedAt: countsFetchedAt === null ? null : timeOf(countsFetchedAt),
    goneSince: goneSince === null ? null : timeOf(goneSince),
    media: post.media.map(mediumOf),
  };
}

/** A profile as a page sees it. */
export function profileOf(
  accountId: AccountId,
  profile: Omit<InstagramProfile, 'profilePictureUrl'>,
  hasPicture: boolean,
): Profile {
  return {
    accountId,
    username: profile.username,
    name: profile.name,
    accountType: profile.accountType,
    hasPicture,
    biography: profile.biography === null ? [] : splitText(profile.biography),
    website: profile.website,
    posts: profile.mediaCount,
    followers: profile.followersCount,
    following: profile.followsCount,
  };
}
