import { join } from 'node:path';

import type { AppError } from '../../../preload/contract/errors.ts';
import type { AccountId } from '../../../preload/contract/ids.ts';
import { fail, ok } from '../../../preload/contract/result.ts';
import type { Result } from '../../../preload/contract/result.ts';
import type { SyncState } from '../../../preload/contract/sync.ts';
import type { Clock } from '../../clock.ts';
import type { MediaFetch } from '../media/download.ts';
import { deleteFolder, storageUseOf } from '../storage-use.ts';
import { openAccountLibrary } from './account-library.ts';
import type { AccountLibrary } from './account-library.ts';
import type { LibrarySetup } from './library-contract.ts';
import { createMovablePlace } from './movable-place.ts';
import type { LibraryAnswers, LibraryTools } from './serve-library.ts';

/** What the sync of a library is while nobody may write it. */
const atRest: SyncState = { phase: 'idle', lastCompletedAt: null };

type Opened = Promise<Result<AccountLibrary, AppError>>;

/** Answers what main asks: one open library per account, made when it is first needed. */
export function createLibraryAnswers(
  parts: LibraryTools & {
    readonly setup: LibrarySetup;
    readonly clock: Clock;
    readonly fetch: MediaFetch;
  },
): LibraryAnswers {
  let { keeping } = parts.setup;
  const libraries = new Map<AccountId, Opened>();
  const place = createMovablePlace({
    ...parts,
    folder: parts.setup.folder,
    closeAll: async () => {
      await Promise.all(
        [...libraries.keys()].map(async (accountId) => {
          await close(accountId);
          // Its last state was of a run that ended with it.
          parts.tell('syncChanged', { accountId, state: atRest });
        }),
      );
    },
  });
  const folderOf = (accountId: AccountId): string => join(place.folder(), accountId);

  function libraryOf(accountId: AccountId): Opened {
    const known = libraries.get(accountId);
    if (known !== undefined) return known;
    const opening = openAccountLibrary(
      { accountId, folder: folderOf(accountId) },
      {
        ...parts,
        keeping,
      },
    );
    libraries.set(accountId, opening);
    // What refused may have been put right by the next time.
    void opening.then((opened) => {
      if (!opened.ok && libraries.get(accountId) === opening) libraries.delete(accountId);
    });
    return opening;
  }

  async function withLibrary<Value>(
    accountId: AccountId,
    use: (library: AccountLibrary) => Promise<Result<Value, AppError>> | Result<Value, AppError>,
  ): Promise<Result<Value, AppError>> {
    if (place.isHeld()) return fail({ kind: 'library-moving' });
    const opened = await libraryOf(accountId);
    return opened.ok ? use(opened.value) : opened;
  }

  /** Closes a library that is open; it opens again when it is needed. */
  async function close(accountId: AccountId): Promise<void> {
    const opened = await libraries.get(accountId);
    libraries.delete(accountId);
    if (opened?.ok === true) await opened.value.close();
  }

  return {
    startSync: ({ accountId, kind }) =>
      withLibrary(accountId, ({ sync }) => {
        sync.start(kind);
        return ok(null);
      }),
    pauseSync: ({ accountId }) =>
      withLibrary(accountId, ({ sync }) => {
        sync.pause();
        return ok(null);
      }),
    resumeSync: ({ accountId }) =>
      withLibrary(accountId, ({ sync }) => {
        sync.resume();
        return ok(null);
      }),
    syncState: ({ accountId }) =>
      place.isHeld() ? ok(atRest) : withLibrary(accountId, ({ sync }) => ok(sync.state())),

    fileNow: ({ accountId, ...file }, signal) =>
      withLibrary(accountId, (library) => library.fileNow(file, signal)),
    profilePicture: ({ accountId, name }, signal) =>
      withLibrary(accountId, (library) => library.profilePicture(name, signal)),

    storageUse: async ({ accountId }) => ok(await storageUseOf(join(folderOf(accountId), 'media'))),
    close: async ({ accountId }) => {
      await close(accountId);
      return ok(null);
    },
    deleteAll: async ({ accountId }) => {
      if (place.isHeld()) return fail({ kind: 'library-moving' });
      await close(accountId);
      return deleteFolder(folderOf(accountId));
    },
    copyTo: ({ folder }, signal) => place.copyTo(folder, signal),
    usePlace: async ({ folder }) => {
      await place.use(folder);
      return ok(null);
    },
    setKeeping: async (asked) => {
      ({ keeping } = asked);
      const opened = await Promise.all(libraries.values());
      const changed = opened.map((library) =>
        library.ok ? library.value.setKeeping(keeping) : library,
      );
      return changed.find(({ ok: isDone }) => !isDone) ?? ok(null);
    },
    removeCopy: ({ folder }) => place.remove(folder),
    finish: async () => {
      await place.finish();
      await Promise.all([...libraries.keys()].map(close));
      return ok(null);
    },
  };
}
