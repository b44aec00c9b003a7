import { existsSync } from 'node:fs';

import type { PostId } from '../../../preload/contract/ids.ts';
import { connect } from './connection.ts';
import type { Connection } from './connection.ts';
import { databasePath } from './database-path.ts';
import { readFacets } from './facets.ts';
import { createFoundPosts } from './found-posts.ts';
import type { FoundPosts } from './found-posts.ts';
import type {
  CaptionVersion,
  LibraryCover,
  LibraryFile,
  LibraryPlace,
  LibraryReader,
} from './library-store.ts';
import { createPostsByTime } from './posts-by-time.ts';
import { idsOfKeys, keysOfIds, sortIds } from './post-ids.ts';
import { readProfile } from './profile-rows.ts';
import { readColours } from './post-colours.ts';
import { readPosts } from './read-posts.ts';
import { requireReadable, schemaVersion, versionOf } from './schema.ts';

/** A database that is there. */
interface Open {
  readonly connection: Connection;
  readonly found: FoundPosts;
}

/**
 * Reads an account's library, beside the one who writes. It opens with the first call that finds a
 * database of this version: until the writer has made or migrated it, it reads as an empty one.
 * Its calls throw `DatabaseFailure`, to be caught by `asResult`.
 */
export function openLibraryReader(place: LibraryPlace): LibraryReader {
  let open: Open | null = null;

  const opened = (): Open | null => {
    const path = databasePath(place);
    if (open !== null || !existsSync(path)) return open;
    const connection = connect(path, 'read');
    let ready = false;
    try {
      requireReadable(connection);
      ready = versionOf(connection) === schemaVersion;
    } finally {
      if (!ready) connection.close();
    }
    open = ready ? { connection, found: createFoundPosts(connection) } : null;
    return open;
  };
  const read = <Value>(empty: Value, work: (open: Open) => Value): Value => {
    const now = opened();
    return now === null ? empty : now.connection.snapshot(() => work(now));
  };

  return {
    profile: () => read(null, ({ connection }) => readProfile(connection)),

    count: (query) => read(0, ({ found }) => found.count(query)),

    posts: (query, offset, limit) =>
      read([], ({ connection, found }) => readPosts(connection, found.keys(query, offset, limit))),

    colours: (query, offset, limit) =>
      read(new Uint8Array(), ({ connection, found }) =>
        readColours(connection, found.keys(query, offset, limit)),
      ),
    ids: (query, offset, limit) =>
      read([], ({ connection, found }) => idsOfKeys(connection, found.keys(query, offset, limit))),

    sorted: (ids, order) => read([], ({ connection }) => sortIds(connection, ids, order)),

    postsWithIds: (ids) =>
      read([], ({ connection }) => readPosts(connection, keysOfIds(connection, ids))),

    months: (query) => read([], ({ found }) => found.months(query)),

    facets: () => read({ years: [], hashtags: [] }, ({ connection }) => readFacets(connection)),

    post: (id) =>
      read(null, ({ connection }) => {
        const row = connection.get<{ key: number }>('SELECT key FROM posts WHERE id = ?', [id]);
        const [post] = row === null ? [] : readPosts(connection, [row.key]);
        return post ?? null;
      }),

    captionHistory: (id) => read([], ({ connection }) => readCaptions(connection, id)),

    file: (mediaId, role) =>
      read(null, ({ connection }) =>
        connection.get<LibraryFile>(
          `SELECT name, bytes, width, height FROM media JOIN files ON files.media = media.key
           WHERE media.id = ? AND role = ? AND name IS NOT NULL`,
          [mediaId, role],
        ),
      ),

    cover: (width) =>
      read(null, ({ connection }) =>
        connection.get<LibraryCover>(
          `SELECT posts.id AS postId, media.id AS mediaId, files.width, files.height
           FROM posts
           JOIN media ON media.post = posts.key AND media.type = 'image'
           JOIN files ON files.media = media.key AND files.role = 'original'
           WHERE (files.name IS NOT NULL OR files.spared = 1) AND files.width >= ? AND files.width > files.height
           ORDER BY posts.posted_at DESC, posts.id_order DESC, media.position LIMIT 1`,
          [width],
        ),
      ),

    lastCompletedAt: () =>
      read(
        null,
        ({ connection }) =>
          connection.get<{ at: number | null }>(
            `SELECT max(ended_at) AS at FROM sync_runs WHERE outcome = 'completed'`,
          )?.at ?? null,
      ),

    ...createPostsByTime((empty, work) => read(empty, ({ connection }) => work(connection))),

    close: () => {
      open?.connection.close();
      open = null;
    },
  };
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
