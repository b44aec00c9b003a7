import { DatabaseSync } from '@photostructure/sqlite';

import { z } from '../../../preload/contract/zod.ts';

/** The version of SQLite that libraries are read and written with. */
export function sqliteVersion(): string {
  const database = new DatabaseSync(':memory:');
  try {
    const row: unknown = database.prepare('SELECT sqlite_version() AS version').get();
    return z.object({ version: z.string() }).parse(row).version;
  } finally {
    database.close();
  }
}
