import type { AppError } from '../../preload/contract/errors.ts';
import type { AccountId } from '../../preload/contract/ids.ts';
import type { Keeping } from '../../preload/contract/library.ts';
import type { StorageUse } from '../../preload/contract/post.ts';
import type { Result } from '../../preload/contract/result.ts';
import type { SyncState } from '../../preload/contract/sync.ts';
import type { FetchNow } from '../posts/media-files.ts';
import type { AccountReaders } from './account-readers.ts';
import type { LibraryProcess } from './process/library-process.ts';

/** The libraries of all accounts, as main sees them: read here, written by a process of their own. */
export interface Library {
  readonly fetchNow: FetchNow;
  /** Begins a run, or tries at once what waits. */
  startSync(accountId: AccountId): Promise<Result<null, AppError>>;
  pauseSync(accountId: AccountId): Promise<Result<null, AppError>>;
  resumeSync(accountId: AccountId): Promise<Result<null, AppError>>;
  syncState(accountId: AccountId): Promise<Result<SyncState, AppError>>;
  storageUse(accountId: AccountId): Promise<Result<StorageUse, AppError>>;
  /** The name under which an account's damaged database was set aside in this run; null for none. */
  setAside(accountId: AccountId): string | null;
  /** How much is kept of every account. */
  setKeeping(keeping: Keeping): Promise<Result<null, AppError>>;
  /** Ends what is being done for an account; its library stays. */
  close(accountId: AccountId): Promise<Result<null, AppError>>;
  deleteAll(accountId: AccountId): Promise<Result<null, AppError>>;
}

/** Makes what the rest of main asks of the libraries. */
export function createLibrary(dependencies: {
  readonly process: Pick<LibraryProcess, 'ask' | 'start'>;
  readonly readers: AccountReaders;
  readonly setAside: (accountId: AccountId) => string | null;
}): Library {
  const { readers, setAside } = dependencies;
  const { ask } = dependencies.process;
  return {
    fetchNow: {
      file: (accountId, file) => ask('fileNow', { accountId, ...file }),
      profilePicture: (accountId, name) => ask('profilePicture', { accountId, name }),
    },
    startSync: (accountId) => {
      // One that ended too often waits to be asked for.
      dependencies.process.start();
      return ask('startSync', { accountId, kind: 'newest' });
    },
    pauseSync: (accountId) => ask('pauseSync', { accountId }),
    resumeSync: (accountId) => ask('resumeSync', { accountId }),
    syncState: (accountId) => ask('syncState', { accountId }),
    storageUse: (accountId) => ask('storageUse', { accountId }),
    setAside,
    setKeeping: (keeping) => ask('setKeeping', { keeping }),
    close: (accountId) => {
      readers.close(accountId);
      return ask('close', { accountId });
    },
    deleteAll: (accountId) => {
      readers.close(accountId);
      return ask('deleteAll', { accountId });
    },
  };
}
