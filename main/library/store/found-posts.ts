import type { Connection, SqlValue } from './connection.ts';
import type { MonthCount, PostQuery } from '../../../preload/contract/post-query.ts';
import { conditionOf, isByTime, isIndexed, orders } from './post-query.ts';
import { matchOf } from './search-index.ts';

/** Where the posts of a query stand, by key. */
export interface FoundPosts {
  count(query: PostQuery): number;
  /** The keys of posts `offset` to `offset + limit`. */
  keys(query: PostQuery, offset: number, limit: number): readonly number[];
  /** In the order of the query; empty in an order by number. */
  months(query: PostQuery): readonly MonthCount[];
}

/** What is known of a query that no index answers, kept for the pages and counts asked of it. */
interface Result {
  count: number | null;
  /** Every one; found when more is asked for than the beginning. */
  keys: readonly number[] | null;
  months: readonly MonthCount[] | null;
  readonly dataVersion: number;
  readonly begunAt: number;
  /** Milliseconds that finding it took. */
  took: number;
}

/** A search being typed, the orders of the last one: more are not turned back to. */
const mostResults = 8;

/**
 * While a sync writes, every moment has a newer database. A result that took this long (in
 * milliseconds) to find is kept ten times as long, so that finding takes a tenth of the time at most.
 */
const slow = 20;

/** Posts that a search finds, from which on its first page is quicker read along the index of time. */
const many = 1500;

/** Whether a query asks for nothing but words that not every post fits. */
const isSearchAlone = (query: PostQuery): boolean =>
  conditionOf({ ...query, search: null, hashtag: null }).where === '';

/**
 * Finds posts. The orders by time are in an index, and a page of them is read from its nearer end.
 * What is searched or ordered by a number is found as a whole, once, and paged from memory; but the
 * first page of a letter that half of all posts have is not to wait for the other half.
 */
export function createFoundPosts(connection: Connection): FoundPosts {
  const results = new Map<string, Result>();

  /** What is known so far, perhaps nothing. */
  const resultOf = (query: PostQuery): Result => {
    const { where, values } = conditionOf(query);
    const id = JSON.stringify([where, values, query.order]);
    const known = results.get(id);
    const dataVersion =
      connection.get<{ data_version: number }>('PRAGMA data_version')?.data_version ?? 0;
    const now = performance.now();
    if (known !== undefined) {
      results.delete(id);
      const isFresh =
        known.dataVersion === dataVersion ||
        (known.took > slow && now - known.begunAt < known.took * 10);
      if (isFresh) {
        results.set(id, known);
        return known;
      }
    }
    const result: Result = {
      count: null,
      keys: null,
      months: null,
      dataVersion,
      begunAt: now,
      took: 0,
    };
    results.set(id, result);
    const oldest = results.keys().next();
    if (results.size > mostResults && oldest.done !== true) results.delete(oldest.value);
    return result;
  };

  const allKeys = (result: Result, query: PostQuery): readonly number[] => {
    if (result.keys !== null) return result.keys;
    const startedAt = performance.now();
    const { where, values } = conditionOf(query);
    // Sorted inside: SQLite keeps the order of a subquery for group_concat, and its own sorting of
    // the same takes four times as long.
    const from = matchOf(query) === null ? 'posts INDEXED BY posts_by_time' : 'posts';
    const sql = `SELECT group_concat(key) AS keys FROM
      (SELECT key FROM ${from} ${where} ORDER BY ${orders[query.order].forth})`;
    // As one text: a row each would cost more than the search.
    const keys = connection.get<{ keys: string | null }>(sql, values)?.keys ?? null;
    result.keys = keys === null ? [] : keys.split(',').map(Number);
    result.count = result.keys.length;
    result.took += performance.now() - startedAt;
    return result.keys;
  };

  const countOf = (result: Result, query: PostQuery): number => {
    const match = matchOf(query);
    if (result.count !== null) return result.count;
    if (match === null || !isSearchAlone(query)) return allKeys(result, query).length;
    // Every post has its row of words.
    const sql = 'SELECT count(*) AS posts FROM words WHERE words MATCH ?';
    result.count = connection.get<{ posts: number }>(sql, [match])?.posts ?? 0;
    return result.count;
  };

  const count = (query: PostQuery): number => {
    if (!isIndexed(query)) return countOf(resultOf(query), query);
    const { where, values } = conditionOf(query);
    // Left to itself, SQLite reads the whole table.
    const sql = `SELECT count(*) AS posts FROM posts INDEXED BY posts_by_month ${where}`;
    return connection.get<{ posts: number }>(sql, values)?.posts ?? 0;
  };

  const stretch = (
    query: PostQuery,
    order: string,
    limits: readonly SqlValue[],
  ): readonly number[] => {
    const { where, values } = conditionOf(query);
    // Left to itself, SQLite may take the index of months, and sort.
    const sql = `SELECT key FROM posts INDEXED BY posts_by_time ${where} ORDER BY ${order} LIMIT ? OFFSET ?`;
    return connection.all<{ key: number }>(sql, [...values, ...limits]).map(({ key }) => key);
  };

  const countMonths = (query: PostQuery): readonly MonthCount[] => {
    const { where, values } = conditionOf(query);
    const from = isIndexed(query) ? 'posts INDEXED BY posts_by_month' : 'posts';
    const sql = `SELECT month, count(*) AS posts FROM ${from} ${where}
      GROUP BY month ORDER BY month ${query.order === 'newest' ? 'DESC' : 'ASC'}`;
    return connection
      .all<{ month: number; posts: number }>(sql, values)
      .map(({ month, posts }) => ({ month: nameOfMonth(month), posts }));
  };

  return {
    count,
    months: (query) => {
      if (!isByTime(query)) return [];
      if (isIndexed(query)) return countMonths(query);
      const result = resultOf(query);
      result.months ??= countMonths(query);
      return result.months;
    },
    keys: (query, offset, limit) => {
      const { forth, back } = orders[query.order];
      if (!isIndexed(query)) {
        const result = resultOf(query);
        const isBeginning = offset === 0 && result.keys === null;
        const isAlongTime = isByTime(query) && isSearchAlone(query);
        if (isBeginning && isAlongTime && countOf(result, query) > many) {
          return stretch(query, forth, [limit, 0]);
        }
        return allKeys(result, query).slice(offset, offset + limit);
      }
      if (offset === 0) return stretch(query, forth, [limit, 0]);
      const total = count(query);
      if (offset * 2 <= total) return stretch(query, forth, [limit, offset]);
      const taken = Math.min(limit, total - offset);
      if (taken <= 0) return [];
      return stretch(query, back, [taken, total - offset - taken]).toReversed();
    },
  };
}

function nameOfMonth(month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
}
