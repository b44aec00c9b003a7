import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';

import { isUsable } from '../../preload/contract/account.ts';
import type { Session } from '../../preload/contract/account.ts';
import { accountKey } from './account-queries.ts';
import { useLibraryEvents } from './library-events.ts';
import { useBridge } from './bridge-context.tsx';
import { valueOf } from './client.ts';

export const sessionKey = ['session'] as const;

/** Who is signed in, and everything else that the first screen needs. */
export function useSession(): UseQueryResult<Session> {
  const bridge = useBridge();
  return useQuery({
    queryKey: sessionKey,
    queryFn: () => valueOf(bridge.calls.getSession()),
  });
}

/** Keeps the cached answers in step with what main reports. Used once, at the top. */
export function useMainEvents(): void {
  const bridge = useBridge();
  const queries = useQueryClient();
  useLibraryEvents();

  useEffect(
    () =>
      bridge.events.sessionChanged((session) => {
        // A slow first answer must not overwrite what came after it.
        void queries.cancelQueries({ queryKey: sessionKey });
        queries.setQueryData(sessionKey, session);
      }),
    [bridge, queries],
  );

  useEffect(
    () =>
      bridge.events.accountChanged((accountId) => {
        const renew = async (): Promise<void> => {
          const session = await valueOf(bridge.calls.getSession());
          queries.setQueryData(sessionKey, session);
          const account = session.accounts.find(({ id }) => id === accountId);
          // Asking with a dead token would only report its death again, and again.
          if (account !== undefined && isUsable(account.token)) {
            await queries.invalidateQueries({ queryKey: accountKey(accountId) });
          }
        };
        renew().catch(() => undefined);
      }),
    [bridge, queries],
  );
}
