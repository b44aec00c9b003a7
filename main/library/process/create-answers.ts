import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { AppError } from '../../../preload/contract/errors.ts';
import type { AccountId } from '../../../preload/contract/ids.ts';
import { fail, ok } from '../../../preload/contract/result.ts';
import type { Result } from '../../../preload/contract/result.ts';
import type { SyncState } from '../../../preload/contract/sync.ts';
import type { Clock } from '../../clock.ts';
import type { MediaFetch } from '../media/download.ts';
import { deleteFolder, storageUseOf } from '../storage-use.ts';
import { databasePath } from '../store/database-path.ts';
import { openAccountLibrary } from './account-library.ts';
import type { AccountLibrary } from './account-library.ts';
import type { LibrarySetup } from './library-contract.ts';
import { createMovablePlace } from './movable-place.ts';
import type { LibraryAnswers, LibraryTools } from './serve-library.ts';

/** What the sync of a library is while nobody may write it. */
const atRest: SyncState = { phase: 'idle', lastCompletedAt: null };

type Opened = Promise<Result<AccountLibrary, AppError>>;

const notFound: Result<never, AppError> = fail({ kind: 'not-found' });

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
  /** What is being closed or deleted: a library opens again only after that. */
  const endings = new Map<AccountId, Promise<unknown>>();
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

  async function open(accountId: AccountId): Opened {
    await endings.get(accountId);
    return openAccountLibrary({ accountId, folder: folderOf(accountId) }, { ...parts, keeping });
  }

  function libraryOf(accountId: AccountId): Opened {
    const known = libraries.get(accountId);
    if (known !== undefined) return known;
    const opening = open(accountId);
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

  /** Closes a library that is open, then does `work`; it opens again when it is needed. */
  async function end<Value>(accountId: AccountId, work: () => Promise<Value>): Promise<Value> {
    const before = endings.get(accountId);
    const open = libraries.get(accountId);
    libraries.delete(accountId);
    const closeAndWork = async (): Promise<Value> => {
      await before;
      const opened = await open;
      if (opened?.ok === true) await opened.value.close();
      return work();
    };
    const ending = closeAndWork();
    const settled = ending.catch(() => undefined);
    endings.set(accountId, settled);
    try {
      return await ending;
    } finally {
      if (endings.get(accountId) === settled) endings.delete(accountId);
    }
  }

  const close = (accountId: AccountId): Promise<void> => end(accountId, () => Promise.resolve());

  /** Uses a library that is there; only a sync makes one, so that a deleted one stays away. */
  async function withKnown<Value>(
    accountId: AccountId,
    otherwise: Result<Value, AppError>,
    use: (library: AccountLibrary) => Promise<Result<Value, AppError>> | Result<Value, AppError>,
  ): Promise<Result<Value, AppError>> {
    await endings.get(accountId);
    const isThere =
      libraries.has(accountId) || existsSync(databasePath({ folder: folderOf(accountId) }));
    return isThere ? withLibrary(accountId, use) : otherwise;
  }

  return {
    startSync: ({ accountId, kind }) =>
      withLibrary(accountId, ({ sync }) => {
        sync.start(kind);
        return ok(null);
      }),
    pauseSync: ({ accountId }) =>
      withKnown(accountId, ok(null), ({ sync }) => {
        sync.pause();
        return ok(null);
      }),
    resumeSync: ({ accountId }) =>
      withKnown(accountId, ok(null), ({ sync }) => {
        sync.resume();
        return ok(null);
      }),
    syncState: ({ accountId }) =>
      place.isHeld()
        ? ok(atRest)
        : withKnown(accountId, ok(atRest), ({ sync }) => ok(sync.state())),

    fileNow: ({ accountId, ...file }, signal) =>
      withKnown(accountId, notFound, (library) => library.fileNow(file, signal)),
    profilePicture: ({ accountId, name }, signal) =>
      withKnown(accountId, notFound, (library) => library.profilePicture(name, signal)),

    storageUse: async ({ accountId }) => ok(await storageUseOf(join(folderOf(accountId), 'media'))),
    close: async ({ accountId }) => {
      await close(accountId);
      return ok(null);
    },
    deleteAll: async ({ accountId }) =>
      place.isHeld()
        ? fail({ kind: 'library-moving' })
        : end(accountId, () => deleteFolder(folderOf(accountId))),
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
      await Promise.all([...libraries.keys(), ...endings.keys()].map(close));
      return ok(null);
    },
  };
}
