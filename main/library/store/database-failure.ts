import { constants } from 'node:os';

import type { LibraryError } from '../../../preload/contract/errors.ts';
import { fail, ok } from '../../../preload/contract/result.ts';
import type { Result } from '../../../preload/contract/result.ts';
import { z } from '../../../preload/contract/zod.ts';
import { diskErrorOf } from '../media/disk-error.ts';

/**
 * What a call on an open library throws when the database or its disk fails. A transaction of
 * forty statements would be unreadable with a `Result` behind each, so the failure travels as an
 * exception, and whoever has the library open turns it into a value in one place: `asResult`.
 * Whatever else is thrown is a bug.
 */
export class DatabaseFailure extends Error {
  readonly error: LibraryError;

  constructor(error: LibraryError, cause: unknown) {
    super(`${error.kind}: ${error.detail}`, { cause });
    this.error = error;
  }
}

/** Runs `work` and turns a failure of the database or the disk into a value. */
export function asResult<Value>(work: () => Value): Result<Value, LibraryError> {
  try {
    return ok(work());
  } catch (error) {
    if (error instanceof DatabaseFailure) return fail(error.error);
    throw error;
  }
}

/*
 * Primary result codes: https://sqlite.org/rescode.html. A write that fails with IOERR was
 * refused by the system (a pulled disk, a quota): the file itself is whole.
 */
const kinds: Readonly<Record<string, LibraryError['kind']>> = {
  SQLITE_FULL: 'disk-full',
  SQLITE_IOERR: 'disk-refused',
  SQLITE_READONLY: 'disk-refused',
  SQLITE_CANTOPEN: 'disk-refused',
  SQLITE_PERM: 'disk-refused',
  SQLITE_AUTH: 'disk-refused',
  SQLITE_NOLFS: 'disk-refused',
  SQLITE_BUSY: 'library-busy',
  SQLITE_LOCKED: 'library-busy',
  SQLITE_PROTOCOL: 'library-busy',
  SQLITE_CORRUPT: 'library-damaged',
  SQLITE_NOTADB: 'library-damaged',
  SQLITE_FORMAT: 'library-damaged',
};

/** Numbers by which a system says that a disk or a quota is full; Windows has its own. */
const fullDisk: ReadonlySet<number> = new Set(
  process.platform === 'win32' ? [39, 112] : [constants.errno.ENOSPC, constants.errno.EDQUOT],
);

/** How `@photostructure/sqlite` describes what SQLite answered. */
const sqliteErrorSchema = z.object({
  sqliteCodeName: z.string(),
  sqliteExtendedCode: z.number(),
  systemErrno: z.number().optional(),
});

/** Between the rows of an answer `@photostructure/sqlite` passes on SQLite's sentence alone. */
const bareErrorSchema = z.object({ code: z.literal('ERR_SQLITE_ERROR'), message: z.string() });

/* https://sqlite.org/c3ref/errcode.html: what sqlite3_errstr() says of the codes above. */
const sentences: Readonly<Record<string, LibraryError['kind']>> = {
  'database or disk is full': 'disk-full',
  'disk I/O error': 'disk-refused',
  'database is locked': 'library-busy',
  'database disk image is malformed': 'library-damaged',
  'file is not a database': 'library-damaged',
};

function failureInSentence(error: unknown): DatabaseFailure | null {
  const bare = bareErrorSchema.safeParse(error);
  const kind = bare.success ? sentences[bare.data.message] : undefined;
  if (!bare.success || kind === undefined) return null;
  return new DatabaseFailure({ kind, detail: bare.data.message }, error);
}

/** The failure in an exception of SQLite or of Node's file system; null when it is a bug. */
export function failureOf(error: unknown): DatabaseFailure | null {
  if (error instanceof DatabaseFailure) return error;
  const sqlite = sqliteErrorSchema.safeParse(error);
  if (!sqlite.success) {
    const disk = diskErrorOf(error);
    return disk === null ? failureInSentence(error) : new DatabaseFailure(disk, error);
  }
  const { sqliteCodeName, sqliteExtendedCode, systemErrno } = sqlite.data;
  const kind = kinds[sqliteCodeName];
  if (kind === undefined) return null;
  const detail = `${sqliteCodeName} (${String(sqliteExtendedCode)})`;
  const full = systemErrno !== undefined && fullDisk.has(systemErrno);
  return new DatabaseFailure({ kind: full ? 'disk-full' : kind, detail }, error);
}

/** Whether SQLite refused a row that its table cannot hold. */
export function breaksConstraint(error: unknown): boolean {
  const sqlite = sqliteErrorSchema.safeParse(error);
  return sqlite.success && sqlite.data.sqliteCodeName === 'SQLITE_CONSTRAINT';
}

/** Runs `work`; what SQLite or the disk refuses becomes a `DatabaseFailure`. */
export function guarded<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw failureOf(error) ?? error;
  }
}
