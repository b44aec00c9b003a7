import { existsSync } from 'node:fs';

import type { PostId } from '../../../preload/contract/ids.ts';
import { connect } from './connection.ts';
import type { Connection } from './connection.ts';
import { databasePath } from './database-path.ts';
import type { CaptionVersion, LibraryFile, LibraryPlace, LibraryReader } from './library-store.ts';
import { conditionOf, orders } from './post-query.ts';
import { readProfile } from './profile-rows.ts';
import { readPosts } from './read-posts.ts';
import { requireReadable, schemaVersion, versionOf } from './schema.ts';

/**
 * Reads an account's library, beside the one who writes. It opens with the first call that finds a
 * database of this version: until the writer has made or migrated it, it reads as an empty one.
 * Its calls throw `DatabaseFailure`, to be caught by `asResult`.
 */
export function openLibraryReader(place: LibraryPlace): LibraryReader {
  let open: Connection | null = null;

  const connection = (): Connection | null => {
    if (open !== null) return open;
    const path = databasePath(place);
    if (!existsSync(path)) return null;
    const opened = connect(path, 'read');
    let ready = false;
    try {
      requireReadable(opened);
      ready = versionOf(opened) === schemaVersion;
    } finally {
      if (!ready) opened.close();
    }
    open = ready ? opened : null;
    return open;
  };
  const read = <Value>(empty: Value, work: (connection: Connection) => Value): Value => {
    const now = connection();
    return now === null ? empty : now.snapshot(() => work(now));
  };

  return {
    profile: () => read(null, readProfile),

    count: (query) =>
      read(0, (connection) => {
        const { where, values } = conditionOf(query);
        const sql = `SELECT count(*) AS posts FROM posts ${where}`;
        return connection.get<{ posts: number }>(sql, values)?.posts ?? 0;
      }),

    posts: (query, offset, limit) =>
      read([], (connection) => {
        const { where, values } = conditionOf(query);
        const order = orders[query.order].forth;
        const keys = `SELECT key FROM posts ${where} ORDER BY ${order} LIMIT ? OFFSET ?`;
        return readPosts(connection, keys, [...values, limit, offset]);
      }),

    months: (query) =>
      read([], (connection) => {
        if (query.order === 'likes' || query.order === 'comments') return [];
        const { where, values } = conditionOf(query);
        return connection
          .all<{ month: number; posts: number }>(
            `SELECT month, count(*) AS posts FROM posts ${where}
             GROUP BY month ORDER BY month ${query.order === 'newest' ? 'DESC' : 'ASC'}`,
            values,
          )
          .map(({ month, posts }) => ({ month: nameOfMonth(month), posts }));
      }),

    post: (id) =>
      read(null, (connection) => {
        const [post] = readPosts(connection, 'SELECT key FROM posts WHERE id = ?', [id]);
        return post ?? null;
      }),

    captionHistory: (id) => read([], (connection) => readCaptions(connection, id)),

    file: (mediaId, role) =>
      read(null, (connection) =>
        connection.get<LibraryFile>(
          `SELECT name, bytes, width, height FROM media JOIN files ON files.media = media.key
           WHERE media.id = ? AND role = ? AND name IS NOT NULL`,
          [mediaId, role],
        ),
      ),

    lastCompletedAt: () =>
      read(
        null,
        (connection) =>
          connection.get<{ at: number | null }>(
            `SELECT max(ended_at) AS at FROM sync_runs WHERE outcome = 'completed'`,
          )?.at ?? null,
      ),

    close: () => {
      open?.close();
      open = null;
    },
  };
}

function nameOfMonth(month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
}

function readCaptions(connection: Connection, id: PostId): readonly CaptionVersion[] {
  return connection.all<CaptionVersion>(
    `SELECT caption, caption_seen_at AS seenAt FROM posts WHERE id = ?1
     UNION ALL
     SELECT caption_versions.caption, seen_at FROM posts
       JOIN caption_versions ON caption_versions.post = posts.key WHERE posts.id = ?1
     ORDER BY seenAt DESC`,
    [id],
  );
}
