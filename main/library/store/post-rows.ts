import type { PostId } from '../../../preload/contract/ids.ts';
import type { InstagramMedia } from '../../instagram/instagram-types.ts';
import type { Connection } from './connection.ts';
import type { LibraryPost, RunId } from './library-store.ts';
import { keepsLess } from './kept-files.ts';
import { countMissing, filesWanted, insertMedia, toldMedia, updateMedia } from './media-rows.ts';
import type { SearchedTexts } from './search-index.ts';

interface PostRow {
  readonly key: number;
  readonly id: PostId;
  readonly kind: LibraryPost['kind'];
  readonly caption: string | null;
  readonly caption_seen_at: number;
  readonly alt_text: string | null;
  readonly posted_at: number;
  readonly permalink: string | null;
  readonly shortcode: string | null;
  readonly likes: number | null;
  readonly comments: number | null;
  readonly counts_fetched_at: number | null;
  readonly seen_run: number;
  readonly covered: number;
  readonly gone_since: number | null;
}

/**
 * Whether a completed run met a post, in SQL: the last one that met it, or one before. Said in the
 * post when it is met again, not when the run completes: that would write every post twice.
 */
const isCovered = `(covered OR EXISTS (
  SELECT 1 FROM sync_runs WHERE id = seen_run AND outcome = 'completed'))`;

/** What putting a post did. */
export interface PostOutcome {
  readonly added: boolean;
  readonly captionChanged: boolean;
  readonly restored: boolean;
  /** This run had not met it yet. */
  readonly firstMet: boolean;
  readonly covered: boolean;
  /** Files that are wanted of a new post; the caller counts them into `file_totals`. */
  readonly filesAdded: number;
  /** What the search index is to hold of it from now on; null where that is what it holds. */
  readonly toIndex: IndexedPost | null;
}

/** A post as the search index is told of it. */
export interface IndexedPost extends SearchedTexts {
  readonly key: number;
}

/** Months since the year 0, UTC. */
export function monthOf(time: number): number {
  const date = new Date(time);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function kindOf(media: InstagramMedia, known: LibraryPost['kind'] | null): LibraryPost['kind'] {
  if (media.mediaType === 'CAROUSEL_ALBUM') return 'carousel';
  const untold = media.untold.includes('productType');
  if (media.productType === 'REELS' || (untold && known === 'reel')) return 'reel';
  return media.mediaType === 'VIDEO' ? 'video' : 'picture';
}

/** Adds a snapshot where the number changed, and closes the one before. */
function putCount(
  connection: Connection,
  post: number,
  metric: 'likes' | 'comments',
  snapshot: { readonly known: number | null; readonly told: number | null; readonly at: number },
): void {
  const { known, told, at } = snapshot;
  if (told === known) return;
  if (known !== null) {
    connection.run(
      `UPDATE count_snapshots
       SET last_fetched_at = (SELECT counts_fetched_at FROM posts WHERE key = ?1)
       WHERE post = ?1 AND metric = ?2 AND last_fetched_at IS NULL`,
      [post, metric],
    );
  }
  connection.run(
    `INSERT INTO count_snapshots (post, metric, fetched_at, value) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET value = excluded.value, last_fetched_at = NULL`,
    [post, metric, at, told],
  );
}

interface Merged {
  readonly kind: LibraryPost['kind'];
  readonly caption: string | null;
  readonly altText: string | null;
  readonly postedAt: number;
  readonly permalink: string | null;
  readonly shortcode: string | null;
  readonly likes: number | null;
  readonly comments: number | null;
  readonly countsFetchedAt: number | null;
}

/** What a post will hold: what the reply tells, and what is known where it does not. */
function merged(media: InstagramMedia, row: PostRow | null, at: number): Merged {
  const { untold } = media;
  const countsTold = !untold.includes('likeCount') || !untold.includes('commentsCount');
  return {
    kind: kindOf(media, row?.kind ?? null),
    caption: untold.includes('caption') ? (row?.caption ?? null) : media.caption,
    altText: untold.includes('altText') ? (row?.alt_text ?? null) : media.altText,
    postedAt: Date.parse(media.timestamp),
    permalink: media.permalink ?? row?.permalink ?? null,
    shortcode: media.shortcode ?? row?.shortcode ?? null,
    likes: untold.includes('likeCount') ? (row?.likes ?? null) : media.likeCount,
    comments: untold.includes('commentsCount') ? (row?.comments ?? null) : media.commentsCount,
    countsFetchedAt: countsTold ? at : (row?.counts_fetched_at ?? null),
  };
}

function putCounts(
  connection: Connection,
  key: number,
  media: InstagramMedia,
  { row, at }: { readonly row: PostRow | null; readonly at: number },
): void {
  if (!media.untold.includes('likeCount')) {
    putCount(connection, key, 'likes', { known: row?.likes ?? null, told: media.likeCount, at });
  }
  if (!media.untold.includes('commentsCount')) {
    const known = row?.comments ?? null;
    putCount(connection, key, 'comments', { known, told: media.commentsCount, at });
  }
}

function insertPost(
  connection: Connection,
  run: RunId,
  media: InstagramMedia,
  at: number,
): Pick<PostOutcome, 'filesAdded' | 'toIndex'> {
  const post = merged(media, null, at);
  const { caption, altText } = post;
  const told = toldMedia(media);
  const filesAdded = filesWanted(told);
  const key = connection.insert(
    `INSERT INTO posts (id, kind, caption, caption_seen_at, alt_text, posted_at, month, permalink,
       shortcode, likes, comments, counts_fetched_at, first_seen_at, seen_run,
       files_missing)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      media.id,
      post.kind,
      caption,
      at,
      altText,
      post.postedAt,
      monthOf(post.postedAt),
      post.permalink,
      post.shortcode,
      post.likes,
      post.comments,
      post.countsFetchedAt,
      at,
      run,
      filesAdded,
    ],
  );
  putCounts(connection, key, media, { row: null, at });
  insertMedia(connection, key, told);
  // All of it is wanted, unless the person keeps less.
  if (keepsLess(connection)) countMissing(connection, key);
  return { filesAdded, toIndex: { key, caption, altText } };
}

/** Whether anything changed but the time of the counts. */
function differs(post: Merged, row: PostRow): boolean {
  return (
    row.gone_since !== null ||
    post.kind !== row.kind ||
    post.caption !== row.caption ||
    post.altText !== row.alt_text ||
    post.postedAt !== row.posted_at ||
    post.permalink !== row.permalink ||
    post.shortcode !== row.shortcode ||
    post.likes !== row.likes ||
    post.comments !== row.comments
  );
}

function keepCaption(connection: Connection, row: PostRow): void {
  connection.run(
    `INSERT INTO caption_versions (post, seen_at, caption) VALUES (?, ?, ?)
     ON CONFLICT DO NOTHING`,
    [row.key, row.caption_seen_at, row.caption],
  );
}

function updatePost(
  connection: Connection,
  run: RunId,
  row: PostRow,
  media: InstagramMedia,
  at: number,
): Pick<PostOutcome, 'captionChanged' | 'toIndex'> {
  const post = merged(media, row, at);
  const { caption, altText } = post;
  const captionChanged = caption !== row.caption;
  if (captionChanged) keepCaption(connection, row);
  putCounts(connection, row.key, media, { row, at });
  // Naming a column would rewrite its indexes, even with the value that it has.
  connection.run(
    'UPDATE posts SET seen_run = ?, covered = ?, counts_fetched_at = ? WHERE key = ?',
    [Math.max(run, row.seen_run), row.covered, post.countsFetchedAt, row.key],
  );
  if (differs(post, row)) {
    connection.run(
      `UPDATE posts SET kind = ?, caption = ?, caption_seen_at = ?, alt_text = ?, posted_at = ?,
         month = ?, permalink = ?, shortcode = ?, likes = ?, comments = ?, gone_since = NULL
       WHERE key = ?`,
      [
        post.kind,
        post.caption,
        captionChanged ? at : row.caption_seen_at,
        post.altText,
        post.postedAt,
        monthOf(post.postedAt),
        post.permalink,
        post.shortcode,
        post.likes,
        post.comments,
        row.key,
      ],
    );
  }
  const mediaChanged = updateMedia(connection, row.key, media, at);
  if (mediaChanged || row.gone_since !== null) countMissing(connection, row.key);
  const reworded = captionChanged || altText !== row.alt_text;
  return { captionChanged, toIndex: reworded ? { key: row.key, caption, altText } : null };
}

/** Notes that a run met a post that none of its pages held. */
export function meetPost(connection: Connection, run: RunId, id: PostId): void {
  connection.run(
    `UPDATE posts SET covered = ${isCovered}, seen_run = max(seen_run, ?) WHERE id = ?`,
    [run, id],
  );
}

/**
 * Enters a post or brings a known one up to date. Inside a transaction, in which the caller does
 * what is left to it for all posts together.
 */
export function putPost(
  connection: Connection,
  run: RunId,
  media: InstagramMedia,
  at: number,
): PostOutcome {
  const row = connection.get<PostRow>(
    `SELECT key, id, kind, caption, caption_seen_at, alt_text, posted_at, permalink, shortcode,
       likes, comments, counts_fetched_at, seen_run, ${isCovered} AS covered, gone_since
     FROM posts WHERE id = ?`,
    [media.id],
  );
  if (row === null) {
    return {
      added: true,
      captionChanged: false,
      restored: false,
      firstMet: true,
      covered: false,
      ...insertPost(connection, run, media, at),
    };
  }
  return {
    added: false,
    filesAdded: 0,
    ...updatePost(connection, run, row, media, at),
    restored: row.gone_since !== null,
    firstMet: row.seen_run < run,
    covered: row.covered === 1,
  };
}
