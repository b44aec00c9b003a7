import { statSync } from 'node:fs';
import { join } from 'node:path';

import { mediaPath } from '../media/media-path.ts';
import { connect } from './connection.ts';
import type { Connection, SqlValue } from './connection.ts';
import { asResult, breaksConstraint, DatabaseFailure } from './database-failure.ts';
import { wantsThumbnail } from './file-rows.ts';
import type { LibraryPlace, RunId } from './library-store.ts';
import { countMissing } from './media-rows.ts';
import { putWords } from './search-index.ts';

/** Rows that are read together; where they cannot be, each half is tried, down to a single one. */
const stretch = 512;
/** Readings that may fail before the rest is given up: a page that is lost costs some dozens. */
const mostFailures = 4000;

type Row = Readonly<Record<string, SqlValue>>;

/** What is taken over of one table: the column it is read along, and those that are kept. */
interface Table {
  readonly name: string;
  readonly along: string;
  readonly columns: readonly string[];
}

const posts: Table = {
  name: 'posts',
  along: 'key',
  columns:
    'key id kind caption caption_seen_at alt_text posted_at month permalink shortcode likes comments counts_fetched_at first_seen_at gone_since'.split(
      ' ',
    ),
};
const captionVersions: Table = {
  name: 'caption_versions',
  along: 'post',
  columns: ['post', 'seen_at', 'caption'],
};
const countSnapshots: Table = {
  name: 'count_snapshots',
  along: 'post',
  columns: ['post', 'metric', 'fetched_at', 'last_fetched_at', 'value'],
};
const media: Table = {
  name: 'media',
  along: 'key',
  columns: 'key id post position type withheld has_poster colour gone_since'.split(' '),
};
const files: Table = {
  name: 'files',
  along: 'media',
  columns: 'media role name bytes width height unavailable_at'.split(' '),
};
const profiles: Table = {
  name: 'profiles',
  along: 'seen_at',
  columns:
    'seen_at fetched_at user_id username name account_type picture_name biography website followers follows media_count'.split(
      ' ',
    ),
};

/** Reads tables of a damaged database: what cannot be read is left out. */
function createReading(damaged: Connection): (table: Table, use: (row: Row) => void) => void {
  const budget = { left: mostFailures };

  function attempt<Value>(read: () => Value): Value | null {
    if (budget.left <= 0) return null;
    try {
      return read();
    } catch (error) {
      if (!(error instanceof DatabaseFailure) || error.error.kind !== 'library-damaged')
        throw error;
      budget.left -= 1;
      return null;
    }
  }

  function readBetween(table: Table, from: number, to: number, use: (row: Row) => void): void {
    const { name, along, columns } = table;
    const sql = `SELECT ${columns.join(', ')} FROM ${name} WHERE ${along} BETWEEN ? AND ?`;
    const rows = attempt(() => damaged.all<Row>(sql, [from, to]));
    if (rows !== null) {
      rows.forEach(use);
    } else if (from < to) {
      const middle = Math.floor((from + to) / 2);
      readBetween(table, from, middle, use);
      readBetween(table, middle + 1, to, use);
    }
  }

  /** Where the rows from a value of the column on begin; null after the last one. */
  function nextFrom({ name, along }: Table, from: number): number | null {
    const sql = `SELECT min(${along}) AS next FROM ${name} WHERE ${along} >= ?`;
    const row = attempt(() => damaged.get<{ next: number | null }>(sql, [from]));
    // Not readable is not the end: what comes after it may be.
    return row === null && budget.left > 0 ? from : (row?.next ?? null);
  }

  return (table, use) => {
    for (let from = nextFrom(table, 1); from !== null; from = nextFrom(table, from + stretch)) {
      readBetween(table, from, from + stretch - 1, use);
    }
  };
}

/**
 * Takes over what can be read of a database that was set aside: what Instagram no longer has
 * (posts, earlier captions, numbers over time) is nowhere else. Nothing of it counts as covered, so
 * that the next run meets every post that is still there. Into a new database only; within a
 * transaction of its own, and again only with what is not there yet.
 * @param aside the name of the file, in the library's folder
 * @returns how many posts were taken over
 * @throws DatabaseFailure where the new one cannot be written
 */
export function recoverRows(
  connection: Connection,
  place: Pick<LibraryPlace, 'folder'>,
  aside: string,
  at: number,
): number {
  const opened = asResult(() => connect(join(place.folder, aside), 'read'));
  if (!opened.ok) return 0;
  const damaged = opened.value;
  const mediaFolder = join(place.folder, 'media');

  const isStored = (name: SqlValue, bytes: SqlValue): boolean => {
    if (typeof name !== 'string' || !/^[0-9a-f]{64}\.[a-z0-9]{2,4}$/.test(name)) return false;
    const entry = statSync(mediaPath(mediaFolder, name), { throwIfNoEntry: false });
    return entry?.isFile() === true && entry.size === bytes;
  };

  /** Answers whether it was entered: a row that no sound database could hold is left out. */
  const enter = ({ name, columns }: Table, row: Row, more: Row = {}): boolean => {
    const names = [...columns, ...Object.keys(more)];
    const values = [...columns.map((column) => row[column] ?? null), ...Object.values(more)];
    const marks = names.map(() => '?').join(', ');
    const sql = `INSERT OR IGNORE INTO ${name} (${names.join(', ')}) VALUES (${marks})`;
    try {
      return connection.run(sql, values) > 0;
    } catch (error) {
      if (!breaksConstraint(error)) throw error;
      return false;
    }
  };

  const takeOver = (): number => {
    const run = connection.insert(
      `INSERT INTO sync_runs (kind, began_at, ended_at, outcome, reason)
       VALUES ('newest', ?1, ?1, 'abandoned', 'recovered')`,
      [at],
    ) as RunId; // the key of a run that was just made
    const read = createReading(damaged);
    const keys = new Set<number>();
    read(posts, (row) => {
      const { key, id, caption, alt_text: alt } = row;
      if (typeof key !== 'number' || typeof id !== 'string' || !/^\d{1,32}$/.test(id)) return;
      if (!enter(posts, row, { seen_run: run })) return;
      keys.add(key);
      const altText = typeof alt === 'string' ? alt : null;
      putWords(connection, key, { caption: typeof caption === 'string' ? caption : null, altText });
    });
    const isOfPost = ({ post }: Row): boolean => typeof post === 'number' && keys.has(post);
    for (const table of [captionVersions, countSnapshots, media]) {
      read(table, (row) => {
        if (isOfPost(row)) enter(table, row);
      });
    }
    read(files, (row) => {
      const stored = isStored(row['name'] ?? null, row['bytes'] ?? null);
      // A thumbnail that is not there is made again.
      if (!stored && row['role'] === 'thumbnail') return;
      enter(files, stored ? row : { ...row, name: null, bytes: null });
    });
    read(profiles, (row) => enter(profiles, row));
    connection.run(`UPDATE media SET wants_thumbnail = ${wantsThumbnail}`);
    for (const key of keys) countMissing(connection, key);
    return keys.size;
  };

  try {
    return connection.transaction(takeOver);
  } finally {
    damaged.close();
  }
}
