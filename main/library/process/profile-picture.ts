import type { AppError } from '../../../preload/contract/errors.ts';
import { fail, ok } from '../../../preload/contract/result.ts';
import type { Result } from '../../../preload/contract/result.ts';
import { downloadInto } from '../media/download.ts';
import { mayFetchFrom } from '../media/media-hosts.ts';
import type { MediaIndex } from '../media/media-index.ts';
import { pictureName } from '../media/media-name.ts';
import type { SyncSource } from '../sync/sync-source.ts';

/** Answers the stored file of a profile picture by its name in the index, fetching a new one. */
export type FindProfilePicture = (
  name: string,
  signal: AbortSignal,
) => Promise<Result<string, AppError>>;

/**
 * Makes the search for one account's profile picture. Its address is signed and not kept, so that
 * where the picture is not on disk the profile is asked for again.
 * @param dependencies `mediaFolder` of the account
 */
export function createProfilePictureSearch(dependencies: {
  readonly source: SyncSource;
  readonly index: Pick<MediaIndex, 'get' | 'set'>;
  readonly mediaFolder: string;
  readonly exists: (file: string) => Promise<boolean>;
}): FindProfilePicture {
  const { source, index, mediaFolder, exists } = dependencies;
  return async (name, signal) => {
    const known = index.get(name);
    if (known !== null && (await exists(known))) return ok(known);
    const profile = await source.profile(signal);
    if (!profile.ok) return profile;
    const address = profile.value.profilePictureUrl;
    if (address === null) return fail({ kind: 'not-found' });
    const loopback = await source.loopback();
    if (!loopback.ok) return loopback;
    if (!mayFetchFrom(address, loopback.value)) {
      return fail({ kind: 'unexpected-reply', detail: 'media on a foreign host' });
    }
    const file = await downloadInto({ folder: mediaFolder, address, fetch: source.fetch, signal });
    if (!file.ok) {
      // It was asked for a moment ago: there is no fresher address.
      return file.error.kind === 'address-expired'
        ? fail({ kind: 'gone', detail: 'no address of it works' })
        : fail(file.error);
    }
    const { name: stored } = file.value;
    await index.set(pictureName(address), stored);
    return ok(stored);
  };
}
