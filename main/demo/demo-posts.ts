import { join } from 'node:path';

import { createCaptionWriter } from './caption-writer.ts';
import { longestEdge } from './demo-album.ts';
import type { DemoMedium, DemoPost, DemoStill } from './demo-album.ts';
import { cropTo, pickShape, shapesFor } from './demo-crops.ts';
import type { CreditedClip, CreditedPicture } from './picture-credits.ts';
import { createPostingTimes } from './posting-times.ts';
import { createBag, createSeededRandom } from './seeded-random.ts';
import type { SeededRandom } from './seeded-random.ts';

/** As many as Instagram allows in one carousel. */
const mostChildren = 20;

/** How many posts, over how many years. */
export const demoSize = { posts: 240, years: 6 } as const;

/** The same posts every time, on every computer. */
const seed = 20_261_123;

/** The posts, counted from the newest, that are not simply a picture. */
const places = {
  /** A wide picture near the front, so that the profile has a cover. */
  landscape: 2,
  reels: [4, 47, 121, 188],
  videos: [16, 149],
  /** Withheld files: one picture and one video, which keeps its still. */
  withheldPicture: 10,
  withheldVideo: 22,
  /** One carousel has a withheld child. */
  withheldChild: 31,
  /** Carousels with a video among the pictures. */
  mixedCarousels: [7, 76, 140],
  carousels: [1, 13, 19, 31, 38, 55, 64, 83, 97, 110, 128, 133, 157, 163, 176, 194, 203, 219, 231],
  longestCarousel: 38,
} as const;

/** How far in a cut may go: a picture alone, and the details of a carousel. */
const closest = { single: 1.35, detail: 2 } as const;

interface Content {
  readonly media: readonly DemoMedium[];
  readonly about: { readonly subject: string; readonly tags: readonly string[] };
  readonly product: DemoPost['product'];
}

/** Ids of 17 digits that do not repeat. */
function createIds(random: SeededRandom): () => string {
  const used = new Set<string>();
  return () => {
    for (;;) {
      const digits = Array.from({ length: 15 }, () => String(random.between(0, 9))).join('');
      const id = `${random.pick(['17', '18'])}${digits}`;
      if (!used.has(id)) {
        used.add(id);
        return id;
      }
    }
  };
}

/** `D` and ten characters of base64url, as on Instagram. */
function shortcodeOf(random: SeededRandom): string {
  const bytes = Array.from({ length: 8 }, () => random.between(0, 255));
  return `D${Buffer.from(bytes).toString('base64url').slice(0, 10)}`;
}

/**
 * Makes the demo account's posts from its pictures: pure and the same each time, but for their
 * dates, which end shortly before `newestAt` (milliseconds since the epoch).
 */
export function createDemoPosts(input: {
  readonly folder: string;
  readonly pictures: readonly CreditedPicture[];
  readonly clips: readonly CreditedClip[];
  readonly newestAt: number;
}): readonly DemoPost[] {
  const { folder, pictures, clips, newestAt } = input;
  const random = createSeededRandom(seed);
  const nextOfBag = createBag(pictures, random);
  const nextId = createIds(random);
  const writeCaption = createCaptionWriter(random);

  let lastAbout: Content['about'] | null = null;
  /** The next picture, never the one that the post before shows. */
  const nextPicture = (): CreditedPicture => {
    const picture = nextOfBag();
    return picture === lastAbout ? nextOfBag() : picture;
  };

  const stillOf = (
    { file, width, height }: CreditedPicture,
    rect: DemoStill['rect'],
  ): DemoStill => ({ path: join(folder, file), width, height, orientation: 1, rect, longestEdge });

  function pictureOf(picture: CreditedPicture, ratio: number | null, depth: number): DemoMedium {
    const rect = ratio === null ? null : cropTo(picture, ratio, depth, random);
    return { id: nextId(), still: stillOf(picture, rect), clip: null, available: true };
  }

  function clipOf(clip: CreditedClip): DemoMedium {
    const still = stillOf({ ...clip, file: clip.poster }, null);
    return { id: nextId(), still, clip: join(folder, clip.file), available: true };
  }

  function single(picture: CreditedPicture): Content {
    const shape = pickShape(picture, random);
    const media = [pictureOf(picture, shape?.ratio ?? null, closest.single)];
    return { media, about: picture, product: 'FEED' };
  }

  function landscape(): Content {
    const wide = pictures.filter((picture) => shapesFor(picture).some(({ ratio }) => ratio > 1));
    const widest = wide.toSorted((one, other) => other.width - one.width)[0];
    if (widest === undefined) return single(nextPicture());
    return { media: [pictureOf(widest, 16 / 9, 1)], about: widest, product: 'FEED' };
  }

  /** Pictures that belong together, then details of each; all in one shape, as on Instagram. */
  function carousel(first: CreditedPicture, length: number, clip: CreditedClip | null): Content {
    const related = random
      .shuffle(pictures)
      .filter(
        ({ file, tags }) => file !== first.file && tags.some((tag) => first.tags.includes(tag)),
      );
    const shown = [first, ...related].slice(0, Math.min(length, 1 + related.length));
    const ratio = random.pick([4 / 5, 4 / 5, 1]);
    const media = shown.map((picture) => pictureOf(picture, ratio, closest.single));
    while (media.length < length) {
      const again = shown[media.length % shown.length] ?? first;
      media.push(pictureOf(again, ratio, closest.detail));
    }
    if (clip !== null) media.splice(1, 1, clipOf(clip));
    return { media, about: first, product: 'FEED' };
  }

  function video(clip: CreditedClip, product: DemoPost['product']): Content {
    return { media: [clipOf(clip)], about: clip, product };
  }

  function withheld(content: Content, which = 0): Content {
    const media = content.media.map((medium, index) =>
      index === which ? { ...medium, available: false } : medium,
    );
    return { ...content, media };
  }

  const clipAt = (place: number): CreditedClip | null => clips[place % clips.length] ?? null;

  function mixedCarousel(clip: CreditedClip): Content {
    const fitting = pictures.filter(({ tags }) => tags.some((tag) => clip.tags.includes(tag)));
    const first = fitting.length === 0 ? nextPicture() : random.pick(fitting);
    return carousel(first, random.between(3, 5), clip);
  }

  function contentAt(index: number): Content {
    const is = (list: readonly number[]): number => list.indexOf(index);
    if (index === places.landscape) return landscape();
    const movingAt = Math.max(is(places.reels), is(places.videos), is(places.mixedCarousels));
    const clip = movingAt >= 0 || index === places.withheldVideo ? clipAt(movingAt + 1) : null;
    if (clip !== null) {
      if (index === places.withheldVideo) return withheld(video(clip, 'REELS'));
      if (is(places.mixedCarousels) >= 0) return mixedCarousel(clip);
      return video(clip, is(places.reels) >= 0 ? 'REELS' : 'FEED');
    }
    const picture = nextPicture();
    if (index === places.withheldPicture) return withheld(single(picture));
    if (is(places.carousels) < 0) return single(picture);
    const length = index === places.longestCarousel ? mostChildren : random.between(2, 6);
    const made = carousel(picture, length, null);
    return index === places.withheldChild ? withheld(made, 1) : made;
  }

  const times = createPostingTimes(demoSize.posts, demoSize.years, newestAt, random);
  return times.map((postedAt, index): DemoPost => {
    const { media, about, product } = contentAt(index);
    lastAbout = about;
    const [first] = media;
    const age = index / demoSize.posts;
    // The account grew: what is newer was liked more often, and now and then something caught on.
    const usual = 60 + (1 - age) * 900 * (0.4 + random.next());
    const likes = Math.round(random.next() < 0.03 ? usual * 25 : usual);
    return {
      id: media.length === 1 && first !== undefined ? first.id : nextId(),
      shortcode: shortcodeOf(random),
      caption: writeCaption(about),
      altText: first?.clip === null && random.next() < 0.45 ? about.subject : null,
      postedAt,
      likes: random.next() < 0.1 ? null : likes,
      comments: random.next() < 0.12 ? 0 : Math.round(likes * (0.01 + random.next() * 0.04)),
      product,
      media,
    };
  });
}
