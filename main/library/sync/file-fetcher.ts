import { stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { AppError } from '../../../preload/contract/errors.ts';
import type { Timers } from '../../auth/timers.ts';
import type { Clock } from '../../clock.ts';
import type { Logger } from '../../log/logger.ts';
import type { DiskSteps } from '../media/disk-steps.ts';
import { downloadInto } from '../media/download.ts';
import { removeLeftovers } from '../media/leftovers.ts';
import { mayFetchFrom } from '../media/media-hosts.ts';
import { mediaPath } from '../media/media-path.ts';
import { mediaTypeOfName } from '../media/media-type.ts';
import { sizeOfPicture } from '../media/picture-size.ts';
import type { LibraryFile, LibraryWriter, MissingFile } from '../store/library-store.ts';
import type { FileAddresses } from './file-addresses.ts';
import { createFileEntries } from './file-entries.ts';
import type { SyncSource } from './sync-source.ts';

/** What came of one try to fetch a file. */
export type FileOutcome =
  | { readonly kind: 'stored'; readonly file: LibraryFile }
  /** Instagram does not have it any more: the library was told. */
  | { readonly kind: 'unavailable' }
  /** None is known, or it has ended: a fresh one may work. */
  | { readonly kind: 'no-address' }
  | { readonly kind: 'failed'; readonly error: AppError };

/** Fetches files into the library. */
export interface FileFetcher {
  /** Fetches one; who asks for the same at the same time shares the answer. */
  fetch(file: MissingFile, signal: AbortSignal): Promise<FileOutcome>;
  /**
   * Enters into the library what was fetched and waits for it: fetched files are, a moment later.
   * @throws DatabaseFailure
   */
  enter(): void;
  /** A stored file as the disk has it; null when it is not there. */
  describe(name: string): Promise<LibraryFile | null>;
  /** Instagram no longer has an address of it. */
  giveUp(file: MissingFile): void;
  /** Enters nothing any more by itself. */
  dispose(): void;
}

/** Refusals of addresses in a row, freshly asked for ones included, after which none will work. */
const mostRefusals = 2;
/** Files in a row to which that happens, after which it is not the files: a network refuses all. */
const mostInARow = 6;

/** Makes the fetcher of one account; it keeps files below `<folder>/media`. */
export function createFileFetcher(dependencies: {
  /** The account's folder. */
  readonly folder: string;
  readonly source: SyncSource;
  readonly writer: LibraryWriter;
  readonly addresses: FileAddresses;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Logger;
  readonly disk?: DiskSteps | undefined;
  /** A file whose bytes are on the disk though the database does not say so. */
  readonly known?: ((file: MissingFile) => Promise<LibraryFile | null>) | undefined;
  /** The bytes of a file are on the disk, and the database does not say so yet. */
  readonly note?: ((file: MissingFile, stored: LibraryFile) => void) | undefined;
  readonly onBytes: (count: number) => void;
  /** The library has it. */
  readonly onStored: (file: MissingFile, stored: LibraryFile) => void;
  readonly onUnavailable: (file: MissingFile) => void;
}): FileFetcher {
  const { source, writer, addresses, clock, timers, log, disk, onBytes } = dependencies;
  const media = join(dependencies.folder, 'media');
  const running = new Map<string, Promise<FileOutcome>>();
  const refusals = new Map<string, number>();
  const entries = createFileEntries({ writer, timers, onEntered: dependencies.onStored });
  let refusedInARow = 0;
  // Before the first download, and never again: it would hit one that runs.
  // At once, not with the first file: by then the profile's picture or a thumbnail may be under way.
  const cleared = removeLeftovers(media);

  async function describe(name: string): Promise<LibraryFile | null> {
    const path = mediaPath(media, name);
    const found = await stat(path).catch(() => null);
    if (found === null) return null;
    const isPicture = mediaTypeOfName(name)?.mime.startsWith('image/') === true;
    const size = isPicture ? await sizeOfPicture(path) : null;
    return { name, bytes: found.size, width: size?.width ?? null, height: size?.height ?? null };
  }

  function giveUp(file: MissingFile): void {
    addresses.forget(file);
    writer.markUnavailable(file.mediaId, file.role, clock.now());
    dependencies.onUnavailable(file);
  }

  function unavailable(file: MissingFile): FileOutcome {
    giveUp(file);
    return { kind: 'unavailable' };
  }

  /** An address has ended; where a fresh one is refused as well, none will work. */
  function refused(file: MissingFile): FileOutcome {
    const key = keyOf(file);
    const count = (refusals.get(key) ?? 0) + 1;
    refusals.set(key, count);
    addresses.forget(file);
    if (count < mostRefusals) return { kind: 'no-address' };
    refusals.delete(key);
    refusedInARow += 1;
    if (refusedInARow >= mostInARow) {
      const detail = 'every address is refused';
      return { kind: 'failed', error: { kind: 'temporarily-unavailable', detail } };
    }
    return unavailable(file);
  }

  function keep(file: MissingFile, stored: LibraryFile): FileOutcome {
    dependencies.note?.(file, stored);
    refusals.delete(keyOf(file));
    addresses.forget(file);
    entries.add(file, stored);
    return { kind: 'stored', file: stored };
  }

  async function fetch(file: MissingFile, signal: AbortSignal): Promise<FileOutcome> {
    const known = (await dependencies.known?.(file)) ?? null;
    if (known !== null) return keep(file, known);
    const address = addresses.of(file);
    if (address === null) return { kind: 'no-address' };
    const loopback = await source.loopback();
    if (!loopback.ok) return { kind: 'failed', error: loopback.error };
    if (!mayFetchFrom(address, loopback.value)) {
      log.warn('media on a foreign host was not fetched', {
        host: URL.canParse(address) ? new URL(address).host : 'no address',
      });
      return unavailable(file);
    }
    await cleared;
    const downloaded = await downloadInto({
      folder: media,
      address,
      fetch: source.fetch,
      signal,
      onBytes,
      ...(disk === undefined ? {} : { disk }),
    });
    if (!downloaded.ok) {
      const { error } = downloaded;
      if (error.kind === 'address-expired') return refused(file);
      return error.kind === 'gone' ? unavailable(file) : { kind: 'failed', error };
    }
    const { name, bytes, size } = downloaded.value;
    refusedInARow = 0;
    return keep(file, { name, bytes, width: size?.width ?? null, height: size?.height ?? null });
  }

  return {
    fetch: (file, signal) => {
      const key = keyOf(file);
      const known = running.get(key);
      if (known !== undefined) return known;
      const fetching = fetch(file, signal).finally(() => running.delete(key));
      running.set(key, fetching);
      return fetching;
    },
    enter: entries.enter,
    describe,
    giveUp,
    dispose: entries.dispose,
  };
}

/** Names a file of a medium. */
export function keyOf({ mediaId, role }: MissingFile): string {
  return `${mediaId}/${role}`;
}
