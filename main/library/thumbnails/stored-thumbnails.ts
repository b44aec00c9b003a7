import { readFile } from 'node:fs/promises';

import type { AccountId } from '../../../preload/contract/ids.ts';
import { fail, ok } from '../../../preload/contract/result.ts';
import { diskErrorOf } from '../media/disk-error.ts';
import { mediaPath } from '../media/media-path.ts';
import type { Answers } from '../process/conversation.ts';
import type { MainRequests } from '../process/library-contract.ts';
import type { ThumbnailMaker } from './thumbnail-maker.ts';

/**
 * Answers the library's process, which has no decoder, with thumbnails of files that it stored.
 * @param mediaFolder of an account: `<library>/<account>/media`
 */
export function makeStoredThumbnails(
  maker: ThumbnailMaker,
  mediaFolder: (accountId: AccountId) => string,
): Answers<MainRequests>['makeThumbnail'] {
  return async ({ accountId, file }, signal) => {
    let bytes: Buffer<ArrayBuffer>;
    try {
      bytes = await readFile(mediaPath(mediaFolder(accountId), file));
    } catch (error) {
      const disk = diskErrorOf(error);
      if (disk === null) throw error;
      return fail(disk);
    }
    return ok(await maker.make(bytes, signal));
  };
}
