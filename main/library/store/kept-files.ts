import type { MediaId } from '../../../preload/contract/ids.ts';
import type { Keeping } from '../../../preload/contract/library.ts';
import type { Connection } from './connection.ts';
import type { DispensableFile } from './library-store.ts';

/**
 * Instagram has it still. What is gone or withheld may be here in its only copy: it is kept
 * whatever the person chose.
 */
const onInstagram = 'posts.gone_since IS NULL AND media.gone_since IS NULL AND media.withheld = 0';

/**
 * A picture's thumbnail stands for it, once it is made. Of a video the poster does, or where there
 * is none what was made of one of its frames.
 */
const smallFile = (condition: string): string =>
  `EXISTS (SELECT 1 FROM files AS small WHERE small.media = media.key AND ${condition})`;
const hasThumbnail = smallFile(`small.role = 'thumbnail' AND small.name IS NOT NULL`);
const hasPoster = smallFile(`small.role = 'poster' AND small.name IS NOT NULL`);
const willHavePoster = smallFile(`small.role = 'poster' AND small.unavailable_at IS NULL`);

/** Whether an original that is not there is to stay away. */
const isSpared = `EXISTS (SELECT 1 FROM media JOIN posts ON posts.key = media.post
  WHERE media.key = files.media AND ${onInstagram}
    AND (${hasThumbnail} OR (media.type = 'video' AND ${willHavePoster})))`;

/** Whether the person keeps less than everything. */
export function keepsLess(connection: Connection): boolean {
  return connection.get<{ what: Keeping }>('SELECT what FROM keeping')?.what === 'thumbnails';
}

/** Says anew which originals of a post are to stay away. Inside a transaction. */
export function spareFiles(connection: Connection, post: number): void {
  if (!keepsLess(connection)) return;
  connection.run(
    `UPDATE files SET spared = ${isSpared}
     WHERE role = 'original' AND name IS NULL AND media IN (SELECT key FROM media WHERE post = ?)`,
    [post],
  );
}

/** Changes how much is kept, and with it what is wanted of every post. Inside a transaction. */
export function setKeeping(connection: Connection, keeping: Keeping): void {
  const changed = connection.run(
    `UPDATE keeping SET what = ?1, since_run = (SELECT coalesce(max(id), 0) FROM sync_runs)
     WHERE what <> ?1`,
    [keeping],
  );
  if (changed === 0) return;
  const spared = keeping === 'thumbnails' ? isSpared : '0';
  connection.run(`UPDATE files SET spared = ${spared} WHERE role = 'original' AND name IS NULL`);
  connection.run(
    `UPDATE posts SET files_missing =
       (SELECT count(*) FROM media JOIN files ON files.media = media.key
        WHERE media.post = posts.key AND media.gone_since IS NULL
          AND files.name IS NULL AND files.unavailable_at IS NULL AND files.spared = 0)
     WHERE gone_since IS NULL`,
  );
}

/** Stored originals that need not be kept; of one medium, or of any. */
export function dispensableFiles(
  connection: Connection,
  limit: number,
  mediaId: MediaId | null,
): readonly DispensableFile[] {
  if (!keepsLess(connection)) return [];
  return connection
    .all<{ mediaId: MediaId; name: string; isShared: number }>(
      `SELECT media.id AS mediaId, files.name AS name,
         (SELECT count(*) FROM files AS same WHERE same.name = files.name) > 1 AS isShared
       FROM media JOIN posts ON posts.key = media.post
         JOIN files ON files.media = media.key AND files.role = 'original'
       WHERE files.name IS NOT NULL AND ${onInstagram}
         AND posts.seen_run > (SELECT since_run FROM keeping)
         AND (${hasThumbnail} OR (media.type = 'video' AND ${hasPoster}))
         ${mediaId === null ? '' : 'AND media.id = ?2'}
       LIMIT ?1`,
      mediaId === null ? [limit] : [limit, mediaId],
    )
    .map(({ isShared, ...file }) => ({ ...file, isShared: isShared === 1 }));
}
