import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';

import type { Bridge } from '../../preload/contract/bridge.ts';
import type { AppError } from '../../preload/contract/errors.ts';
import type { AccountId } from '../../preload/contract/ids.ts';
import type { Cover, PostsWindow, Profile, StorageUse } from '../../preload/contract/post.ts';
import type { PostQuery } from '../../preload/contract/post-query.ts';
import { pageSize } from '../gallery/post-pages.ts';
import type { PostPages } from '../gallery/post-pages.ts';
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

/** Everything about posts of one account: what a change of the library makes stale. */
export function postsKey(accountId: AccountId): readonly ['account', AccountId, 'posts'] {
  return [...accountKey(accountId), 'posts'];
}

/** How the sync of an account goes. */
export function syncKey(accountId: AccountId): readonly ['account', AccountId, 'sync'] {
  return [...accountKey(accountId), 'sync'];
}

export interface LoadedPages {
  readonly pages: PostPages;
  /** Posts of the library by its newest answer; null until there is one. */
  readonly stored: number | null;
  /** When that answer came, milliseconds since the epoch; 0 before there is one. */
  readonly readAt: number;
  readonly error: AppError | null;
  readonly refetch: () => void;
}

/** A page that left the window is forgotten after this time, in milliseconds. */
const forgotten = 60_000;

/** The pages of a query's posts with these numbers; while one is read anew, what it was stays. */
export function usePostPages(
  accountId: AccountId,
  query: PostQuery,
  numbers: readonly number[],
): LoadedPages {
  const bridge = useBridge();
  const queries = useQueryClient();
  const refetch = useCallback(
    () => void queries.invalidateQueries({ queryKey: postsKey(accountId) }),
    [queries, accountId],
  );
  const combine = useCallback(
    (results: readonly UseQueryResult<PostsWindow>[]): LoadedPages => {
      const answered = results.filter(({ data }) => data !== undefined);
      const newest = answered.reduce<UseQueryResult<PostsWindow> | null>(
        (best, one) => (best === null || one.dataUpdatedAt > best.dataUpdatedAt ? one : best),
        null,
      );
      return {
        pages: new Map(
          results.flatMap(({ data }, index) => {
            const number = numbers[index];
            return data === undefined || number === undefined ? [] : [[number, data] as const];
          }),
        ),
        stored: newest?.data?.count ?? null,
        readAt: newest?.dataUpdatedAt ?? 0,
        error: results.find(({ error }) => error !== null)?.error?.error ?? null,
        refetch,
      };
    },
    [numbers, refetch],
  );
  return useQueries({
    queries: numbers.map((number) => ({
      ...pageQuery(bridge, accountId, query, number),
      // The library may have changed while a page was out of sight.
      refetchOnMount: true,
    })),
    combine,
  });
}

function pageQuery(bridge: Bridge, accountId: AccountId, query: PostQuery, number: number) {
  return {
    queryKey: [...postsKey(accountId), query, number],
    queryFn: () =>
      valueOf(
        bridge.calls.getPosts({ accountId, query, offset: number * pageSize, limit: pageSize }),
      ),
    gcTime: forgotten,
  };
}

/**
 * Asks for the first page of a query before anything is drawn for it: what is typed is answered
 * while React is still busy with the letter. One at a time; what comes in between is asked for when
 * it is drawn.
 */
export function useAskAhead(accountId: AccountId): (query: PostQuery) => void {
  const bridge = useBridge();
  const queries = useQueryClient();
  const isAsking = useRef(false);
  return useCallback(
    (query) => {
      if (isAsking.current) return;
      isAsking.current = true;
      void queries.prefetchQuery(pageQuery(bridge, accountId, query, 0)).finally(() => {
        isAsking.current = false;
      });
    },
    [bridge, queries, accountId],
  );
}

/** Asked anew each time the library's dialog opens: pictures may have come since. */
export function useStorageUse(accountId: AccountId): UseQueryResult<StorageUse> {
  const bridge = useBridge();
  return useQuery(storageQuery(bridge, accountId));
}

function storageQuery(bridge: Bridge, accountId: AccountId) {
  return {
    queryKey: [...accountKey(accountId), 'storage'],
    queryFn: () => valueOf(bridge.calls.getStorageUse({ accountId })),
    refetchOnMount: 'always',
  } as const;
}

/** What several libraries take together; `unknown` where one of them could not be measured. */
export type StorageTogether = StorageUse | 'measuring' | 'unknown';

function together(results: readonly UseQueryResult<StorageUse>[]): StorageTogether {
  if (results.some(({ data, isError }) => data === undefined && isError)) return 'unknown';
  let [files, bytes] = [0, 0];
  for (const { data } of results) {
    if (data === undefined) return 'measuring';
    files += data.files;
    bytes += data.bytes;
  }
  return { files, bytes };
}

/** The same of several at once, for a dialog that deletes them. */
export function useStorageTogether(accountIds: readonly AccountId[]): StorageTogether {
  const bridge = useBridge();
  return useQueries({
    queries: accountIds.map((accountId) => storageQuery(bridge, accountId)),
    combine: together,
  });
}
