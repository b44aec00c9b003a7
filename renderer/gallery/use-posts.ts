import { useCallback, useMemo, useState } from 'react';

import type { AppError } from '../../preload/contract/errors.ts';
import type { AccountId } from '../../preload/contract/ids.ts';
import type { Post } from '../../preload/contract/post.ts';
import type { PostQuery } from '../../preload/contract/post-query.ts';
import { usePostPages } from '../bridge/account-queries.ts';
import { cellCount, pageSize, pagesOf, placeOf, postAt } from './post-pages.ts';

/** A few rows of placeholders where nobody says how many posts there are. */
const reserve = 24;

/** A query's posts, of which only those near the window are loaded. */
export interface Posts {
  readonly query: PostQuery;
  /** Cells of the grid: the posts there are, and room for those that a first sync brings. */
  readonly count: number;
  /** Posts that the library has; null until it has answered. */
  readonly stored: number | null;
  /** Undefined while it is not loaded, or not there yet. */
  readonly at: (place: number) => Post | undefined;
  /** Where a loaded post is; -1 where it is not. */
  readonly placeOf: (id: Post['id']) => number;
  /** How many posts the library had when the page of this place was read; null where it was not. */
  readonly storedThen: (place: number) => number | null;
  /** Loads the places `from` to `to` for the grid or for the viewer, and lets go of others. */
  readonly show: (where: 'grid' | 'viewer', from: number, to: number) => void;
  readonly failure: AppError | null;
  readonly refetch: () => void;
}

/** Numbers of the pages that are looked at. */
interface Shown {
  readonly grid: readonly number[];
  readonly viewer: readonly number[];
}

const theFirst: Shown = { grid: [0], viewer: [] };

/** Reads the posts of an account; `syncing` while a sync may bring more; null where that is not known. */
export function usePosts(
  accountId: AccountId,
  query: PostQuery,
  { promised, syncing }: { readonly promised: number | null; readonly syncing: boolean | null },
): Posts {
  const [shown, setShown] = useState<Shown>(theFirst);
  const [shownOf, setShownOf] = useState(query);
  if (shownOf !== query) {
    // What another query finds is shown from its beginning.
    setShownOf(query);
    setShown(theFirst);
  }
  const wanted = useMemo(() => [...new Set([...shown.grid, ...shown.viewer])], [shown]);
  const { pages, error, refetch, ...answer } = usePostPages(accountId, query, wanted);
  // After a jump, no page that is looked at may have an answer yet: the last one of this query
  // holds, or the grid would shrink under the place that was jumped to.
  const key = `${accountId} ${JSON.stringify(query)}`;
  const [held, setHeld] = useState({ key, stored: answer.stored, readAt: answer.readAt });
  if (
    answer.stored !== null &&
    (key !== held.key || answer.stored !== held.stored || answer.readAt !== held.readAt)
  ) {
    setHeld({ key, stored: answer.stored, readAt: answer.readAt });
  }
  const { stored, readAt } = answer.stored === null && held.key === key ? held : answer;
  // The last posts are in the library before they are read here: a grid that shrank in between
  // would throw the keyboard's place away.
  const [before, setBefore] = useState({ syncing, readAt: -1 });
  if (before.syncing !== syncing) {
    setBefore({ syncing, readAt: before.syncing === true ? readAt : -1 });
  }
  const mayGrow = syncing !== false || (readAt === before.readAt && error === null);
  const show = useCallback((where: keyof Shown, from: number, to: number): void => {
    const next = pagesOf(from, to);
    setShown((old) => (old[where].join() === next.join() ? old : { ...old, [where]: next }));
  }, []);
  return useMemo(
    () => ({
      query,
      count: cellCount({ stored, syncing: mayGrow, promised, reserve }),
      stored,
      at: (place) => postAt(pages, place),
      placeOf: (id) => placeOf(pages, id),
      storedThen: (place) => pages.get(Math.floor(place / pageSize))?.count ?? null,
      show,
      failure: error,
      refetch,
    }),
    [query, pages, stored, mayGrow, promised, show, error, refetch],
  );
}
