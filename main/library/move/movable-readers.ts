import { createAccountReaders } from '../account-readers.ts';
import type { AccountReaders } from '../account-readers.ts';
import type { LibraryHome } from './library-home.ts';

/** Makes readers that read wherever the library is; closed, they open again with the next read. */
export function createMovableReaders(home: LibraryHome): AccountReaders {
  let open: { readonly folder: string; readonly readers: AccountReaders } | null = null;

  function dispose(): void {
    open?.readers.dispose();
    open = null;
  }

  function current(): AccountReaders {
    const folder = home.folder();
    if (open !== null && open.folder === folder) return open.readers;
    dispose();
    open = { folder, readers: createAccountReaders({ folder }) };
    return open.readers;
  }

  return {
    read: async (accountId, work) => {
      const present = home.present();
      return present.ok ? current().read(accountId, work) : present;
    },
    close: (accountId) => open?.readers.close(accountId),
    dispose,
  };
}
