import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type {
  DemoAlbum,
  DemoMedium,
  DemoPost,
  PictureSource,
} from '../../../../../main/demo/demo-album.ts';
import { mp4, png } from '../sample-files.ts';

/** What a post of a sample album is, where it is not simply a picture. */
export interface SamplePost {
  readonly number: number;
  readonly kind?: 'picture' | 'video' | 'carousel' | 'withheld';
  readonly caption?: string;
  /** Which bytes its file has, where not its own. */
  readonly bytesOf?: number;
}

const newest = Date.UTC(2026, 10, 22);

/** Ids of 17 digits, above 2^53. */
export const postId = (number: number): string =>
  String(17_900_000_000_000_000n + BigInt(number) * 100n);

function mediumOf(folder: string, post: SamplePost, child: number | null): DemoMedium {
  const { number, kind = 'picture', bytesOf = number } = post;
  const seed = bytesOf * 20 + (child ?? 0);
  const isVideo = kind === 'video' || (kind === 'carousel' && child === 1);
  const path = join(folder, `${String(seed)}.png`);
  // Larger than the 4,100 bytes that tell a type, and unlike any other.
  writeFileSync(
    path,
    Buffer.concat([png(40 + seed, 30, 5000, seed % 256), Buffer.from(String(seed))]),
  );
  const clip = join(folder, `${String(seed)}.mp4`);
  if (isVideo) writeFileSync(clip, Buffer.concat([mp4(9000), Buffer.from(String(seed))]));
  return {
    id: child === null ? postId(number) : String(BigInt(postId(number)) + BigInt(child + 1)),
    still: {
      path,
      width: 40 + seed,
      height: 30,
      orientation: 1,
      rect: null,
      longestEdge: Number.MAX_SAFE_INTEGER,
    },
    clip: isVideo ? clip : null,
    available: kind !== 'withheld',
  };
}

function postOf(folder: string, sample: SamplePost): DemoPost {
  const children = sample.kind === 'carousel' ? [0, 1, 2] : [null];
  return {
    id: postId(sample.number),
    shortcode: `D${String(sample.number).padStart(10, '0')}`,
    caption: sample.caption ?? `Post ${String(sample.number)} #sample`,
    altText: null,
    postedAt: newest + sample.number * 60_000,
    likes: sample.number,
    comments: 1,
    product: 'FEED',
    media: children.map((child) => mediumOf(folder, sample, child)),
  };
}

/** An account with these posts, in this order, with files in `folder`. */
export function sampleAlbum(folder: string, posts: readonly SamplePost[]): PictureSource {
  const album: DemoAlbum = {
    profile: {
      userId: '17841400000000001',
      appScopedId: '27281358591558845',
      username: 'some.one',
      name: 'Some One',
      accountType: 'Business',
      biography: '',
      website: '',
      followers: 1,
      following: 1,
      picture: null,
    },
    posts: posts.map((post) => postOf(folder, post)),
  };
  return { load: () => Promise.resolve(album) };
}

/** Posts `from` down to `to`, newest first; every fifth is a carousel, every seventh a video. */
export function mixedPosts(from: number, to: number): readonly SamplePost[] {
  return Array.from({ length: from - to + 1 }, (_, index): SamplePost => {
    const number = from - index;
    if (number % 5 === 0) return { number, kind: 'carousel' };
    return number % 7 === 0 ? { number, kind: 'video' } : { number };
  });
}
