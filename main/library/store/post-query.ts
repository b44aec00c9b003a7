import type { SqlValue } from './connection.ts';
import type { PostQuery } from '../../../preload/contract/post-query.ts';
import { matchOf } from './search-index.ts';

/** A condition on posts, with its values. */
export interface Condition {
  /** Begins with WHERE, or is empty. */
  readonly where: string;
  readonly values: readonly SqlValue[];
}

/** An order, and the same one from its other end. */
interface Order {
  readonly forth: string;
  readonly back: string;
}

const newest: Order = {
  forth: 'posted_at DESC, id_order DESC',
  back: 'posted_at, id_order',
};

/** Ends in the newest first among equals; SQLite takes null for the smallest, so it comes last. */
const byNumber = (column: string): Order => ({
  forth: `${column} DESC, ${newest.forth}`,
  back: `${column}, ${newest.back}`,
});

export const orders: Readonly<Record<PostQuery['order'], Order>> = {
  newest,
  oldest: { forth: newest.back, back: newest.forth },
  likes: byNumber('likes'),
  comments: byNumber('comments'),
};

/** Whether the order of a query is one of time, in which months stand together. */
export function isByTime({ order }: PostQuery): boolean {
  return order === 'newest' || order === 'oldest';
}

/** Whether an index holds the posts of a query in its order. */
export function isIndexed(query: PostQuery): boolean {
  return isByTime(query) && matchOf(query) === null;
}

/**
 * Posts of which a file is not here, whatever the reason: it is still to come, its address leads
 * nowhere, or Instagram does not hand it out. What is not kept on purpose is none of them.
 */
const lackingFiles = `SELECT media.post FROM files JOIN media ON media.key = files.media
    WHERE files.name IS NULL AND files.spared = 0 AND media.gone_since IS NULL
  UNION SELECT post FROM media
    WHERE withheld = 1 AND gone_since IS NULL AND NOT EXISTS (SELECT 1 FROM files
      WHERE media = media.key AND role = 'original' AND name IS NOT NULL)`;

/**
 * Which posts a query means. Filters name columns that the indexes hold, and no others; but missing
 * files are looked up, for an index of them would be written twice with every file that comes.
 */
export function conditionOf(query: PostQuery): Condition {
  const parts: string[] = [];
  const values: SqlValue[] = [];
  const match = matchOf(query);
  if (match !== null) {
    parts.push('key IN (SELECT rowid FROM words WHERE words MATCH ?)');
    values.push(match);
  }
  if (query.kinds !== null) {
    parts.push(`kind IN (${query.kinds.map(() => '?').join(', ')})`);
    values.push(...query.kinds);
  }
  if (query.year !== null) {
    // By month for the index of months, by time for the index of the order.
    parts.push('month BETWEEN ? AND ?');
    values.push(query.year * 12, query.year * 12 + 11);
  }
  if (query.caption !== null) parts.push(`has_caption = ${query.caption === 'with' ? '1' : '0'}`);
  if (query.gone !== null) parts.push(`is_gone = ${query.gone ? '1' : '0'}`);
  if (query.fileMissing !== null) {
    parts.push(`key ${query.fileMissing ? 'IN' : 'NOT IN'} (${lackingFiles})`);
  }
  return { where: parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`, values };
}
