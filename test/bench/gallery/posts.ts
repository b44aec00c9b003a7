import { createSeededRandom } from '../../../main/demo/seeded-random.ts';

/** An account with many posts, the same ones every time, as Instagram hands them out. */
export interface ManyPosts {
  readonly count: number;
  /** The reply of `/me/media` for `limit` posts from place `start` on. */
  page(start: number, limit: number): object;
}

/** Who is measured; the second one where two are. */
export const people = [
  { id: '17841400000000001', username: 'many.posts', name: 'Many Posts' },
  { id: '17841400000000002', username: 'more.posts', name: 'More Posts' },
] as const;
export type Person = (typeof people)[number];

/** The reply of `/me`, without how many posts there are. */
export const profileOf = ({ id, username, name }: Person): object => ({
  id,
  user_id: id,
  username,
  name,
  account_type: 'BUSINESS',
  biography: 'A library to measure with.',
  followers_count: 1200,
  follows_count: 340,
});

const hoursBetween = 3;
const wordsOfCaption = 15;
const vocabularySize = 3000;

const consonants = 'bdfghjklmnprstvwz'.split('');
const vowels = 'aeiou'.split('');
/** How many beginnings of four letters there are: every further letter is to find fewer posts. */
const beginningsSize = 120;

/** Words that are no language's, of which the first are frequent and the last are rare. */
function makeVocabulary(): readonly string[] {
  const random = createSeededRandom(5);
  const syllable = (): string => random.pick(consonants) + random.pick(vowels);
  const beginnings = Array.from({ length: beginningsSize }, () => syllable() + syllable());
  const words = new Set<string>();
  while (words.size < vocabularySize) {
    const rest = Array.from({ length: random.between(1, 3) }, syllable).join('');
    words.add(random.pick(beginnings) + rest);
  }
  return [...words];
}

const vocabulary = makeVocabulary();

/** Words to type, of which eight in a row all begin with another letter. */
export function wordsToType(count: number): readonly string[] {
  const byLetter = consonants
    .map((letter) => vocabulary.filter((word) => word.startsWith(letter)))
    .filter((words) => words.length >= count);
  return Array.from({ length: count }, (_, index) => {
    const words = byLetter[index % byLetter.length] ?? [];
    // Frequent ones and rare ones.
    return words[Math.floor((index / count) * words.length)] ?? '';
  });
}

function captionAt(index: number): string {
  const random = createSeededRandom(index + 1);
  const word = (): string => {
    const rank = Math.floor(vocabularySize * random.next() ** 3);
    return vocabulary[rank] ?? '';
  };
  const words = Array.from({ length: wordsOfCaption }, word);
  return `${words.join(' ')} #${word()} #year${String(index % 9)}`;
}

const files = (index: number, origin: string): object => {
  const isVideo = index % 10 === 7;
  const name = `${origin}/files/${String(index)}`;
  return {
    media_type: isVideo ? 'VIDEO' : 'IMAGE',
    media_url: `${name}.${isVideo ? 'mp4' : 'jpg'}`,
    ...(isVideo ? { thumbnail_url: `${name}-still.jpg` } : {}),
  };
};

/**
 * Describes an account of `count` posts, every tenth of them a reel, every tenth a carousel of two.
 * @param newest when the first was posted, milliseconds since the epoch
 * @param origin where its files would be
 */
export function manyPosts(count: number, newest: number, origin: string): ManyPosts {
  const idOf = (index: number): bigint => 17_900_000_000_000_000n + BigInt(count - index) * 10n;

  function postAt(index: number): object {
    const id = idOf(index);
    const isCarousel = index % 10 === 3;
    const children = [1n, 2n].map((n) => ({ id: String(id + n), ...files(index, origin) }));
    return {
      id: String(id),
      caption: captionAt(count - index),
      media_product_type: index % 10 === 7 ? 'REELS' : 'FEED',
      ...files(index, origin),
      ...(isCarousel ? { media_type: 'CAROUSEL_ALBUM', children: { data: children } } : {}),
      permalink: `${origin}/p/P${String(index)}/`,
      shortcode: `P${String(index)}`,
      timestamp: new Date(newest - index * hoursBetween * 3_600_000)
        .toISOString()
        .replace(/\.\d{3}Z$/, '+0000'),
      username: people[0].username,
      like_count: index % 1000,
      comments_count: index % 40,
    };
  }

  return {
    count,
    page: (start, limit) => {
      const end = Math.min(count, start + limit);
      const after = String(end);
      return {
        data: Array.from({ length: Math.max(0, end - start) }, (_, offset) =>
          postAt(start + offset),
        ),
        paging: {
          cursors: { before: String(start), after },
          ...(end < count ? { next: `${origin}/v26.0/me/media?after=${after}` } : {}),
        },
      };
    },
  };
}
