import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import type { InstagramMedia } from '../../../../main/instagram/instagram-types.ts';
import { mediaPath } from '../../../../main/library/media/media-path.ts';
import { createMediaFiles } from '../../../../main/posts/media-files.ts';
import type { MediaFiles } from '../../../../main/posts/media-files.ts';
import type { AppError } from '../../../../preload/contract/errors.ts';
import { fail, ok } from '../../../../preload/contract/result.ts';
import type { SelectedPosts } from '../../../../preload/contract/selected.ts';
import { asMediaId, asPostId } from '../library/store/sample-posts.ts';
import { account, libraryWith } from '../posts/library-with.ts';
import type { WrittenLibrary } from '../posts/library-with.ts';

export interface LibraryWithFiles extends WrittenLibrary {
  readonly files: MediaFiles;
  /** Stores an original as a download does; answers its path. */
  readonly store: (mediaId: string, content: Buffer | string, extension?: string) => string;
  /** What fetching answers for a medium, which it stores first where it is content. */
  readonly atInstagram: Map<string, string | AppError>;
  /** Media that were fetched, in order. */
  readonly fetched: readonly string[];
}

/** A library whose originals are real files, named by their content. */
export function libraryWithFiles(posts: readonly InstagramMedia[]): LibraryWithFiles {
  const library = libraryWith(posts);
  const atInstagram = new Map<string, string | AppError>();
  const fetched: string[] = [];
  const put = (content: Buffer | string, extension: string): { name: string; path: string } => {
    const name = `${createHash('sha256').update(content).digest('hex')}.${extension}`;
    const path = mediaPath(library.mediaFolder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return { name, path };
  };
  const store: LibraryWithFiles['store'] = (mediaId, content, extension = 'jpg') => {
    const { name, path } = put(content, extension);
    const file = { name, bytes: content.length, width: null, height: null };
    library.writer.putFile(asMediaId(mediaId), 'original', file);
    return path;
  };
  const files = createMediaFiles({
    readers: library.readers,
    mediaFolder: () => library.mediaFolder,
    fetchNow: {
      file: async (_account, { mediaId }) => {
        await Promise.resolve();
        fetched.push(mediaId);
        const answer = atInstagram.get(mediaId) ?? { kind: 'not-found' as const };
        return typeof answer === 'string' ? ok(put(answer, 'jpg').name) : fail(answer);
      },
      profilePicture: () => Promise.reject(new Error('nobody looks for it')),
    },
  });
  return { ...library, files, store, atInstagram, fetched };
}

/** A selection of these posts, looked at newest first. */
export function selected(...ids: readonly string[]): SelectedPosts {
  return { accountId: account, postIds: ids.map(asPostId), order: 'newest' };
}
