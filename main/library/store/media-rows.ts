import type { MediaId } from '../../../preload/contract/ids.ts';
import type { InstagramMedia } from '../../instagram/instagram-types.ts';
import type { Connection } from './connection.ts';
import { spareFiles } from './kept-files.ts';

/** One picture or video as a page tells it. */
export interface ToldMedium {
  readonly id: MediaId;
  readonly type: 'image' | 'video';
  readonly withheld: boolean;
  readonly hasPoster: boolean;
}

interface MediumRow {
  readonly key: number;
  readonly id: MediaId;
  readonly post: number;
  readonly position: number;
  readonly type: 'image' | 'video';
  readonly withheld: number;
  readonly has_poster: number;
  readonly gone_since: number | null;
}

interface FileRow {
  readonly role: 'original' | 'poster' | 'thumbnail';
  readonly name: string | null;
  readonly unavailable_at: number | null;
}

type TheFile = Pick<InstagramMedia, 'mediaType' | 'mediaUrl' | 'thumbnailUrl'>;

function toldMedium(id: MediaId, { mediaType, mediaUrl, thumbnailUrl }: TheFile): ToldMedium {
  return {
    id,
    type: mediaType === 'VIDEO' ? 'video' : 'image',
    withheld: mediaUrl === null,
    hasPoster: mediaType === 'VIDEO' && thumbnailUrl !== null,
  };
}

/** The pictures and videos of a post. */
export function toldMedia(media: InstagramMedia): readonly ToldMedium[] {
  const { children } = media;
  if (media.mediaType === 'CAROUSEL_ALBUM' && children.length > 0) {
    return children.map((child) => toldMedium(child.id, child));
  }
  // A post that is one file is its own medium; so is a carousel's cover while its children are
  // not known. Both kinds of id have one form.
  return [toldMedium(media.id as string as MediaId, media)];
}

const wantedRoles = (medium: ToldMedium): readonly ('original' | 'poster')[] => [
  ...(medium.withheld ? [] : (['original'] as const)),
  ...(medium.hasPoster ? (['poster'] as const) : []),
];

function insertMedium(
  connection: Connection,
  post: number,
  position: number,
  medium: ToldMedium,
): void {
  const key = connection.insert(
    `INSERT INTO media (id, post, position, type, withheld, has_poster)
     VALUES (?, ?, ?, ?, ?, ?)`,
    [medium.id, post, position, medium.type, Number(medium.withheld), Number(medium.hasPoster)],
  );
  for (const role of wantedRoles(medium)) {
    connection.run('INSERT INTO files (media, role) VALUES (?, ?)', [key, role]);
  }
}

/** Enters the media of a new post. */
export function insertMedia(
  connection: Connection,
  post: number,
  media: readonly ToldMedium[],
): void {
  for (const [position, medium] of media.entries()) {
    insertMedium(connection, post, position, medium);
  }
}

/** How many files are wanted of a new post. */
export function filesWanted(media: readonly ToldMedium[]): number {
  return media.reduce((sum, medium) => sum + wantedRoles(medium).length, 0);
}

/** Updates what is wanted of a medium; a stored file stays, whatever Instagram withholds. */
function updateFiles(connection: Connection, key: number, medium: ToldMedium): boolean {
  const rows = connection.all<FileRow>(
    `SELECT role, name, unavailable_at FROM files WHERE media = ? AND role <> 'thumbnail'`,
    [key],
  );
  const wanted = wantedRoles(medium);
  let changed = false;
  for (const role of wanted) {
    const row = rows.find((file) => file.role === role);
    if (row === undefined) {
      connection.run('INSERT INTO files (media, role) VALUES (?, ?)', [key, role]);
      changed = true;
    } else if (row.unavailable_at !== null) {
      connection.run('UPDATE files SET unavailable_at = NULL WHERE media = ? AND role = ?', [
        key,
        role,
      ]);
      changed = true;
    }
  }
  for (const row of rows) {
    if (row.name !== null || wanted.some((role) => role === row.role)) continue;
    connection.run('DELETE FROM files WHERE media = ? AND role = ?', [key, row.role]);
    changed = true;
  }
  return changed;
}

function updateMedium(
  connection: Connection,
  row: MediumRow,
  told: { readonly post: number; readonly position: number; readonly medium: ToldMedium },
): boolean {
  const { post, position, medium } = told;
  const same =
    row.post === post &&
    row.position === position &&
    row.type === medium.type &&
    row.withheld === Number(medium.withheld) &&
    row.has_poster === Number(medium.hasPoster) &&
    row.gone_since === null;
  if (!same) {
    connection.run(
      `UPDATE media SET post = ?, position = ?, type = ?, withheld = ?, has_poster = ?,
       gone_since = NULL WHERE key = ?`,
      [post, position, medium.type, Number(medium.withheld), Number(medium.hasPoster), row.key],
    );
  }
  return updateFiles(connection, row.key, medium) || !same;
}

/**
 * Updates the media of a known post. Children that a complete reply no longer has are kept and
 * marked. Answers whether anything changed.
 */
export function updateMedia(
  connection: Connection,
  post: number,
  media: InstagramMedia,
  at: number,
): boolean {
  const rows = connection.all<MediumRow>(
    `SELECT key, id, post, position, type, withheld, has_poster, gone_since
     FROM media WHERE post = ? ORDER BY position`,
    [post],
  );
  const childrenTold =
    media.mediaType !== 'CAROUSEL_ALBUM' ||
    (media.children.length > 0 && !media.untold.includes('children'));
  // A reply without children says nothing about a carousel whose children are known.
  const isCarousel = media.mediaType === 'CAROUSEL_ALBUM';
  const childrenKnown = isCarousel && rows.some(({ id }) => String(id) !== String(media.id));
  if (childrenKnown && media.children.length === 0) return false;

  const told = toldMedia(media);
  let changed = false;
  for (const [position, medium] of told.entries()) {
    const row =
      rows.find(({ id }) => id === medium.id) ??
      connection.get<MediumRow>('SELECT * FROM media WHERE id = ?', [medium.id]);
    if (row === null) {
      insertMedium(connection, post, position, medium);
      changed = true;
    } else {
      const place = childrenTold ? position : row.position;
      changed = updateMedium(connection, row, { post, position: place, medium }) || changed;
    }
  }
  for (const row of rows) {
    if (told.some(({ id }) => id === row.id)) continue;
    if (isCarousel && String(row.id) === String(media.id)) {
      // It stood for the children, which are here now.
      connection.run('DELETE FROM media WHERE key = ?', [row.key]);
      changed = true;
    } else if (childrenTold && row.gone_since === null) {
      connection.run('UPDATE media SET gone_since = ? WHERE key = ?', [at, row.key]);
      changed = true;
    }
  }
  return changed;
}

/** Counts anew which files of a post are wanted and not stored; a gone one's cannot be had. */
export function countMissing(connection: Connection, post: number): void {
  spareFiles(connection, post);
  connection.run(
    `UPDATE posts SET files_missing = iif(gone_since IS NOT NULL, 0,
       (SELECT count(*) FROM media JOIN files ON files.media = media.key
        WHERE media.post = posts.key AND media.gone_since IS NULL
          AND files.name IS NULL AND files.unavailable_at IS NULL AND files.spared = 0))
     WHERE key = ?`,
    [post],
  );
}
