import type { Connection } from './connection.ts';
import { DatabaseFailure } from './database-failure.ts';

/**
 * The schema of a library, as numbered migrations: entry n brings a database from version n to
 * n + 1, and `user_version` says where it stands. A published entry is never changed; a new one is
 * added below it.
 *
 * Ids are Instagram's, as text; `key` is this database's own, short, for joins. Times are
 * milliseconds since the epoch. No address of a file is in it: Instagram signs them, and they
 * expire.
 *
 *     sync_runs ── posts ──┬── media ── files
 *                          ├── caption_versions
 *     profiles             ├── count_snapshots
 *                          └── words (full text, by posts.key)
 */
const migrations: readonly string[] = [
  `
  -- What the profile said; a row per change. The last one was confirmed at fetched_at.
  CREATE TABLE profiles (
    seen_at INTEGER PRIMARY KEY,
    fetched_at INTEGER NOT NULL,
    user_id TEXT NOT NULL,
    username TEXT NOT NULL,
    name TEXT,
    account_type TEXT NOT NULL,
    picture_name TEXT,           -- of its picture in the index of media, no address
    biography TEXT,
    website TEXT,
    followers INTEGER,
    follows INTEGER,
    media_count INTEGER
  ) STRICT;

  CREATE TABLE sync_runs (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('newest', 'full')),
    began_at INTEGER NOT NULL,
    ended_at INTEGER,
    outcome TEXT CHECK (outcome IN ('completed', 'abandoned')), -- null: running, or killed
    reason TEXT,                 -- of an abandoned one
    met INTEGER NOT NULL DEFAULT 0, -- posts that its pages held
    -- When the last post of its last page was posted: how far down it came. Not the oldest post
    -- met, which may be a pinned one.
    reached INTEGER
  ) STRICT;
  CREATE INDEX sync_runs_completed ON sync_runs (kind, ended_at) WHERE outcome = 'completed';

  CREATE TABLE posts (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    -- Decimal strings of different length in the order of their numbers.
    id_order TEXT NOT NULL GENERATED ALWAYS AS (printf('%02d', length(id)) || id) VIRTUAL,
    kind TEXT NOT NULL CHECK (kind IN ('picture', 'carousel', 'reel', 'video')),
    caption TEXT,
    caption_seen_at INTEGER NOT NULL, -- when this text was first met
    alt_text TEXT,
    posted_at INTEGER NOT NULL,
    month INTEGER NOT NULL,      -- 12 * year + month from 0, UTC
    permalink TEXT,
    shortcode TEXT,
    likes INTEGER,               -- the newest snapshots
    comments INTEGER,
    counts_fetched_at INTEGER,
    first_seen_at INTEGER NOT NULL,
    seen_run INTEGER NOT NULL REFERENCES sync_runs (id), -- the last one that met it
    covered INTEGER NOT NULL DEFAULT 0, -- a completed run met it
    gone_since INTEGER,          -- null while it is on Instagram
    files_missing INTEGER NOT NULL DEFAULT 0, -- files wanted and not stored, counted
    has_caption INTEGER NOT NULL GENERATED ALWAYS AS (caption IS NOT NULL) VIRTUAL,
    is_gone INTEGER NOT NULL GENERATED ALWAYS AS (gone_since IS NOT NULL) VIRTUAL,
    misses_files INTEGER NOT NULL GENERATED ALWAYS AS (files_missing > 0) VIRTUAL
  ) STRICT;
  -- With everything that can be filtered by: a page at offset 99,900 then skips entries of the
  -- index only, and never a row. The orders by number are sorted out of it: an index of their own
  -- would be written all over with every page of a sync.
  CREATE INDEX posts_by_time ON posts
    (posted_at, id_order, kind, month, has_caption, is_gone, misses_files, likes, comments);
  CREATE INDEX posts_by_month ON posts (month, kind, has_caption, is_gone, misses_files);
  CREATE INDEX posts_uncovered ON posts (seen_run) WHERE covered = 0;
  CREATE INDEX posts_missing_files ON posts (posted_at, id_order) WHERE misses_files = 1;

  -- Captions that were replaced; the present one is in posts.
  CREATE TABLE caption_versions (
    post INTEGER NOT NULL REFERENCES posts (key) ON DELETE CASCADE,
    seen_at INTEGER NOT NULL,
    caption TEXT,
    PRIMARY KEY (post, seen_at)
  ) STRICT, WITHOUT ROWID;

  -- Numbers over time; a row per change. A null value says that Instagram stopped giving it.
  CREATE TABLE count_snapshots (
    post INTEGER NOT NULL REFERENCES posts (key) ON DELETE CASCADE,
    metric TEXT NOT NULL,        -- 'likes', 'comments'; names of insights later
    fetched_at INTEGER NOT NULL,
    -- When it was last found unchanged. Null in the newest row of likes and comments:
    -- posts.counts_fetched_at says it of both, without a row to write for every post of every sync.
    last_fetched_at INTEGER,
    value INTEGER,
    PRIMARY KEY (post, metric, fetched_at)
  ) STRICT, WITHOUT ROWID;

  -- The pictures and videos of a post: a carousel's children, else one under the post's own id.
  CREATE TABLE media (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    post INTEGER NOT NULL REFERENCES posts (key) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('image', 'video')),
    withheld INTEGER NOT NULL,   -- Instagram does not hand the file out
    has_poster INTEGER NOT NULL,
    colour TEXT,
    gone_since INTEGER,          -- taken out of its carousel
    wants_thumbnail INTEGER NOT NULL DEFAULT 0 -- a picture of it is stored, a thumbnail is not
  ) STRICT;
  CREATE INDEX media_of_post ON media (post, position);
  CREATE INDEX media_wanting_thumbnail ON media (key) WHERE wants_thumbnail = 1;

  -- Files that are stored (with a name) or wanted (without).
  CREATE TABLE files (
    media INTEGER NOT NULL REFERENCES media (key) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('original', 'poster', 'thumbnail')),
    name TEXT,                   -- '<sha-256>.<type>' below the media folder
    bytes INTEGER,
    width INTEGER,
    height INTEGER,
    unavailable_at INTEGER,      -- its address leads nowhere: not wanted for now
    PRIMARY KEY (media, role),
    CHECK ((name IS NULL) = (bytes IS NULL))
  ) STRICT, WITHOUT ROWID;

  -- One row: counted as it changes, for a progress bar asks several times a second. Thumbnails,
  -- which are made and not fetched, are left out.
  CREATE TABLE file_totals (missing INTEGER NOT NULL, stored INTEGER NOT NULL, bytes INTEGER NOT NULL)
    STRICT;
  INSERT INTO file_totals VALUES (0, 0, 0);
  CREATE TRIGGER files_missing_added AFTER INSERT ON posts WHEN new.files_missing > 0
  BEGIN
    UPDATE file_totals SET missing = missing + new.files_missing;
  END;
  CREATE TRIGGER files_missing_changed AFTER UPDATE OF files_missing ON posts
    WHEN new.files_missing <> old.files_missing
  BEGIN
    UPDATE file_totals SET missing = missing + new.files_missing - old.files_missing;
  END;
  CREATE TRIGGER file_added AFTER INSERT ON files WHEN new.name IS NOT NULL AND new.role <> 'thumbnail'
  BEGIN
    UPDATE file_totals SET stored = stored + 1, bytes = bytes + new.bytes;
  END;
  CREATE TRIGGER file_removed AFTER DELETE ON files
    WHEN old.name IS NOT NULL AND old.role <> 'thumbnail'
  BEGIN
    UPDATE file_totals SET stored = stored - 1, bytes = bytes - old.bytes;
  END;
  CREATE TRIGGER file_changed AFTER UPDATE OF name, bytes ON files WHEN new.role <> 'thumbnail'
  BEGIN
    UPDATE file_totals SET
      stored = stored + (new.name IS NOT NULL) - (old.name IS NOT NULL),
      bytes = bytes + coalesce(new.bytes, 0) - coalesce(old.bytes, 0);
  END;

  -- Words as search-words.ts cuts and folds them, joined by spaces. The tokenizer has nothing
  -- left to do: outside ASCII it takes every character for a part of a word.
  CREATE VIRTUAL TABLE words USING fts5 (
    caption, alt, hashtags, mentions,
    content = '', contentless_delete = 1, prefix = '1 2',
    tokenize = "ascii tokenchars '_.'" -- as in hashtags and mentions
  );
  `,
  `
  -- How much is kept of the account: one row. Nothing is deleted of a post that no run later than
  -- since_run, the last one when that was chosen, has met: it may be gone from Instagram.
  CREATE TABLE keeping (
    what TEXT NOT NULL CHECK (what IN ('everything', 'thumbnails')),
    since_run INTEGER NOT NULL
  ) STRICT;
  INSERT INTO keeping VALUES ('everything', 0);

  -- 1 for an original that is not there and not wanted, for something smaller stands for it.
  ALTER TABLE files ADD COLUMN spared INTEGER NOT NULL DEFAULT 0;
  -- Two media may have the same bytes, and so one file.
  CREATE INDEX files_by_name ON files (name) WHERE name IS NOT NULL;
  `,
  `
  -- What comes with new posts is counted once for a page (run-rows.ts). A statement that fires a
  -- trigger is one that SQLite must be able to take back alone: it copied every page that the
  -- insert touched, which took longer than the insert.
  DROP TRIGGER files_missing_added;
  `,
  `
  -- A run that completes leaves its posts alone from now on: a post is covered where the last run
  -- that met it is complete, and where the column says that one before was (post-rows.ts).
  DROP INDEX posts_uncovered;
  `,
];

/** The version that this program reads and writes. */
export const schemaVersion = migrations.length;

/** The version of a database; 0 for one without tables. */
export function versionOf(connection: Connection): number {
  return connection.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
}

/** Says of a database that a newer Albumen wrote it. */
export function newerVersion(version: number): string {
  return `version ${String(version)}, newer than ${String(schemaVersion)}`;
}

/**
 * Refuses a database that a newer Albumen wrote.
 * @throws DatabaseFailure
 */
export function requireReadable(connection: Connection, newest = schemaVersion): void {
  const version = versionOf(connection);
  if (version <= newest) return;
  throw new DatabaseFailure({ kind: 'library-damaged', detail: newerVersion(version) }, null);
}

/**
 * Brings a database to this program's version, each step in a transaction of its own.
 * @throws DatabaseFailure `library-damaged` for a database of a newer version, too
 */
export function migrate(connection: Connection, steps = migrations): void {
  const from = versionOf(connection);
  requireReadable(connection, steps.length);
  for (const [index, step] of steps.entries()) {
    if (index < from) continue;
    connection.transaction(() => {
      connection.script(step);
      connection.script(`PRAGMA user_version = ${String(index + 1)}`);
    });
  }
}
