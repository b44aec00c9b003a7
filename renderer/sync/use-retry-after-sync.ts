import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';

import type { AccountId } from '../../preload/contract/ids.ts';
import type { SyncState } from '../../preload/contract/sync.ts';
import { syncKey } from '../bridge/account-queries.ts';
import { useBridge } from '../bridge/bridge-context.tsx';

/**
 * Tries again to show what could not be shown, once a sync of the account goes on after it had
 * stopped, or has ended: the network may be back, and the file here.
 */
export function useRetryAfterSync(accountId: AccountId, broken: boolean, retry: () => void): void {
  const bridge = useBridge();
  const queries = useQueryClient();
  const tryAgain = useEffectEvent(retry);
  useEffect(() => {
    if (!broken) return undefined;
    let before = queries.getQueryData<SyncState>(syncKey(accountId))?.phase;
    return bridge.events.syncChanged((change) => {
      if (change.accountId !== accountId) return;
      const { phase } = change.state;
      const goesOn = phase === 'running' && (before === 'waiting' || before === 'failed');
      before = phase;
      if (goesOn || phase === 'idle') tryAgain();
    });
  }, [bridge, queries, accountId, broken]);
}
