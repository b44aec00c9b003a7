import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { InfiniteData, UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';

import type { AccountId } from '../../preload/contract/ids.ts';
import type { Cover, PostsPage, Profile, StorageUse } from '../../preload/contract/post.ts';
import { useBridge } from './bridge-context.tsx';
import { valueOf } from './client.ts';

/** Everything that was asked for one account begins with this key. */
export function accountKey(accountId: AccountId): readonly ['account', AccountId] {
  return ['account', accountId];
}

export function useProfile(accountId: AccountId): UseQueryResult<Profile> {
  const bridge = useBridge();
  return useQuery({
    queryKey: [...accountKey(accountId), 'profile'],
    queryFn: () => valueOf(bridge.calls.getProfile({ accountId })),
  });
}

export function useCover(accountId: AccountId): UseQueryResult<Cover | null> {
  const bridge = useBridge();
  return useQuery({
    queryKey: [...accountKey(accountId), 'cover'],
    queryFn: () => valueOf(bridge.calls.getCover({ accountId })),
  });
}

const firstPage: string | null = null;

export function usePostPages(
  accountId: AccountId,
): UseInfiniteQueryResult<InfiniteData<PostsPage, string | null>> {
  const bridge = useBridge();
  return useInfiniteQuery({
    queryKey: [...accountKey(accountId), 'posts'],
    queryFn: ({ pageParam }) =>
      valueOf(bridge.calls.getPostsPage({ accountId, cursor: pageParam })),
    // The first page is asked without a cursor.
    initialPageParam: firstPage,
    getNextPageParam: (last) => last.nextCursor,
  });
}

/** Asked anew each time the sign-out dialog opens: pictures may have come since. */
export function useStorageUse(accountId: AccountId): UseQueryResult<StorageUse> {
  const bridge = useBridge();
  return useQuery({
    queryKey: [...accountKey(accountId), 'storage'],
    queryFn: () => valueOf(bridge.calls.getStorageUse({ accountId })),
    refetchOnMount: 'always',
  });
}
