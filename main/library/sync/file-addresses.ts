import type { MediaId } from '../../../preload/contract/ids.ts';
import type { InstagramMedia } from '../../instagram/instagram-types.ts';
import { filesOf } from '../../instagram/post-files.ts';
import type { MissingFile } from '../store/library-store.ts';

/**
 * The addresses that files are fetched from. They are signed and end within days, so they live in
 * memory, for one run.
 */
export interface FileAddresses {
  note(page: readonly InstagramMedia[]): void;
  /** Null where none is known, or Instagram gave none. */
  of(file: MissingFile): string | null;
  /** It leads nowhere any more, or the file is stored. */
  forget(file: MissingFile): void;
  clear(): void;
}

/** About 40 MB of addresses; the oldest posts' are asked for again when they are due. */
const mostMedia = 60_000;

type Addresses = Record<MissingFile['role'], string | null>;

/** Makes an empty book of addresses. */
export function createFileAddresses(): FileAddresses {
  const book = new Map<MediaId, Addresses>();
  return {
    note: (page) => {
      for (const file of page.flatMap(filesOf)) {
        if (book.size >= mostMedia && !book.has(file.id)) return;
        book.set(file.id, {
          original: file.mediaUrl,
          poster: file.type === 'video' ? file.thumbnailUrl : null,
        });
      }
    },
    of: ({ mediaId, role }) => book.get(mediaId)?.[role] ?? null,
    forget: ({ mediaId, role }) => {
      const addresses = book.get(mediaId);
      if (addresses === undefined) return;
      addresses[role] = null;
      if (addresses.original === null && addresses.poster === null) book.delete(mediaId);
    },
    clear: () => book.clear(),
  };
}
