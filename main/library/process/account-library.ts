import { stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { AppError } from '../../../preload/contract/errors.ts';
import type { Keeping } from '../../../preload/contract/library.ts';
import type { AccountId, MediaId, PostId } from '../../../preload/contract/ids.ts';
import { fail, ok } from '../../../preload/contract/result.ts';
import type { Result } from '../../../preload/contract/result.ts';
import { systemTimers } from '../../auth/timers.ts';
import type { Clock } from '../../clock.ts';
import type { MediaFetch } from '../media/download.ts';
import { openMediaIndex } from '../media/media-index.ts';
import { mediaName } from '../media/media-name.ts';
import { mediaPath } from '../media/media-path.ts';
import { asResult } from '../store/database-failure.ts';
import { checkLibrary } from '../store/check-library.ts';
import { findKnownFile } from '../store/known-files.ts';
import type { LibraryPlace } from '../store/library-store.ts';
import { openLibraryWriter } from '../store/library-writer.ts';
import { createSync } from '../sync/sync.ts';
import type { Sync } from '../sync/sync.ts';
import type { SyncSource } from '../sync/sync-source.ts';
import { createThumbnailQueue } from '../thumbnails/thumbnail-queue.ts';
import { createOriginalsDrop } from '../media/originals-drop.ts';
import { createInFlight } from './in-flight.ts';
import { createProfilePictureSearch } from './profile-picture.ts';
import type { LibraryTools } from './serve-library.ts';

/** Pictures without a thumbnail, at which no more originals are fetched where they are not kept. */
const mostWaiting = 100;

/** The library of one account, open for writing. */
export interface AccountLibrary {
  readonly sync: Sync;
  /** What is not to be kept any more goes once a sync has met it on Instagram. */
  setKeeping(keeping: Keeping): Result<null, AppError>;
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
  parts: LibraryTools & {
    readonly clock: Clock;
    readonly fetch: MediaFetch;
    readonly keeping: Keeping;
  },
): Promise<Result<AccountLibrary, AppError>> {
  const { ask, tell, log, clock, fetch } = parts;
  const { accountId } = place;
  const mediaFolder = join(place.folder, 'media');

  const checked = checkLibrary(place, clock);
  if (!checked.ok) return checked;
  const opened = openLibraryWriter(place);
  if (!opened.ok) return opened;
  const writer = opened.value;
  const keep = (asked: Keeping): Result<null, AppError> =>
    asResult(() => {
      writer.setKeeping(asked);
      return null;
    });
  let { keeping } = parts;
  const kept = keep(keeping);
  if (!kept.ok) {
    writer.close();
    return kept;
  }
  const index = await openMediaIndex(join(place.folder, 'media-index.jsonl'));
  if (checked.value.kind === 'set-aside') {
    const { name, detail } = checked.value;
    log.error('a damaged database was set aside', { account: accountId, file: name, detail });
    const recovered = asResult(() => writer.recover(name, clock.now()));
    if (recovered.ok) log.info('posts were taken over from it', { posts: recovered.value });
    else log.error('nothing could be taken over from it', { why: recovered.error.kind });
    tell('databaseSetAside', { accountId, file: name });
  }

  const source = sourceOf(accountId, ask, fetch);
  const exists = (file: string): Promise<boolean> =>
    stat(mediaPath(mediaFolder, file)).then(
      (entry) => entry.isFile(),
      () => false,
    );
  const originals = createOriginalsDrop({ writer, mediaFolder, log });
  const thumbnails = createThumbnailQueue({
    writer: {
      ...writer,
      putFile: (mediaId, role, file) => {
        writer.putFile(mediaId, role, file);
        originals.replaced(mediaId);
      },
    },
    mediaFolder,
    make: (file, signal) => ask('makeThumbnail', { accountId, file }, signal),
    clock,
    log,
  });
  const sync = createSync({
    folder: place.folder,
    source,
    writer,
    clock,
    timers: systemTimers,
    log,
    onState: (state) => {
      if (state.phase === 'idle') originals.wake();
      tell('syncChanged', { accountId, state });
    },
    onPosts: () => tell('postsChanged', { accountId }),
    // The index outlives a damaged database: what it names is not downloaded again.
    note: ({ mediaId, role }, file) => void index.set(mediaName(mediaId, role), file.name),
    onFile: ({ mediaId, role }) => {
      thumbnails.wake();
      if (role === 'poster') originals.replaced(mediaId);
    },
    pace: async () => {
      // Originals wait for their thumbnails on the disk that they are not to fill.
      if (keeping !== 'thumbnails') return;
      if (writer.missingThumbnails(mostWaiting).length === mostWaiting) await thumbnails.rested();
    },
    known: ({ mediaId, role }) => findKnownFile(place, index, mediaId, role),
  });
  /** Whoever asks for more than what stands for it is looking at it. */
  const isReplaced = (mediaId: MediaId): boolean => {
    const small = asResult(
      () => writer.fileName(mediaId, 'thumbnail') ?? writer.fileName(mediaId, 'poster'),
    );
    return small.ok && small.value !== null;
  };
  const ended = new AbortController();
  const pictures = createInFlight<Result<string, AppError>>();
  const findPicture = createProfilePictureSearch({ source, index, mediaFolder, exists });
  thumbnails.wake();

  return ok({
    sync,
    setKeeping: (asked) => {
      const changed = keep(asked);
      if (changed.ok) keeping = asked;
      // A full one: what it does not meet is gone from Instagram, and stays here.
      if (changed.ok) sync.start('full');
      return changed;
    },
    fileNow: async (file, signal) => {
      if (keeping === 'thumbnails' && isReplaced(file.mediaId)) originals.spare(file.mediaId);
      const stored = await sync.fileNow(file, signal);
      return stored.ok ? ok(stored.value.name) : fail(stored.error);
    },
    profilePicture: async (name, signal) => {
      if (ended.signal.aborted) return fail({ kind: 'cancelled' });
      const either = AbortSignal.any([signal, ended.signal]);
      return pictures.share(name, () => findPicture(name, either));
    },
    close: async () => {
      ended.abort();
      await sync.dispose();
      await thumbnails.dispose();
      await originals.dispose();
      // What is still written after this would bring a deleted folder back.
      await pictures.ended();
      await index.written();
      writer.close();
    },
  });
}
