import { stat } from 'node:fs/promises';

import type { AppError } from '../../preload/contract/errors.ts';
import type { AccountId, MediaId, PostId } from '../../preload/contract/ids.ts';
import type { OriginalFile } from '../../preload/contract/post.ts';
import { fail, ok } from '../../preload/contract/result.ts';
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
  /** Where it is on the disk, for main alone. */
  pathOf(medium: MediumName): Promise<Result<string, AppError>>;
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

  /** Null where the disk does not have it, whatever the library says. */
  async function pathOnDisk(accountId: AccountId, name: string): Promise<string | null> {
    const path = mediaPath(mediaFolder(accountId), name);
    return stat(path).then(
      (entry) => (entry.isFile() ? path : null),
      () => null,
    );
  }

  return {
    describe: async (medium) => {
      const file = await stored(medium);
      if (!file.ok || file.value === null) return file.ok ? ok(null) : file;
      const { name, bytes, width, height } = file.value;
      const isHere = (await pathOnDisk(medium.accountId, name)) !== null;
      return ok({ name, bytes, width, height, isHere });
    },
    pathOf: async (medium) => {
      const file = await stored(medium);
      if (!file.ok) return file;
      const path = file.value === null ? null : await pathOnDisk(medium.accountId, file.value.name);
      return path === null ? fail({ kind: 'not-found' }) : ok(path);
    },
  };
}
