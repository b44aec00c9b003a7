import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

import type { Session } from '../../preload/contract/account.ts';
import type { AccountId } from '../../preload/contract/ids.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { resultOf } from '../bridge/client.ts';
import { sessionKey, switchingKey } from '../bridge/session-query.ts';

/**
 * Shows the library of another account. The page need not wait for main, which only remembers it:
 * until main has heard, what it says of the session does not take the choice back.
 */
export function useSwitchAccount(): (accountId: AccountId) => void {
  const bridge = useBridge();
  const queries = useQueryClient();
  return useCallback(
    (accountId) => {
      const session = queries.getQueryData<Session>(sessionKey);
      const isKnown = session?.accounts.some(({ id }) => id === accountId) === true;
      if (session === undefined || !isKnown || session.active === accountId) return;
      queries.setQueryData(switchingKey, accountId);
      queries.setQueryData(sessionKey, { ...session, active: accountId });
      void resultOf(bridge.calls.switchAccount({ accountId })).then((switched) => {
        // A later choice holds.
        if (queries.getQueryData(switchingKey) !== accountId) return;
        queries.setQueryData(switchingKey, null);
        if (!switched.ok) void queries.invalidateQueries({ queryKey: sessionKey });
      });
    },
    [bridge, queries],
  );
}
