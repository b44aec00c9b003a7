import { useMemo, useState } from 'react';
import type { RefCallback, RefObject } from 'react';

import type { AccountId } from '../../preload/contract/ids.ts';
import type { PostQuery } from '../../preload/contract/post-query.ts';
import type { PostGridHandle } from '../gallery/post-grid.tsx';
import type { Posts } from '../gallery/use-posts.ts';
import { usePosts } from '../gallery/use-posts.ts';
import { isNarrowed } from './narrowing.ts';
import type { SearchAround } from './search-context.tsx';
import { coveredBy, topPlace } from './top-place.ts';
import { useAnsweredQuery } from './use-answered-query.ts';
import { useBackForward } from './use-back-forward.ts';
import { usePlaceInResults } from './use-place-in-results.ts';
import { useSearch } from './use-search.ts';

/** The posts that a search found, and all that the gallery around them needs of it. */
export interface GallerySearch {
  /** What the fields and buttons say: newer than the posts while those are on their way. */
  readonly query: PostQuery;
  readonly posts: Posts;
  /** Whether the posts on show are not every post. */
  readonly isNarrowed: boolean;
  readonly around: SearchAround;
  /** Refs for what holds the posts, and for what covers the top of the window. */
  readonly setGallery: RefCallback<HTMLElement>;
  readonly setBars: RefCallback<HTMLElement>;
  /** Moves the focus on to the first post that is seen. */
  readonly enterGrid: () => void;
}

/**
 * Searches an account's posts.
 * @param promised posts that the profile says there are; null when unknown
 * @param syncing whether a sync may bring more; null where that is not known
 * @param takeEntering whether the focus comes from the gallery of another account
 */
export function useGallerySearch(
  accountId: AccountId,
  grid: RefObject<PostGridHandle | null>,
  {
    promised,
    syncing,
    takeEntering,
  }: {
    readonly promised: number | null;
    readonly syncing: boolean | null;
    readonly takeEntering: () => boolean;
  },
): GallerySearch {
  const [gallery, setGallery] = useState<HTMLElement | null>(null);
  const [bars, setBars] = useState<HTMLElement | null>(null);
  const { where, controls, history } = useSearch(accountId);
  const answered = useAnsweredQuery(accountId, where);
  const narrowed = isNarrowed(answered.query);
  // Nobody knows how many of the posts to come will be found.
  const posts = usePosts(accountId, answered.query, { promised: narrowed ? 0 : promised, syncing });
  usePlaceInResults({ gallery, bars, grid, posts, answered, history, takeEntering });
  useBackForward(history.settle);

  const { search } = answered.query;
  const around = useMemo(() => ({ controls, searched: search }), [controls, search]);
  return {
    query: where.query,
    posts,
    isNarrowed: narrowed,
    around,
    setGallery,
    setBars,
    enterGrid: () => {
      const first = gallery === null ? null : topPlace(gallery, coveredBy(bars));
      grid.current?.focusPlace(first ?? 0);
    },
  };
}
