import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryKey, UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';

import type { AccountHealth } from '../../preload/contract/health.ts';
import type { AccountId } from '../../preload/contract/ids.ts';
import type { SyncState } from '../../preload/contract/sync.ts';
import { accountKey } from './account-queries.ts';
import { useBridge } from './bridge-context.tsx';
import { valueOf } from './client.ts';

const healthKey = (accountId: AccountId): QueryKey => [...accountKey(accountId), 'health'];

/** Asks anew when main tells of another health than before. Used once, at the top. */
export function useHealthEvents(): void {
  const bridge = useBridge();
  const queries = useQueryClient();
  useEffect(
    () =>
      bridge.events.healthChanged((changed) => {
        void queries.invalidateQueries({ queryKey: healthKey(changed) });
      }),
    [bridge, queries],
  );
}

/** How long the sign-in of an account lasts. */
export function useHealth(accountId: AccountId): UseQueryResult<AccountHealth> {
  const bridge = useBridge();
  return useQuery({
    queryKey: healthKey(accountId),
    queryFn: () => valueOf(bridge.calls.getHealth({ accountId })),
  });
}

/** How often what nobody tells of is asked again, in milliseconds: calls that are left, a plan. */
const gap = 15_000;

/** All of it, for as long as it is looked at: with another phase of its sync, its times are others. */
export function useLiveHealth(accountId: AccountId): UseQueryResult<AccountHealth> {
  const bridge = useBridge();
  const queries = useQueryClient();
  useEffect(() => {
    const ask = (): void => void queries.invalidateQueries({ queryKey: healthKey(accountId) });
    let phase: SyncState['phase'] | null = null;
    const stopListening = bridge.events.syncChanged(({ accountId: changed, state }) => {
      // It is told of several times a second.
      if (changed !== accountId || state.phase === phase) return;
      phase = state.phase;
      ask();
    });
    ask();
    const timer = setInterval(ask, gap);
    return () => {
      stopListening();
      clearInterval(timer);
    };
  }, [bridge, queries, accountId]);
  return useHealth(accountId);
}
