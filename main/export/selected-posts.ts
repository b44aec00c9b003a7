import { setImmediate } from 'node:timers/promises';

import type { AppError } from '../../preload/contract/errors.ts';
import { ok } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';
import type { SelectedPosts } from '../../preload/contract/selected.ts';
import type { AccountReaders } from '../library/account-readers.ts';
import type { LibraryPost } from '../library/store/library-store.ts';

/** Posts that are read at once: the windows wait for no more. */
const step = 200;

/** Reads selected posts in their order, and hands each to `each`; those that are not known are passed over. */
export async function readSelected(
  readers: AccountReaders,
  { accountId, postIds, order }: SelectedPosts,
  each: (post: LibraryPost) => void,
): Promise<Result<null, AppError>> {
  const sorted = await readers.read(accountId, (library) => library.sorted(postIds, order));
  if (!sorted.ok) return sorted;
  for (let from = 0; from < sorted.value.length; from += step) {
    const ids = sorted.value.slice(from, from + step);
    const posts = await readers.read(accountId, (library) => library.postsWithIds(ids));
    if (!posts.ok) return posts;
    for (const post of posts.value) each(post);
    await setImmediate();
  }
  return ok(null);
}
