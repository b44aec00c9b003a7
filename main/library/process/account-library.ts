import { stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { AppError } from '../../../preload/contract/errors.ts';
import type { AccountId, MediaId, PostId } from '../../../preload/contract/ids.ts';
import { fail, ok } from '../../../preload/contract/result.ts';
import type { Result } from '../../../preload/contract/result.ts';
import { systemTimers } from '../../auth/timers.ts';
import type { Clock } from '../../clock.ts';
import type { MediaFetch } from '../media/download.ts';
import { openMediaIndex } from '../media/media-index.ts';
import { mediaName } from '../media/media-name.ts';
import { mediaPath } from '../media/media-path.ts';
import { checkLibrary } from '../store/check-library.ts';
import { findKnownFile } from '../store/known-files.ts';
import type { LibraryPlace } from '../store/library-store.ts';
import { openLibraryWriter } from '../store/library-writer.ts';
import { createSync } from '../sync/sync.ts';
import type { Sync } from '../sync/sync.ts';
import type { SyncSource } from '../sync/sync-source.ts';
import { createThumbnailQueue } from '../thumbnails/thumbnail-queue.ts';
import { createInFlight } from './in-flight.ts';
import { createProfilePictureSearch } from './profile-picture.ts';
import type { LibraryTools } from './serve-library.ts';

/** The library of one account, open for writing. */
export interface AccountLibrary {
  readonly sync: Sync;
  /** The file under which a medium is stored, fetched now where it is not. */
  fileNow(
    file: {
      readonly postId: PostId;
      readonly mediaId: MediaId;
      readonly role: 'original' | 'poster';
    },
    signal: AbortSignal,
  ): Promise<Result<string, AppError>>;
  profilePicture(name: string, signal: AbortSignal): Promise<Result<string, AppError>>;
  close(): Promise<void>;
}

/** What an account's source asks main for; the token stays there. */
function sourceOf(accountId: AccountId, ask: LibraryTools['ask'], fetch: MediaFetch): SyncSource {
  return {
    profile: (signal) => ask('profile', { accountId }, signal),
    page: (asked, signal) => ask('page', { accountId, ...asked }, signal),
    post: (postId, signal) => ask('post', { accountId, postId }, signal),
    loopback: () => ask('loopback', { accountId }),
    fetch,
  };
}

/**
 * Opens an account's library: its database is looked through first, and one that is damaged is set
 * aside and told of; files that are on the disk are found again.
 */
export async function openAccountLibrary(
  place: LibraryPlace,
  parts: LibraryTools & { readonly clock: Clock; readonly fetch: MediaFetch },
): Promise<Result<AccountLibrary, AppError>> {
  const { ask, tell, log, clock, fetch } = parts;
  const { accountId } = place;
  const mediaFolder = join(place.folder, 'media');

  const checked = checkLibrary(place, clock);
  if (!checked.ok) return checked;
  const opened = openLibraryWriter(place);
  if (!opened.ok) return opened;
  const writer = opened.value;
  const index = await openMediaIndex(join(place.folder, 'media-index.jsonl'));
  if (checked.value.kind === 'set-aside') {
    const { name, detail } = checked.value;
    log.error('a damaged database was set aside', { account: accountId, file: name, detail });
    tell('databaseSetAside', { accountId, file: name });
  }

  const source = sourceOf(accountId, ask, fetch);
  const exists = (file: string): Promise<boolean> =>
    stat(mediaPath(mediaFolder, file)).then(
      (entry) => entry.isFile(),
      () => false,
    );
  const thumbnails = createThumbnailQueue({
    writer,
    mediaFolder,
    make: (file, signal) => ask('makeThumbnail', { accountId, file }, signal),
    clock,
    log,
  });
  const entering = new Set<Promise<void>>();
  /** The index outlives a damaged database: what it names is not downloaded again. */
  const enter = (name: string, file: string): void => {
    const writing = index.set(name, file).finally(() => entering.delete(writing));
    entering.add(writing);
  };
  const sync = createSync({
    folder: place.folder,
    source,
    writer,
    clock,
    timers: systemTimers,
    log,
    onState: (state) => tell('syncChanged', { accountId, state }),
    onPosts: () => tell('postsChanged', { accountId }),
    onFile: ({ mediaId, role }, file) => {
      enter(mediaName(mediaId, role), file.name);
      thumbnails.wake();
    },
    known: ({ mediaId, role }) => findKnownFile(place, index, mediaId, role),
  });
  const pictures = createInFlight<Result<string, AppError>>();
  const findPicture = createProfilePictureSearch({ source, index, mediaFolder, exists });
  thumbnails.wake();

  return ok({
    sync,
    fileNow: async (file, signal) => {
      const stored = await sync.fileNow(file, signal);
      return stored.ok ? ok(stored.value.name) : fail(stored.error);
    },
    profilePicture: (name, signal) => pictures.share(name, () => findPicture(name, signal)),
    close: async () => {
      await sync.dispose();
      await thumbnails.dispose();
      await Promise.all(entering);
      writer.close();
    },
  });
}
