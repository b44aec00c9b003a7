import { existsSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';

import { DatabaseSync } from '@photostructure/sqlite';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';

import type { LibraryError } from '../../../preload/contract/errors.ts';
import { fail, ok } from '../../../preload/contract/result.ts';
import type { Result } from '../../../preload/contract/result.ts';
import type { Clock } from '../../clock.ts';
import { asResult, guarded } from './database-failure.ts';
import { databasePath } from './database-path.ts';
import type { LibraryPlace } from './library-store.ts';
import { newerVersion, schemaVersion } from './schema.ts';

/** What a check found. */
export type LibraryCheck =
  | { readonly kind: 'whole' }
  /** There is no database yet. */
  | { readonly kind: 'absent' }
  /** It was damaged, or a newer Albumen's: it lies beside, under this name, and nothing is lost. */
  | { readonly kind: 'set-aside'; readonly name: string; readonly detail: string };

/** Milliseconds to wait for whoever holds the database. */
const patience = 1000;

/** Beside a database lie its journal and the map of it; a journal without its database is nothing. */
const companions = ['', '-wal', '-shm'];

/**
 * Checks the database of a library, before anyone opens it. One that cannot be read is set aside,
 * never deleted: the writer then makes a new one, the next full sync fills it, and files whose
 * bytes are on the disk are found again through the index of media (`known-files.ts`).
 */
export function checkLibrary(
  place: LibraryPlace,
  clock: Clock,
): Result<LibraryCheck, LibraryError> {
  const path = databasePath(place);
  if (!existsSync(path)) return ok({ kind: 'absent' });
  const checked = asResult(() => damageOf(path));
  const damage = checked.ok ? checked.value : damageIn(checked.error);
  if (!checked.ok && damage === null) return fail(checked.error);
  if (damage === null) return ok({ kind: 'whole' });
  return asResult(() => {
    const name = setAside(place, clock);
    return { kind: 'set-aside', name, detail: damage };
  });
}

const damageIn = (error: LibraryError): string | null =>
  error.kind === 'library-damaged' ? error.detail : null;

/** What is wrong with a database; null when nothing is. */
function damageOf(path: string): string | null {
  // For reading: whoever closes a database for writing brings the journal into it and deletes it,
  // and what is damaged is to be set aside as it was found.
  const database = guarded(() => new DatabaseSync(path, { readOnly: true, timeout: patience }));
  try {
    const [version] = ask(database, 'SELECT answer(user_version) FROM pragma_user_version');
    if (Number(version) > schemaVersion) return newerVersion(Number(version));
    const [said] = ask(database, 'SELECT answer(quick_check) FROM pragma_quick_check LIMIT 1');
    if (said !== 'ok') return said ?? 'no answer';
    const orphans = ask(database, 'SELECT answer("table") FROM pragma_foreign_key_check');
    return orphans[0] === undefined ? null : `rows without their owner in ${orphans[0]}`;
  } finally {
    guarded(() => database.close());
  }
}

/**
 * Runs a query that hands each row to `answer()`. A prepared statement would keep the file open
 * until it is collected as garbage, and Windows moves no open file.
 */
function ask(database: DatabaseSyncInstance, sql: string): readonly string[] {
  const answers: string[] = [];
  database.function('answer', (value: unknown) => {
    answers.push(String(value));
    return null;
  });
  guarded(() => database.exec(sql));
  return answers;
}

/** Moves a database aside and answers its new name. */
function setAside(place: LibraryPlace, clock: Clock): string {
  const path = databasePath(place);
  const day = new Date(clock.now()).toISOString().slice(0, 10);
  for (let n = 1; ; n += 1) {
    const suffix = n === 1 ? '' : `-${String(n)}`;
    const aside = join(place.folder, `library.damaged-${day}${suffix}.sqlite`);
    if (existsSync(aside)) continue;
    guarded(() => {
      for (const end of companions.toReversed()) {
        if (existsSync(`${path}${end}`)) renameSync(`${path}${end}`, `${aside}${end}`);
      }
    });
    return basename(aside);
  }
}
