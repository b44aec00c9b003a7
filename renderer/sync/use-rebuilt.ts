import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import type { AccountId } from '../../preload/contract/ids.ts';
import { accountKey } from '../bridge/account-queries.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { valueOf } from '../bridge/client.ts';

/**
 * The name under which an account's damaged database was set aside; null where none was. It is
 * asked for as well as listened to: most are found at start, before this page listens.
 */
export function useRebuilt(accountId: AccountId): string | null {
  const bridge = useBridge();
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: [...accountKey(accountId), 'rebuilt'],
    queryFn: () => valueOf(bridge.calls.getRebuilt({ accountId })),
  });
  useEffect(
    () =>
      bridge.events.libraryRebuilt((news) => {
        if (news.accountId !== accountId) return;
        const queryKey = [...accountKey(accountId), 'rebuilt'];
        // A slow first answer must not overwrite what came after it.
        void queries.cancelQueries({ queryKey });
        queries.setQueryData(queryKey, news.file);
      }),
    [bridge, queries, accountId],
  );
  return data ?? null;
}
