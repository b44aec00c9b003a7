import type { PostId } from '../../../preload/contract/ids.ts';
import type { InstagramMedia } from '../../instagram/instagram-types.ts';
import type { Connection } from './connection.ts';
import type { LibraryWriter, RunEnd, RunId } from './library-store.ts';
import { meetPost, putPost } from './post-rows.ts';
import { putWords } from './search-index.ts';

type RunRows = Pick<
  LibraryWriter,
  | 'beginRun'
  | 'putPage'
  | 'completeRun'
  | 'unmet'
  | 'meet'
  | 'abandonRun'
  | 'lastCompleted'
  | 'postCount'
>;

/** As many as a profile pins, and Instagram may list first. */
const mostPinned = 3;

/**
 * Instagram hands out the 10,000 most recent posts. A run that was handed nearly as many cannot
 * tell deleted posts from hidden ones below the last it met (some of the 10,000 may be left out).
 */
const nearlyAll = 9_900;

interface RunRow {
  readonly id: RunId;
  readonly kind: 'newest' | 'full';
  readonly met: number;
  readonly reached: number | null;
}

/** The writer's calls about runs of the sync. */
export function createRunRows(connection: Connection): RunRows {
  const runOf = (run: RunId): RunRow => {
    const row = connection.get<RunRow>(
      'SELECT id, kind, met, reached FROM sync_runs WHERE id = ?',
      [run],
    );
    if (row === null) throw new Error(`There is no run ${String(run)}`);
    return row;
  };

  const putPage = (run: RunId, page: readonly InstagramMedia[], at: number) => {
    const { met } = runOf(run);
    const outcomes = page.map((media) => putPost(connection, run, media, at));
    const filesAdded = outcomes.reduce((sum, outcome) => sum + outcome.filesAdded, 0);
    if (filesAdded > 0) {
      connection.run('UPDATE file_totals SET missing = missing + ?', [filesAdded]);
    }
    // All together: before a statement that fires a trigger, SQLite brings what the index was told
    // so far onto the disk, which took half the time of a page when that was after each post.
    for (const { toIndex } of outcomes) {
      if (toIndex !== null) putWords(connection, toIndex.key, toIndex);
    }
    const newlyMet = outcomes.filter(({ firstMet }) => firstMet).length;
    const last = page.at(-1);
    if (last !== undefined) {
      connection.run('UPDATE sync_runs SET met = met + ?, reached = ? WHERE id = ?', [
        newlyMet,
        Date.parse(last.timestamp),
        run,
      ]);
    }
    return {
      added: outcomes.filter(({ added }) => added).length,
      captionsChanged: outcomes.filter(({ captionChanged }) => captionChanged).length,
      restored: outcomes.filter(({ restored }) => restored).length,
      endsOnCoveredGround: met + newlyMet > mostPinned && (outcomes.at(-1)?.covered ?? false),
    };
  };

  /** A post that a later run met in the meantime is not gone either. */
  const isUnmet = 'seen_run < ? AND gone_since IS NULL AND posted_at > ?';
  const unmetBy = ({ id, kind, reached }: RunRow, end: RunEnd): readonly number[] | null => {
    if (kind !== 'full' || !end.reachedEnd) return null;
    const above = end.handedOut >= nearlyAll ? reached : null;
    return [id, above ?? Number.MIN_SAFE_INTEGER];
  };

  return {
    beginRun: (kind, at) =>
      connection.insert('INSERT INTO sync_runs (kind, began_at) VALUES (?, ?)', [
        kind,
        at,
      ]) as RunId, // the key of a run that was just made

    putPage: (run, page, at) => connection.transaction(() => putPage(run, page, at)),

    completeRun: (run, end, at) => {
      // Flushed to the disk with all pages before it (one journal, in order): from now on later
      // runs stop at this ground, and the person is told that everything is here.
      connection.script('PRAGMA synchronous = FULL');
      try {
        return connection.transaction(() => {
          const row = runOf(run);
          connection.run(`UPDATE sync_runs SET outcome = 'completed', ended_at = ? WHERE id = ?`, [
            at,
            run,
          ]);
          const unmet = unmetBy(row, end);
          if (unmet === null) return { gone: 0 };
          const gone = `UPDATE posts SET gone_since = ?, files_missing = 0 WHERE ${isUnmet}`;
          return { gone: connection.run(gone, [at, ...unmet]) };
        });
      } finally {
        connection.script('PRAGMA synchronous = NORMAL');
      }
    },

    unmet: (run, end, limit) => {
      const unmet = unmetBy(runOf(run), end);
      if (unmet === null) return [];
      return connection
        .all<{ id: PostId }>(
          `SELECT id FROM posts WHERE ${isUnmet} ORDER BY posted_at DESC, id_order DESC LIMIT ?`,
          [...unmet, limit],
        )
        .map(({ id }) => id);
    },

    meet: (run, id) => meetPost(connection, run, id),

    abandonRun: (run, reason, at) => {
      connection.run(
        `UPDATE sync_runs SET outcome = 'abandoned', ended_at = ?, reason = ? WHERE id = ?`,
        [at, reason, run],
      );
    },

    lastCompleted: (kind) =>
      connection.get<{ at: number | null }>(
        `SELECT max(ended_at) AS at FROM sync_runs WHERE outcome = 'completed' AND kind = ?`,
        [kind],
      )?.at ?? null,

    postCount: () =>
      connection.get<{ posts: number }>('SELECT count(*) AS posts FROM posts WHERE is_gone = 0')
        ?.posts ?? 0,
  };
}
