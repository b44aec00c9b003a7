import { useMemo } from 'react';

import type { AppError } from '../../preload/contract/errors.ts';
import type { AccountId } from '../../preload/contract/ids.ts';
import type { Post } from '../../preload/contract/post.ts';
import { usePostPages } from '../bridge/account-queries.ts';
import { cellCount, postsOf } from './post-list.ts';

/** A few rows of placeholders where nobody says how many posts there are. */
const reserve = 24;

export interface Posts {
  readonly posts: readonly Post[];
  /** Cells of the grid: the loaded posts, and room for those to come. */
  readonly count: number;
  readonly waiting: boolean;
  readonly complete: boolean;
  /** The first page, or a refresh, failed. */
  readonly failure: AppError | null;
  /** The next page failed; what is there stays. */
  readonly pageFailure: AppError | null;
  /** Asks for the next page, unless one is on its way, was refused, or does not exist. */
  readonly more: () => void;
  readonly retryPage: () => void;
  readonly refetch: () => Promise<unknown>;
}

/** All posts of an account, as far as they are loaded. */
export function usePosts(accountId: AccountId, promised: number | null): Posts {
  const query = usePostPages(accountId);
  const { data, error, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = query;
  const posts = useMemo(() => postsOf(data?.pages ?? []), [data]);
  const loaded = posts.length;
  const complete = data !== undefined && !hasNextPage;
  const stopped = isFetchNextPageError || (data === undefined && error !== null);
  return {
    posts,
    count: cellCount({ loaded, complete: complete || stopped, promised, reserve }),
    waiting: data === undefined && error === null,
    complete,
    failure: error === null || isFetchNextPageError ? null : error.error,
    pageFailure: error !== null && isFetchNextPageError ? error.error : null,
    more: () => {
      if (hasNextPage && !isFetching && !isFetchNextPageError) void fetchNextPage();
    },
    retryPage: () => void fetchNextPage(),
    refetch: query.refetch,
  };
}
