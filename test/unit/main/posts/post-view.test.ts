import { describe, expect, it } from 'vitest';

import type { LibraryMedium, LibraryPost } from '../../../../main/library/store/library-store.ts';
import { postOf, profileOf } from '../../../../main/posts/post-view.ts';
import { asMediaId, asPostId } from '../library/store/sample-posts.ts';
import { account, fileOf, profile } from './library-with.ts';

const picture: LibraryMedium = {
  id: asMediaId('17841400000000011'),
  type: 'image',
  withheld: false,
  hasPoster: false,
  files: { original: null, poster: null, thumbnail: null },
  colour: null,
  goneSince: null,
};

const bare: LibraryPost = {
  id: asPostId('17841400000000011'),
  kind: 'picture',
  caption: null,
  altText: null,
  postedAt: Date.UTC(2026, 5, 22, 10, 45),
  permalink: null,
  likes: null,
  comments: null,
  countsFetchedAt: null,
  goneSince: null,
  media: [picture],
};

describe('a post, as a page sees it', () => {
  it('says nothing where the library knows nothing', () => {
    expect(postOf(bare)).toEqual({
      id: bare.id,
      kind: 'picture',
      caption: [],
      altText: null,
      postedAt: '2026-06-22T10:45:00.000Z',
      permalink: null,
      likes: null,
      comments: null,
      countsFetchedAt: null,
      goneSince: null,
      media: [{ id: picture.id, type: 'image', available: true, hasThumbnail: true, colour: null }],
    });
  });

  it('has its times in words that every page reads', () => {
    const times = { countsFetchedAt: Date.UTC(2026, 6, 1), goneSince: Date.UTC(2026, 7, 1) };
    expect(postOf({ ...bare, ...times })).toMatchObject({
      countsFetchedAt: '2026-07-01T00:00:00.000Z',
      goneSince: '2026-08-01T00:00:00.000Z',
    });
  });

  it.each<[string, Partial<LibraryMedium>, { available: boolean; hasThumbnail: boolean }]>([
    ['a picture', {}, { available: true, hasThumbnail: true }],
    ['a withheld picture', { withheld: true }, { available: false, hasThumbnail: false }],
    [
      'a picture that was stored before it was withheld',
      { withheld: true, files: { ...picture.files, original: fileOf('a', 'jpg') } },
      { available: true, hasThumbnail: false },
    ],
    ['a video', { type: 'video' }, { available: true, hasThumbnail: false }],
    [
      'a video with a still of Instagram’s',
      { type: 'video', hasPoster: true },
      { available: true, hasThumbnail: true },
    ],
    [
      'a withheld video with a thumbnail',
      {
        type: 'video',
        withheld: true,
        files: { ...picture.files, thumbnail: fileOf('b', 'webp') },
      },
      { available: false, hasThumbnail: true },
    ],
  ])('%s says what there is of it', (_name, medium, expected) => {
    const [seen] = postOf({ ...bare, media: [{ ...picture, ...medium }] }).media;
    expect(seen).toMatchObject(expected);
  });

  it('holds no address and no name of a file', () => {
    const files = { ...picture.files, original: fileOf('c', 'jpg') };
    const seen = JSON.stringify(postOf({ ...bare, media: [{ ...picture, files }] }));
    expect(seen).not.toMatch(/http|ccc/);
  });
});

describe('a profile, as a page sees it', () => {
  it('has no address of its picture', () => {
    const seen = profileOf(account, profile, true);
    expect(seen).toMatchObject({
      accountId: account,
      username: 'ada',
      name: 'Ada',
      accountType: 'creator',
      hasPicture: true,
      website: 'example.com',
      posts: 3,
      followers: 5,
      following: null,
    });
    expect(seen.biography.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'text Prints: ',
      'mention @lab',
      'text  and ',
      'link https://example.com',
    ]);
    expect(JSON.stringify(seen)).not.toContain('cdninstagram');
  });

  it('says nothing where Instagram does', () => {
    const told = { ...profile, biography: null, website: null, name: null, mediaCount: null };
    expect(profileOf(account, told, false)).toMatchObject({
      biography: [],
      website: null,
      name: null,
      hasPicture: false,
      posts: null,
    });
  });
});
