import type { InstagramMedia } from '../../../../../main/instagram/instagram-types.ts';
import type { LibraryWriter } from '../../../../../main/library/store/library-store.ts';
import { child, media, minute } from './sample-posts.ts';

const vocabulary = [
  ...'morning evening light shadow river mountain summer winter coffee window garden'.split(' '),
  ...'street market bridge harbour forest meadow island lantern letter music dancer'.split(' '),
  ...'Köln Zürich café naïve Αθήνα Москва солнце 東京 京都 桜 여행 서울 สวัสดี ทะเล'.split(' '),
];

/** Always the same numbers for the same seed. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * `count` made-up posts, newest first, some hours apart: captions of ten to sixty words out of a
 * vocabulary of thousands, hashtags, every fourth a carousel of three, every tenth a reel.
 */
export function manyPosts(count: number): readonly InstagramMedia[] {
  const random = createRandom(7);
  const word = (): string => {
    const common = vocabulary[Math.floor(random() * vocabulary.length)] ?? '';
    return random() < 0.6 ? common : `${common}${Math.floor(random() * 200).toString(36)}`;
  };
  return Array.from({ length: count }, (_, index) => {
    const id = String(17_900_000_000_000_000n + BigInt(count - index) * 7919n);
    const words = Array.from({ length: 10 + Math.floor(random() * 50) }, word).join(' ');
    const tags = `#${word()} #${word()} @friend${String(Math.floor(random() * 50))}`;
    const carousel = index % 4 === 0;
    const reel = index % 10 === 1;
    const kind = reel ? 'VIDEO' : 'IMAGE';
    return media(id, {
      mediaType: carousel ? 'CAROUSEL_ALBUM' : kind,
      productType: reel ? 'REELS' : 'FEED',
      thumbnailUrl: reel ? `https://scontent.cdninstagram.com/${id}-poster.jpg` : null,
      caption: index % 20 === 0 ? null : `${words}\n${tags}`,
      timestamp: new Date(minute(0) - index * 50 * 60_000).toISOString(),
      likeCount: Math.floor(random() * 3000),
      commentsCount: index % 3 === 0 ? null : Math.floor(random() * 90),
      children: carousel ? [1, 2, 3].map((n) => child(`${id}${String(n)}`)) : [],
    });
  });
}

/** Puts posts in few large transactions, as one completed full run. */
export function putMany(writer: LibraryWriter, posts: readonly InstagramMedia[]): void {
  const run = writer.beginRun('full', minute(0));
  const pageSize = 10_000;
  for (let from = 0; from < posts.length; from += pageSize) {
    writer.putPage(run, posts.slice(from, from + pageSize), minute(0));
  }
  writer.completeRun(run, { reachedEnd: true, handedOut: posts.length }, minute(1));
}
