import { join } from 'node:path';

import { DatabaseSync } from '@photostructure/sqlite';

/**
 * Puts so many older posts into a library that is there already, over 180 months before its oldest
 * one: by SQL, for a sync of 100,000 takes minutes. Each has a colour, and no picture to fetch.
 */
export function addOlderPosts(libraryFolder: string, count: number): void {
  const database = new DatabaseSync(join(libraryFolder, 'library.sqlite'));
  const month = `CAST(strftime('%Y', at / 1000, 'unixepoch') AS INTEGER) * 12
    + CAST(strftime('%m', at / 1000, 'unixepoch') AS INTEGER) - 1`;
  database.exec(`
    PRAGMA busy_timeout = 10000;
    BEGIN IMMEDIATE;
    INSERT INTO posts (id, kind, caption_seen_at, posted_at, month, first_seen_at, seen_run, covered)
      WITH RECURSIVE older (n, at) AS (
        SELECT 1, min(posted_at) - 3600000 FROM posts
        UNION ALL
        SELECT n + 1, at - 473040000000 / ${count} FROM older WHERE n < ${count}
      )
      SELECT CAST(10000000000000000 - n AS TEXT), 'picture', 0, at, ${month}, 0,
        (SELECT max(id) FROM sync_runs), 1 FROM older;
    INSERT INTO media (id, post, position, type, withheld, has_poster, colour)
      SELECT id, key, 0, 'image', 1, 0, printf('#%06x', 1 + key * 7919 % 16777215)
      FROM posts WHERE key NOT IN (SELECT post FROM media);
    COMMIT;
  `);
  database.close();
}
