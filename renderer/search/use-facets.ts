import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import type { AccountId } from '../../preload/contract/ids.ts';
import type { Facets } from '../../preload/contract/post-query.ts';
import { postsKey } from '../bridge/account-queries.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { valueOf } from '../bridge/client.ts';

/** Years and hashtags to choose from; read anew where posts have changed since. */
export function useFacets(accountId: AccountId): UseQueryResult<Facets> {
  const bridge = useBridge();
  return useQuery({
    queryKey: [...postsKey(accountId), 'facets'],
    queryFn: () => valueOf(bridge.calls.getFacets({ accountId })),
    refetchOnMount: true,
  });
}
