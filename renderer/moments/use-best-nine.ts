import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import type { AccountId } from '../../preload/contract/ids.ts';
import { nine } from '../../preload/contract/moments.ts';
import type { BestNine, PostYear } from '../../preload/contract/moments.ts';
import { postsKey } from '../bridge/account-queries.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { valueOf } from '../bridge/client.ts';

/** The years that have posts, newest first. */
export function usePostYears(accountId: AccountId): UseQueryResult<readonly PostYear[]> {
  const bridge = useBridge();
  return useQuery({
    queryKey: [...postsKey(accountId), 'years'],
    queryFn: () => valueOf(bridge.calls.getPostYears({ accountId })),
    refetchOnMount: true,
  });
}

/** The Best Nine of a year; while another year's is found, the one before stays. */
export function useBestNine(accountId: AccountId, year: number | null): UseQueryResult<BestNine> {
  const bridge = useBridge();
  return useQuery({
    queryKey: [...postsKey(accountId), 'best-nine', year],
    // Disabled while there is no year.
    queryFn: () => valueOf(bridge.calls.getBestNine({ accountId, year: year ?? 0 })),
    enabled: year !== null,
    placeholderData: keepPreviousData,
    refetchOnMount: true,
  });
}

/** The year to begin with: the newest that fills a Best Nine, else the newest; null for none. */
export function firstYear(years: readonly PostYear[]): number | null {
  const full = years.find(({ posts }) => posts >= nine);
  return (full ?? years[0])?.year ?? null;
}
