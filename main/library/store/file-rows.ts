import type { MediaId, PostId } from '../../../preload/contract/ids.ts';
import type { Connection } from './connection.ts';
import type { FiledFile, LibraryWriter, MissingFile } from './library-store.ts';
import { dispensableFiles, setKeeping } from './kept-files.ts';
import { countMissing } from './media-rows.ts';

type FileRows = Pick<
  LibraryWriter,
  | 'missingFiles'
  | 'fileCounts'
  | 'putFile'
  | 'putFiles'
  | 'fileName'
  | 'forgetFile'
  | 'markUnavailable'
  | 'missingThumbnails'
  | 'putColour'
  | 'setKeeping'
  | 'dispensable'
  | 'drop'
>;

interface MediumKeys {
  readonly key: number;
  readonly post: number;
}

/**
 * What a thumbnail is made from: an image's original, and a video's poster; where Instagram gives
 * none, or it cannot be had, the video itself.
 */
const sourceRole = `iif(media.type = 'video' AND EXISTS (
    SELECT 1 FROM files AS poster WHERE poster.media = media.key AND poster.role = 'poster'
      AND (poster.name IS NOT NULL OR poster.unavailable_at IS NULL)),
  'poster', 'original')`;

/** Whether a medium's thumbnail is to be made: of a row of `media`. */
export const wantsThumbnail = `EXISTS (SELECT 1 FROM files WHERE media = media.key
    AND name IS NOT NULL AND role = ${sourceRole})
  AND NOT EXISTS (SELECT 1 FROM files WHERE media = media.key AND role = 'thumbnail')`;

/** The writer's calls about files. */
export function createFileRows(connection: Connection): FileRows {
  const keysOf = (mediaId: MediaId): MediumKeys | null =>
    connection.get<MediumKeys>('SELECT key, post FROM media WHERE id = ?', [mediaId]);

  const countThumbnail = (media: number): void => {
    connection.run(`UPDATE media SET wants_thumbnail = ${wantsThumbnail} WHERE key = ?`, [media]);
  };

  /** `changeFiles` inside a transaction. */
  const changeWithin = (mediaId: MediaId, change: (keys: MediumKeys) => void): void => {
    const keys = keysOf(mediaId);
    if (keys === null) return;
    change(keys);
    countThumbnail(keys.key);
    countMissing(connection, keys.post);
  };

  /** Runs `change` on the files of a medium; of one that is not known nothing is kept. */
  const changeFiles = (mediaId: MediaId, change: (keys: MediumKeys) => void): void =>
    connection.transaction(() => changeWithin(mediaId, change));

  const putFile = ({ mediaId, role, file }: FiledFile): void =>
    changeWithin(mediaId, ({ key }) => {
      // A thumbnail of what was there before shows another picture.
      connection.run(
        `DELETE FROM files WHERE media = ?1 AND role = 'thumbnail' AND ?2 <> 'thumbnail'
           AND EXISTS (SELECT 1 FROM files
             WHERE media = ?1 AND role = ?2 AND name IS NOT NULL AND name <> ?3)`,
        [key, role, file.name],
      );
      connection.run(
        `INSERT INTO files (media, role, name, bytes, width, height) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET name = excluded.name, bytes = excluded.bytes,
           width = excluded.width, height = excluded.height, unavailable_at = NULL`,
        [key, role, file.name, file.bytes, file.width, file.height],
      );
    });

  const putFiles = (files: readonly FiledFile[]): void =>
    connection.transaction(() => {
      for (const file of files) putFile(file);
    });

  return {
    missingFiles: (limit) =>
      connection
        .all<{ post: PostId; media: MediaId; role: MissingFile['role'] }>(
          `SELECT posts.id AS post, media.id AS media, files.role
           FROM posts CROSS JOIN media ON media.post = posts.key
             CROSS JOIN files ON files.media = media.key
           WHERE posts.misses_files = 1 AND media.gone_since IS NULL
             AND files.name IS NULL AND files.unavailable_at IS NULL AND files.spared = 0
           ORDER BY posts.posted_at DESC, posts.id_order DESC, media.position, files.role
           LIMIT ?`,
          [limit],
        )
        .map(({ post, media, role }) => ({ postId: post, mediaId: media, role })),

    fileCounts: () => {
      const totals = connection.get<{ missing: number; stored: number; bytes: number }>(
        'SELECT missing, stored, bytes FROM file_totals',
      ) ?? { missing: 0, stored: 0, bytes: 0 };
      const { missing, stored, bytes } = totals;
      return { wanted: missing + stored, stored, storedBytes: bytes };
    },

    putFile: (mediaId, role, file) => putFiles([{ mediaId, role, file }]),
    putFiles,

    fileName: (mediaId, role) =>
      connection.get<{ name: string | null }>(
        `SELECT files.name FROM media JOIN files ON files.media = media.key
         WHERE media.id = ? AND files.role = ?`,
        [mediaId, role],
      )?.name ?? null,

    forgetFile: (mediaId, role) =>
      changeFiles(mediaId, ({ key }) => {
        connection.run(
          role === 'thumbnail'
            ? 'DELETE FROM files WHERE media = ? AND role = ?'
            : `UPDATE files SET name = NULL, bytes = NULL, width = NULL, height = NULL
               WHERE media = ? AND role = ?`,
          [key, role],
        );
      }),

    markUnavailable: (mediaId, role, at) =>
      changeFiles(mediaId, ({ key }) => {
        connection.run(
          `INSERT INTO files (media, role, unavailable_at) VALUES (?, ?, ?)
           ON CONFLICT DO UPDATE SET unavailable_at = excluded.unavailable_at`,
          [key, role, at],
        );
      }),

    missingThumbnails: (limit) =>
      connection
        .all<{
          post: PostId;
          media: MediaId;
          name: string;
          bytes: number;
          width: number | null;
          height: number | null;
        }>(
          `SELECT posts.id AS post, media.id AS media, name, bytes, width, height
           FROM media JOIN posts ON posts.key = media.post
             JOIN files ON files.media = media.key
               AND files.role = ${sourceRole}
           WHERE media.wants_thumbnail = 1 ORDER BY media.key LIMIT ?`,
          [limit],
        )
        .map(({ post, media, ...from }) => ({ postId: post, mediaId: media, from })),

    setKeeping: (keeping) => connection.transaction(() => setKeeping(connection, keeping)),

    dispensable: (limit, mediaId) => dispensableFiles(connection, limit, mediaId ?? null),

    drop: (mediaId) =>
      changeFiles(mediaId, ({ key }) => {
        // Its size in pixels stays: a cover is chosen by it.
        connection.run(
          `UPDATE files SET name = NULL, bytes = NULL WHERE media = ? AND role = 'original'`,
          [key],
        );
      }),

    putColour: (mediaId, colour) => {
      connection.run('UPDATE media SET colour = ? WHERE id = ?', [colour, mediaId]);
    },
  };
}
