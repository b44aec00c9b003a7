import { join } from 'node:path';

import type { AccountId } from '../../preload/contract/ids.ts';
import type { LibraryError, LibraryPlaceError } from '../../preload/contract/errors.ts';
import type { Result } from '../../preload/contract/result.ts';
import type { LibraryReader } from './store/library-store.ts';

/** Reads the libraries of accounts, beside the process that writes them. */
export interface AccountReaders {
  /** Runs `work` on an account's library; a database that is not there yet reads as an empty one. */
  read<Value>(
    accountId: AccountId,
    work: (reader: LibraryReader) => Value,
  ): Promise<Result<Value, LibraryError | LibraryPlaceError>>;
  /** Closes an account's database, as before it is deleted; the next `read` opens it again. */
  close(accountId: AccountId): void;
  dispose(): void;
}

/**
 * Makes the readers of all accounts. SQLite is loaded with the first read: the welcome screen is
 * painted without it.
 * @param options `folder` holds a folder for each account
 */
export function createAccountReaders({ folder }: { readonly folder: string }): AccountReaders {
  const readers = new Map<AccountId, LibraryReader>();
  const close = (accountId: AccountId): void => {
    readers.get(accountId)?.close();
    readers.delete(accountId);
  };
  return {
    read: async (accountId, work) => {
      const [{ openLibraryReader }, { asResult }] = await Promise.all([
        import('./store/library-reader.ts'),
        import('./store/database-failure.ts'),
      ]);
      return asResult(() => {
        const reader =
          readers.get(accountId) ??
          openLibraryReader({ accountId, folder: join(folder, accountId) });
        readers.set(accountId, reader);
        return work(reader);
      });
    },
    close,
    dispose: () => {
      for (const accountId of readers.keys()) close(accountId);
    },
  };
}
