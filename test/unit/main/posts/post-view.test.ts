import { describe, expect, it } from 'vitest';

import type { InstagramMedia } from '../../../../main/instagram/instagram-types.ts';
import { postOf, profileOf } from '../../../../main/posts/post-view.ts';
import { mediaIdSchema, postIdSchema } from '../../../../preload/contract/ids.ts';
import { account } from './posts-under-test.ts';

const bare: InstagramMedia = {
  id: postIdSchema.parse('17841400000000011'),
  mediaType: 'IMAGE',
  productType: 'FEED',
  caption: null,
  mediaUrl: 'https://a.cdninstagram.com/secret.jpg?oh=signature',
  thumbnailUrl: null,
  permalink: null,
  shortcode: null,
  timestamp: '2026-06-22T10:45:00Z',
  likeCount: null,
  commentsCount: null,
  altText: null,
  children: [],
  untold: [],
};

describe('a post, as a page sees it', () => {
  it.each([
    ['IMAGE', 'FEED', 'picture'],
    ['IMAGE', null, 'picture'],
    ['VIDEO', 'REELS', 'reel'],
    ['VIDEO', 'FEED', 'video'],
    ['VIDEO', null, 'video'],
    ['CAROUSEL_ALBUM', 'FEED', 'carousel'],
    ['CAROUSEL_ALBUM', 'REELS', 'carousel'],
  ] as const)('%s of %s is a %s', (mediaType, productType, kind) => {
    expect(postOf({ ...bare, mediaType, productType }).kind).toBe(kind);
  });

  it('is its own medium, with what Instagram left out left out', () => {
    expect(postOf(bare)).toEqual({
      id: bare.id,
      kind: 'picture',
      caption: [],
      altText: null,
      postedAt: '2026-06-22T10:45:00Z',
      permalink: null,
      likes: null,
      comments: null,
      media: [{ id: bare.id, type: 'image', available: true, hasThumbnail: false }],
    });
  });

  it('says honestly what is withheld', () => {
    const reel = {
      ...bare,
      mediaType: 'VIDEO',
      mediaUrl: null,
      thumbnailUrl: 'https://x',
    } as const;
    expect(postOf(reel).media).toEqual([
      { id: bare.id, type: 'video', available: false, hasThumbnail: true },
    ]);
  });

  it('shows a carousel in order, and one without children as itself', () => {
    const child = (id: string, mediaType: 'IMAGE' | 'VIDEO', mediaUrl: string | null) => ({
      id: mediaIdSchema.parse(id),
      mediaType,
      mediaUrl,
      thumbnailUrl: null,
    });
    const children = [child('3', 'VIDEO', 'https://v'), child('1', 'IMAGE', null)];
    expect(postOf({ ...bare, mediaType: 'CAROUSEL_ALBUM', children }).media).toEqual([
      { id: '3', type: 'video', available: true, hasThumbnail: false },
      { id: '1', type: 'image', available: false, hasThumbnail: false },
    ]);
    expect(postOf({ ...bare, mediaType: 'CAROUSEL_ALBUM' }).media).toHaveLength(1);
  });

  it('holds no address of a file', () => {
    expect(JSON.stringify(postOf(bare))).not.toMatch(/cdninstagram|signature/);
  });
});

describe('a profile, as a page sees it', () => {
  it('keeps what is unknown unknown, and holds no address of the picture', () => {
    const profile = profileOf(account, {
      userId: '17841400000000001',
      username: 'ada',
      name: null,
      accountType: 'creator',
      profilePictureUrl: 'https://a.cdninstagram.com/secret.jpg',
      biography: 'Hello #world',
      website: null,
      followersCount: null,
      followsCount: 0,
      mediaCount: 12,
    });
    expect(profile).toMatchObject({
      accountId: account,
      hasPicture: true,
      posts: 12,
      followers: null,
      following: 0,
    });
    expect(profile.biography.map(({ kind }) => kind)).toEqual(['text', 'hashtag']);
    expect(JSON.stringify(profile)).not.toContain('cdninstagram');
  });
});
