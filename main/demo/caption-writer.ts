import { endings, longCaptions, themeCaptions, themeOf } from './demo-captions.ts';
import type { Theme } from './demo-captions.ts';
import { createBag } from './seeded-random.ts';
import type { SeededRandom } from './seeded-random.ts';

/** What a caption is written about. */
export interface Subject {
  readonly subject: string;
  readonly tags: readonly string[];
}

/** Writes captions that fit what is seen. */
export type WriteCaption = (about: Subject) => string | null;

/** Out of a hundred posts: without caption, with a long one, with one of the theme's. */
const shares = { none: 8, long: 2, themed: 42 } as const;

function hashtagsOf(tags: readonly string[]): string {
  return tags.map((tag) => `#${tag.replaceAll(' ', '')}`).join(' ');
}

/** Makes a writer that says nothing twice before it has said everything. */
export function createCaptionWriter(random: SeededRandom): WriteCaption {
  const nextLong = createBag(longCaptions, random);
  const nextEnding = createBag(endings, random);
  const unsaid = new Map<Theme, readonly string[]>(
    // The keys of the record are the themes; Object.entries widens them to string.
    (Object.keys(themeCaptions) as Theme[]).map((theme) => [
      theme,
      random.shuffle(themeCaptions[theme]),
    ]),
  );

  function describe({ subject, tags }: Subject): string {
    const ending = nextEnding();
    return random.next() < 0.35 && !ending.includes('#')
      ? `${subject}${ending}\n${hashtagsOf(tags)}`
      : `${subject}${ending}`;
  }

  return (about) => {
    const chance = random.next() * 100;
    if (chance < shares.none) return null;
    if (chance < shares.none + shares.long) return nextLong();
    const theme = themeOf(about.tags);
    const [caption, ...rest] = unsaid.get(theme) ?? [];
    if (caption === undefined || chance > shares.none + shares.long + shares.themed) {
      return describe(about);
    }
    unsaid.set(theme, rest);
    return caption;
  };
}
