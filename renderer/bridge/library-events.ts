import { useQueryClient } from '@tanstack/react-query';
import type { QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';

import type { AccountId } from '../../preload/contract/ids.ts';
import { bringsPosts } from '../../preload/contract/sync.ts';
import type { SyncState } from '../../preload/contract/sync.ts';
import { accountKey, postsKey, syncKey } from './account-queries.ts';
import { coloursKey } from './grid-queries.ts';
import { useBridge } from './bridge-context.tsx';

/** A sync changes the library many times a second; the page reads it anew this often, in ms. */
const gap = 1000;

/** Keeps what was read of the libraries in step with their syncs. Used once, at the top. */
export function useLibraryEvents(): void {
  const bridge = useBridge();
  const queries = useQueryClient();

  useEffect(() => {
    const waiting = new Map<AccountId, ReturnType<typeof setTimeout>>();
    const stale = (queryKey: QueryKey): void => void queries.invalidateQueries({ queryKey });
    const readAnew = (accountId: AccountId): void => {
      // What a change waits for is read now: its timer would read the same again.
      clearTimeout(waiting.get(accountId));
      waiting.delete(accountId);
      stale(postsKey(accountId));
      stale([...accountKey(accountId), 'profile']);
      stale([...accountKey(accountId), 'cover']);
    };
    const stopPosts = bridge.events.postsChanged((accountId) => {
      if (waiting.has(accountId)) return;
      waiting.set(
        accountId,
        setTimeout(() => readAnew(accountId), gap),
      );
    });
    const stopSync = bridge.events.syncChanged(({ accountId, state }) => {
      const before = queries.getQueryData<SyncState>(syncKey(accountId)) ?? null;
      // A slow first answer must not overwrite what came after it.
      void queries.cancelQueries({ queryKey: syncKey(accountId) });
      queries.setQueryData(syncKey(accountId), state);
      // The grid keeps the room of posts that were promised until it has heard of the last ones.
      const ended = state.phase === 'idle' && before?.phase !== 'idle';
      if (ended) stale(coloursKey(accountId));
      if (ended || (before !== null && bringsPosts(before) && !bringsPosts(state)))
        readAnew(accountId);
    });
    return () => {
      stopPosts();
      stopSync();
      for (const timer of waiting.values()) clearTimeout(timer);
    };
  }, [bridge, queries]);
}
