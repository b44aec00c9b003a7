import { accessSync, constants, mkdirSync } from 'node:fs';

import type { LibraryError } from '../../../preload/contract/errors.ts';
import type { Result } from '../../../preload/contract/result.ts';
import { connect } from './connection.ts';
import type { Connection } from './connection.ts';
import { asResult, guarded } from './database-failure.ts';
import { databasePath } from './database-path.ts';
import { createFileRows } from './file-rows.ts';
import type { LibraryPlace, LibraryWriter } from './library-store.ts';
import { putProfile } from './profile-rows.ts';
import { recoverRows } from './recover-rows.ts';
import { createRunRows } from './run-rows.ts';
import { migrate } from './schema.ts';

/** Pages in the journal before they are copied into the database: several of a sync's at once. */
const checkpointPages = 4000;

/**
 * Opens an account's library for writing, making or migrating it first. There is to be one writer
 * at a time. Opening answers what can fail as a value; the writer's calls throw it as
 * `DatabaseFailure`, to be caught by `asResult` around a stretch of work.
 */
export function openLibraryWriter(place: LibraryPlace): Result<LibraryWriter, LibraryError> {
  return asResult(() => {
    const connection = openDatabase(place);
    return {
      putProfile: (profile, at) => putProfile(connection, profile, at),
      ...createRunRows(connection),
      ...createFileRows(connection),
      recover: (aside, at) => recoverRows(connection, place, aside, at),
      close: () => connection.close(),
    };
  });
}

function openDatabase(place: LibraryPlace): Connection {
  guarded(() => mkdirSync(place.folder, { recursive: true }));
  const connection = connect(databasePath(place), 'write');
  try {
    // On a read-only disk SQLite opens a database for reading, without a word.
    guarded(() => accessSync(databasePath(place), constants.W_OK));
    // NORMAL: a power cut may undo the last calls, whole ones and in order, never half of one.
    // The next run repeats them. `completeRun` alone waits for the disk.
    connection.script(
      `PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = ${String(checkpointPages)}`,
    );
    migrate(connection);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}
