import { stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { DiskError } from '../../../preload/contract/errors.ts';
import type { AccountId } from '../../../preload/contract/ids.ts';
import type { StorageUse } from '../../../preload/contract/post.ts';
import { fail, ok } from '../../../preload/contract/result.ts';
import type { Result } from '../../../preload/contract/result.ts';
import { deleteFolder, storageUseOf } from '../storage-use.ts';
import { downloadInto } from './download.ts';
import type { DownloadError, MediaFetch } from './download.ts';
import { removeLeftovers } from './leftovers.ts';
import { openMediaIndex } from './media-index.ts';
import type { MediaIndex } from './media-index.ts';
import { mediaTypeOfName } from './media-type.ts';
import { createTurnstile } from './turnstile.ts';

/** A file of the library. */
export interface StoredFile {
  readonly path: string;
  readonly bytes: number;
  readonly mime: string;
}

type Download = Promise<Result<StoredFile, DownloadError>>;

/** Downloaded pictures and videos, per account, named by their content. */
export interface MediaStore {
  /** The file that holds a medium, if it is on disk. */
  find(accountId: AccountId, name: string): Promise<StoredFile | null>;
  /** Downloads a medium; several requests for the same one are one. */
  download(accountId: AccountId, name: string, address: string): Download;
  use(accountId: AccountId): Promise<StorageUse>;
  /** Ends what is being downloaded for an account, and deletes what was. */
  deleteAll(accountId: AccountId): Promise<Result<null, DiskError>>;
  /** Ends what is being downloaded. */
  dispose(): void;
}

/** How many downloads run at a time: what browsers allow themselves per host over HTTP/1.1. */
const width = 6;

/** What is known of one account until its files are deleted. */
interface Shelf {
  readonly index: Promise<MediaIndex>;
  readonly abort: AbortController;
  /** Downloads by the name of their medium, waiting ones included. */
  readonly asked: Map<string, Download>;
  /** Those that may write. */
  readonly writing: Set<Promise<unknown>>;
}

/** Makes the store below a folder: `<folder>/<account>/media/ab/<sha256>.<type>`. */
export function createMediaStore(dependencies: {
  readonly folder: string;
  readonly fetch: MediaFetch;
}): MediaStore {
  const { folder, fetch } = dependencies;
  const turnstile = createTurnstile(width);
  const shelves = new Map<AccountId, Shelf>();

  const accountFolder = (accountId: AccountId): string => join(folder, accountId);
  const mediaFolder = (accountId: AccountId): string => join(accountFolder(accountId), 'media');

  function shelfOf(accountId: AccountId): Shelf {
    const known = shelves.get(accountId);
    if (known !== undefined) return known;
    // Left over files go before the first download begins, and never again: it would hit others'.
    const index = removeLeftovers(mediaFolder(accountId)).then(() =>
      openMediaIndex(join(accountFolder(accountId), 'media-index.jsonl')),
    );
    const shelf: Shelf = {
      index,
      abort: new AbortController(),
      asked: new Map(),
      writing: new Set(),
    };
    shelves.set(accountId, shelf);
    return shelf;
  }

  async function describe(accountId: AccountId, file: string): Promise<StoredFile | null> {
    const path = join(mediaFolder(accountId), file.slice(0, 2), file);
    const type = mediaTypeOfName(file);
    const entry = await stat(path).catch(() => null);
    return entry === null || type === null ? null : { path, bytes: entry.size, mime: type.mime };
  }

  /** Downloads and enters into the index, unless the account was deleted in the meantime. */
  async function write(
    accountId: AccountId,
    shelf: Shelf,
    name: string,
    address: string,
  ): Download {
    const { signal } = shelf.abort;
    const index = await shelf.index;
    if (signal.aborted) return fail({ kind: 'cancelled' });
    const downloaded = await downloadInto({
      folder: mediaFolder(accountId),
      address,
      fetch,
      signal,
    });
    if (!downloaded.ok) return downloaded;
    await index.set(name, downloaded.value);
    const file = await describe(accountId, downloaded.value);
    return file === null
      ? fail({ kind: 'disk-refused', detail: 'the file is not there' })
      : ok(file);
  }

  return {
    find: async (accountId, name) => {
      const file = (await shelfOf(accountId).index).get(name);
      return file === null ? null : describe(accountId, file);
    },

    download: (accountId, name, address) => {
      const shelf = shelfOf(accountId);
      const known = shelf.asked.get(name);
      if (known !== undefined) return known;
      const download = turnstile
        .pass(async () => {
          const writing = write(accountId, shelf, name, address);
          shelf.writing.add(writing);
          try {
            return await writing;
          } finally {
            shelf.writing.delete(writing);
          }
        })
        .finally(() => shelf.asked.delete(name));
      shelf.asked.set(name, download);
      return download;
    },

    use: (accountId) => storageUseOf(mediaFolder(accountId)),

    deleteAll: async (accountId) => {
      const shelf = shelves.get(accountId);
      if (shelf !== undefined) {
        shelves.delete(accountId);
        shelf.abort.abort();
        // What still writes would put back what is deleted.
        await Promise.allSettled(shelf.writing);
      }
      return deleteFolder(accountFolder(accountId));
    },

    dispose: () => {
      for (const { abort } of shelves.values()) abort.abort();
    },
  };
}
