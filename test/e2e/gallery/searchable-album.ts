import type { DemoAlbum, DemoPost } from '../../../main/demo/demo-album.ts';

/** What a test says of a post; the rest is the demo's. */
type Said = Pick<DemoPost, 'caption' | 'altText' | 'likes' | 'comments'> & {
  readonly kind: 'picture' | 'carousel' | 'reel';
  readonly year: number;
};

/** Newest first. */
const said: readonly Said[] = [
  {
    kind: 'picture',
    year: 2026,
    caption: 'Evening light over the harbour #Sea #evening',
    altText: null,
    likes: 10,
    comments: 5,
  },
  {
    kind: 'carousel',
    year: 2025,
    caption: 'Three of the harbour, for @a.friend #sea',
    altText: null,
    likes: 30,
    comments: 9,
  },
  {
    kind: 'reel',
    year: 2025,
    caption: 'Waves, again and again #sea',
    altText: null,
    likes: 20,
    comments: 1,
  },
  {
    kind: 'picture',
    year: 2024,
    caption: 'Über den Dächern',
    altText: 'A lighthouse on a roof',
    likes: null,
    comments: 7,
  },
  { kind: 'picture', year: 2024, caption: null, altText: null, likes: 40, comments: 0 },
];

function kindOf(post: DemoPost): Said['kind'] {
  if (post.product === 'REELS') return 'reel';
  return post.media.length > 1 ? 'carousel' : 'picture';
}

/** Five posts of which each is found by something else. */
export function searchableAlbum(album: DemoAlbum): DemoAlbum {
  const free = album.posts.filter(({ media }) => media.every(({ available }) => available));
  const posts = said.map(({ kind, year, ...fields }, place) => {
    const at = free.findIndex((post) => kindOf(post) === kind);
    const [post] = free.splice(at, 1);
    if (post === undefined) throw new Error(`the demo has no ${kind}`);
    return { ...post, ...fields, postedAt: Date.UTC(year, 6, 20 - place, 12) };
  });
  return { ...album, posts };
}

/** How tests know the five posts, newest first: by what their tiles' names begin with. */
export const tiles = {
  evening: /^Evening light/,
  three: /^Three of the harbour/,
  waves: /^Waves/,
  roofs: /^Über den Dächern/,
  silent: /^Picture, July/,
} as const;
