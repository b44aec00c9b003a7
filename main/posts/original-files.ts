import { stat } from 'node:fs/promises';

import type { AppError } from '../../preload/contract/errors.ts';
import type { AccountId, MediaId, PostId } from '../../preload/contract/ids.ts';
import type { OriginalFile } from '../../preload/contract/post.ts';
import { ok } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';
import type { AccountReaders } from '../library/account-readers.ts';
import { mediaPath } from '../library/media/media-path.ts';
import type { LibraryFile } from '../library/store/library-store.ts';

/** A medium of a post. */
export interface MediumName {
  readonly accountId: AccountId;
  readonly postId: PostId;
  readonly mediaId: MediaId;
}

/** What is stored of media as Instagram has them. Nothing is fetched here. */
export interface OriginalFiles {
  /** Null where none is stored. */
  describe(medium: MediumName): Promise<Result<OriginalFile | null, AppError>>;
}

/** Makes the one who knows the stored originals. */
export function createOriginalFiles(dependencies: {
  readonly readers: AccountReaders;
  /** `<library>/<account>/media` */
  readonly mediaFolder: (accountId: AccountId) => string;
}): OriginalFiles {
  const { readers, mediaFolder } = dependencies;

  function stored(medium: MediumName): Promise<Result<LibraryFile | null, AppError>> {
    return readers.read(medium.accountId, (library) => {
      const post = library.post(medium.postId);
      return post?.media.find(({ id }) => id === medium.mediaId)?.files.original ?? null;
    });
  }

  /** Whether the disk has it, whatever the library says. */
  function isOnDisk(accountId: AccountId, name: string): Promise<boolean> {
    return stat(mediaPath(mediaFolder(accountId), name)).then(
      (entry) => entry.isFile(),
      () => false,
    );
  }

  return {
    describe: async (medium) => {
      const file = await stored(medium);
      if (!file.ok || file.value === null) return file.ok ? ok(null) : file;
      const { name, bytes, width, height } = file.value;
      const isHere = await isOnDisk(medium.accountId, name);
      return ok({ name, bytes, width, height, isHere });
    },
  };
}
