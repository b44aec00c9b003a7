import type { LibraryPlaceError } from '../../../preload/contract/errors.ts';
import { fail, ok } from '../../../preload/contract/result.ts';
import type { Result } from '../../../preload/contract/result.ts';
import type { SettingsStore } from '../../settings/settings-store.ts';
import { isMarked } from './place-marker.ts';

/** Where the library is, by the settings. */
export interface LibraryHome {
  /** Holds a folder for each account. */
  folder(): string;
  /** Whether it is there: nothing may be read or begun in the place of one that is not. */
  present(): Result<null, LibraryPlaceError>;
}

/**
 * Makes the answer to where the library is.
 * @param options `usual` where it is unless a person chose
 */
export function createLibraryHome(options: {
  readonly settings: Pick<SettingsStore, 'get'>;
  readonly usual: string;
}): LibraryHome {
  const chosen = (): string | null => options.settings.get().library.folder;
  return {
    folder: () => chosen() ?? options.usual,
    present: () => {
      const folder = chosen();
      if (folder === null || isMarked(folder)) return ok(null);
      return fail({ kind: 'library-away', detail: folder });
    },
  };
}
