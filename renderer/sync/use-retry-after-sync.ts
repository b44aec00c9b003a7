import { useEffect, useEffectEvent } from 'react';

import type { AccountId } from '../../preload/contract/ids.ts';
import { useBridge } from '../bridge/bridge-context.tsx';

/**
 * Tries again to show what could not be shown, once a sync of the account has ended: the network
 * may be back, and the file here.
 */
export function useRetryAfterSync(accountId: AccountId, broken: boolean, retry: () => void): void {
  const bridge = useBridge();
  const tryAgain = useEffectEvent(retry);
  useEffect(() => {
    if (!broken) return undefined;
    return bridge.events.syncChanged((change) => {
      if (change.accountId === accountId && change.state.phase === 'idle') tryAgain();
    });
  }, [bridge, accountId, broken]);
}
