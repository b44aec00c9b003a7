import type { PostId } from '../../../preload/contract/ids.ts';
import type { PostOrder } from '../../../preload/contract/post-query.ts';
import type { Connection, SqlValue } from './connection.ts';
import { orders } from './post-query.ts';

/** As one text: a row each would cost more than finding them. Ids are digits. */
function listOf<Item>(
  connection: Connection,
  column: string,
  sql: string,
  values: readonly SqlValue[],
  read: (text: string) => Item,
): readonly Item[] {
  const row = connection.get<{ list: string | null }>(
    `SELECT group_concat(${column}) AS list FROM (${sql})`,
    values,
  );
  return row === null || row.list === null ? [] : row.list.split(',').map(read);
}

// The table has nothing else in this column.
const asId = (text: string): PostId => text as PostId;

/** The ids of posts, by key, as these are listed. */
export function idsOfKeys(connection: Connection, keys: readonly number[]): readonly PostId[] {
  return listOf(
    connection,
    'id',
    `SELECT posts.id AS id FROM json_each(?) AS listed CROSS JOIN posts ON posts.key = listed.value
     ORDER BY listed.key`,
    [JSON.stringify(keys)],
    asId,
  );
}

/** The keys of posts, by id, as these are listed; what is not known is passed over. */
export function keysOfIds(connection: Connection, ids: readonly PostId[]): readonly number[] {
  return listOf(
    connection,
    'post_key',
    `SELECT posts.key AS post_key
     FROM json_each(?) AS listed CROSS JOIN posts ON posts.id = listed.value ORDER BY listed.key`,
    [JSON.stringify(ids)],
    Number,
  );
}

/** Puts ids into an order; what is not known is left out. */
export function sortIds(
  connection: Connection,
  ids: readonly PostId[],
  order: PostOrder,
): readonly PostId[] {
  return listOf(
    connection,
    'id',
    `SELECT posts.id AS id
     FROM (SELECT value AS listed_id FROM json_each(?)) CROSS JOIN posts ON posts.id = listed_id
     ORDER BY ${orders[order].forth}`,
    [JSON.stringify(ids)],
    asId,
  );
}
