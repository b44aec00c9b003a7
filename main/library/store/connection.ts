import { DatabaseSync } from '@photostructure/sqlite';
import type { StatementSyncInstance } from '@photostructure/sqlite';

import { failureOf, guarded } from './database-failure.ts';

export type SqlValue = string | number | null;

/**
 * One open database. Statements are prepared once and kept. Whatever SQLite refuses is thrown as
 * `DatabaseFailure`.
 */
export interface Connection {
  /** All rows. The caller names their shape: the tables are STRICT, so that it holds. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- only SQL knows the type
  all<Row>(sql: string, values?: readonly SqlValue[]): readonly Row[];
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- only SQL knows the type
  get<Row>(sql: string, values?: readonly SqlValue[]): Row | null;
  /** Answers how many rows were changed. */
  run(sql: string, values?: readonly SqlValue[]): number;
  /** Answers the key of the row. */
  insert(sql: string, values?: readonly SqlValue[]): number;
  /** Several statements without values. */
  script(sql: string): void;
  /** All of `work` or nothing of it. */
  transaction<Value>(work: () => Value): Value;
  /** What `work` reads is of one moment, whatever another connection writes meanwhile. */
  snapshot<Value>(work: () => Value): Value;
  close(): void;
}

/**
 * Milliseconds to wait for another connection. Who reads sits in the main process, where waiting
 * blocks the window, and has to wait only while a journal is recovered.
 */
const patience = { write: 3000, read: 300 };

/** Kibibytes of pages kept in memory: a first sync touches every index of a large library. */
const cacheSize = { write: 32_000, read: 16_000 };

/**
 * Opens a database.
 * @throws DatabaseFailure
 */
export function connect(path: string, mode: 'write' | 'read'): Connection {
  const database = guarded(
    () =>
      new DatabaseSync(path, {
        readOnly: mode === 'read',
        enableForeignKeyConstraints: true,
        timeout: patience[mode],
      }),
  );
  guarded(() => database.exec(`PRAGMA cache_size = -${String(cacheSize[mode])}`));
  const statements = new Map<string, StatementSyncInstance>();
  const prepared = (sql: string): StatementSyncInstance => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const within = <Value>(begin: string, work: () => Value): Value =>
    guarded(() => {
      database.exec(begin);
      try {
        const value = work();
        database.exec('COMMIT');
        return value;
      } catch (error) {
        // A full disk makes SQLite roll back by itself.
        if (database.isTransaction) database.exec('ROLLBACK');
        throw error;
      }
    });

  return {
    // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as in the interface
    all: <Row>(sql: string, values: readonly SqlValue[] = []) =>
      guarded(() => prepared(sql).all(...values) as readonly Row[]),
    // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as in the interface
    get: <Row>(sql: string, values: readonly SqlValue[] = []) =>
      guarded(() => (prepared(sql).get(...values) as Row | undefined) ?? null),
    run: (sql, values = []) => guarded(() => prepared(sql).run(...values).changes),
    insert: (sql, values = []) =>
      guarded(() => Number(prepared(sql).run(...values).lastInsertRowid)),
    script: (sql) => guarded(() => database.exec(sql)),
    // Immediate: a transaction that begins by reading could be refused at its first write.
    transaction: (work) => within('BEGIN IMMEDIATE', work),
    snapshot: (work) => within('BEGIN', work),
    close: () => {
      if (!database.isOpen) return;
      // SQLite keeps the files open until the last statement is collected as garbage, and would
      // only then bring the journal into the database.
      if (mode === 'write') withoutFailing(() => database.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
      statements.clear();
      guarded(() => database.close());
    },
  };
}

/** What the journal holds is safe in it, too. */
function withoutFailing(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (failureOf(error) === null) throw error;
  }
}
