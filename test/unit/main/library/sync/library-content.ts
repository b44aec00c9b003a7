import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { everyPost } from '../../../../../preload/contract/post-query.ts';
import type { LibraryReader } from '../../../../../main/library/store/library-store.ts';
import { filesBelow } from '../sample-files.ts';

/** All that a library holds, but for the times at which it was fetched. */
export interface LibraryContent {
  readonly posts: readonly unknown[];
  /** Files on the disk: their names, and whether their content is what the name says. */
  readonly files: readonly string[];
}

export function contentOf(reader: LibraryReader, folder: string): LibraryContent {
  const posts = reader.posts(everyPost, 0, 100_000).map((post) => ({
    ...post,
    countsFetchedAt: null,
    goneSince: post.goneSince !== null,
    captions: reader.captionHistory(post.id).map(({ caption }) => caption),
  }));
  const files = filesBelow(join(folder, 'media')).map((name) => {
    const bytes = readFileSync(join(folder, 'media', name.slice(0, 2), name));
    const hash = createHash('sha256').update(bytes).digest('hex');
    return name.startsWith(hash) ? name : `${name} is something else`;
  });
  return { posts, files };
}
