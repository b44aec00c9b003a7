import type { Connection } from './connection.ts';
import type { LibraryPost } from './library-store.ts';
import { readPosts } from './read-posts.ts';

/** Milliseconds since the epoch; `until` is no longer in it. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** What is known of a stretch's posts, but those that are gone from Instagram. */
export interface StretchCounts {
  readonly posts: number;
  /** Whose likes are not given. */
  readonly hiddenLikes: number;
  /** Posts that are gone. */
  readonly gone: number;
  /** When the oldest and the newest of the numbers were fetched; null where none were. */
  readonly firstFetched: number | null;
  readonly lastFetched: number | null;
}

/** Reads posts by when they were posted, whatever a person looks for. */
export interface PostsByTime {
  /** When the oldest post of all was posted; null where there is none. */
  oldestTime(): number | null;
  /** When the newest post before `time` was posted that is still on Instagram; null for none. */
  newestTimeBefore(time: number): number | null;
  /** How many posts a stretch has that are still on Instagram. */
  countWithin(stretch: Stretch): number;
  /** Posts of these stretches, gone or not, in their order and newest first in each. */
  postsWithin(
    stretches: readonly Stretch[],
    limit: number,
  ): { readonly counts: readonly number[]; readonly posts: readonly LibraryPost[] };
  /**
   * Posts `offset` to `offset + limit` of a stretch in the order of their likes, then comments, then
   * newest first; without those that are gone. A number that is not given comes after all others.
   */
  mostLikedWithin(stretch: Stretch, offset: number, limit: number): readonly LibraryPost[];
  countsWithin(stretch: Stretch): StretchCounts;
}

// Everything that is asked for is in this index, but when the numbers were fetched.
const within = 'FROM posts INDEXED BY posts_by_time WHERE posted_at >= ? AND posted_at < ?';

/** @param read runs its work on the database, or answers what an empty one would */
export function createPostsByTime(
  read: <Value>(empty: Value, work: (connection: Connection) => Value) => Value,
): PostsByTime {
  return {
    oldestTime: () =>
      read(
        null,
        (connection) =>
          connection.get<{ at: number | null }>(
            'SELECT min(posted_at) AS at FROM posts INDEXED BY posts_by_time',
          )?.at ?? null,
      ),

    newestTimeBefore: (time) =>
      read(
        null,
        (connection) =>
          connection.get<{ at: number }>(
            `SELECT posted_at AS at FROM posts INDEXED BY posts_by_time
             WHERE posted_at < ? AND is_gone = 0 ORDER BY posted_at DESC LIMIT 1`,
            [time],
          )?.at ?? null,
      ),

    countWithin: ({ from, until }) =>
      read(
        0,
        (connection) =>
          connection.get<{ posts: number }>(`SELECT count(*) AS posts ${within} AND is_gone = 0`, [
            from,
            until,
          ])?.posts ?? 0,
      ),

    postsWithin: (stretches, limit) =>
      read({ counts: stretches.map(() => 0), posts: [] }, (connection) => {
        const found = stretches.map(({ from, until }) =>
          connection.all<{ key: number }>(
            `SELECT key ${within} ORDER BY posted_at DESC, id_order DESC`,
            [from, until],
          ),
        );
        const keys = found.flat().map(({ key }) => key);
        return {
          counts: found.map(({ length }) => length),
          posts: readPosts(connection, keys.slice(0, limit)),
        };
      }),

    mostLikedWithin: ({ from, until }, offset, limit) =>
      read([], (connection) => {
        const rows = connection.all<{ key: number }>(
          `SELECT key ${within} AND is_gone = 0
           ORDER BY likes DESC, comments DESC, posted_at DESC, id_order DESC LIMIT ? OFFSET ?`,
          [from, until, limit, offset],
        );
        return readPosts(
          connection,
          rows.map(({ key }) => key),
        );
      }),

    countsWithin: ({ from, until }) =>
      read(
        { posts: 0, hiddenLikes: 0, gone: 0, firstFetched: null, lastFetched: null },
        (connection) => {
          const counts = connection.get<StretchCounts>(
            `SELECT count(*) FILTER (WHERE is_gone = 0) AS posts,
             count(*) FILTER (WHERE is_gone = 0 AND likes IS NULL) AS hiddenLikes,
             count(*) FILTER (WHERE is_gone = 1) AS gone,
             min(counts_fetched_at) FILTER (WHERE is_gone = 0) AS firstFetched,
             max(counts_fetched_at) FILTER (WHERE is_gone = 0) AS lastFetched ${within}`,
            [from, until],
          );
          // An aggregate without groups always has one row.
          if (counts === null) throw new Error('no row of counts');
          return counts;
        },
      ),
  };
}
