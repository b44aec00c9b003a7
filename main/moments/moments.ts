import type { AppError } from '../../preload/contract/errors.ts';
import type { AccountId } from '../../preload/contract/ids.ts';
import { nine, pictured } from '../../preload/contract/moments.ts';
import type { BestNine, OnThisDay, PostYear } from '../../preload/contract/moments.ts';
import { longestWindow } from '../../preload/contract/post.ts';
import type { Post } from '../../preload/contract/post.ts';
import type { Result } from '../../preload/contract/result.ts';
import type { Clock } from '../clock.ts';
import type { AccountReaders } from '../library/account-readers.ts';
import type { LibraryReader } from '../library/store/library-store.ts';
import type { Stretch } from '../library/store/posts-by-time.ts';
import { postOf } from '../posts/post-view.ts';
import { dayOf, sameDays, stretchOf, yearOf } from './calendar.ts';

/** What a person may want to see again, found in the library alone. */
export interface Moments {
  onThisDay(accountId: AccountId): Promise<Result<OnThisDay, AppError>>;
  /** Years with posts that are still on Instagram, newest first. */
  years(accountId: AccountId): Promise<Result<readonly PostYear[], AppError>>;
  bestNine(accountId: AccountId, year: number): Promise<Result<BestNine, AppError>>;
}

/** Posts that are read together, of which few have no picture. */
const batch = 2 * nine;

/** The most liked posts of a stretch that have a picture, and how many before them have none. */
function bestOf(
  library: LibraryReader,
  stretch: Stretch,
): { readonly posts: readonly Post[]; readonly withoutPicture: number } {
  const posts: Post[] = [];
  let withoutPicture = 0;
  for (let offset = 0; ; offset += batch) {
    const next = library.mostLikedWithin(stretch, offset, batch);
    for (const post of next.map(postOf)) {
      if (pictured(post) === null) withoutPicture += 1;
      else posts.push(post);
      if (posts.length === nine) return { posts, withoutPicture };
    }
    if (next.length < batch) return { posts, withoutPicture };
  }
}

function yearsIn(library: LibraryReader): readonly PostYear[] {
  const years: PostYear[] = [];
  let time = library.newestTimeBefore(Number.MAX_SAFE_INTEGER);
  while (time !== null) {
    const year = yearOf(time);
    const stretch = stretchOf(year);
    years.push({ year, posts: library.countWithin(stretch) });
    time = library.newestTimeBefore(stretch.from);
  }
  return years;
}

const iso = (time: number): string => new Date(time).toISOString();

/** Makes what finds them; days and years are those of the computer's time zone. */
export function createMoments(dependencies: {
  readonly readers: AccountReaders;
  readonly clock: Clock;
}): Moments {
  const { readers, clock } = dependencies;
  return {
    onThisDay: (accountId) =>
      readers.read(accountId, (library) => {
        const now = clock.now();
        const { day, endsAt } = dayOf(now);
        const oldest = library.oldestTime();
        const days = oldest === null ? [] : sameDays(now, yearOf(oldest));
        const { counts, posts } = library.postsWithin(days, longestWindow);
        return {
          day,
          endsIn: endsAt - now,
          years: days.flatMap(({ year }, place) => {
            const count = counts[place] ?? 0;
            return count === 0 ? [] : [{ year, posts: count }];
          }),
          posts: posts.map(postOf),
        };
      }),

    years: (accountId) => readers.read(accountId, yearsIn),

    bestNine: (accountId, year) =>
      readers.read(accountId, (library) => {
        const stretch = stretchOf(year);
        const { posts, hiddenLikes, gone, firstFetched, lastFetched } =
          library.countsWithin(stretch);
        return {
          year,
          ...bestOf(library, stretch),
          among: posts,
          hiddenLikes,
          gone,
          countsFetched:
            firstFetched === null || lastFetched === null
              ? null
              : { first: iso(firstFetched), last: iso(lastFetched) },
        };
      }),
  };
}
