import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryClient, UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';

import { isUsable } from '../../preload/contract/account.ts';
import type { Session } from '../../preload/contract/account.ts';
import type { AccountId } from '../../preload/contract/ids.ts';
import { accountKey } from './account-queries.ts';
import { useHealthEvents } from './health-query.ts';
import { useLibraryEvents } from './library-events.ts';
import { useBridge } from './bridge-context.tsx';
import { valueOf } from './client.ts';

export const sessionKey = ['session'] as const;
/** The account that a person has switched to, while main has not heard of it; else null. */
export const switchingKey = ['switching'] as const;

/** The session as main tells it, with what a person has chosen since. */
function withChoice(queries: QueryClient, session: Session): Session {
  const chosen = queries.getQueryData<AccountId | null>(switchingKey) ?? null;
  const isKnown = session.accounts.some(({ id }) => id === chosen);
  return isKnown ? { ...session, active: chosen } : session;
}

/** Who is signed in, and everything else that the first screen needs. */
export function useSession(): UseQueryResult<Session> {
  const bridge = useBridge();
  const queries = useQueryClient();
  return useQuery({
    queryKey: sessionKey,
    queryFn: async () => withChoice(queries, await valueOf(bridge.calls.getSession())),
  });
}

/** Keeps the cached answers in step with what main reports. Used once, at the top. */
export function useMainEvents(): void {
  const bridge = useBridge();
  const queries = useQueryClient();
  useLibraryEvents();
  useHealthEvents();

  useEffect(
    () =>
      bridge.events.sessionChanged((session) => {
        // A slow first answer must not overwrite what came after it.
        void queries.cancelQueries({ queryKey: sessionKey });
        queries.setQueryData(sessionKey, withChoice(queries, session));
      }),
    [bridge, queries],
  );

  useEffect(
    () =>
      bridge.events.accountChanged((accountId) => {
        const renew = async (): Promise<void> => {
          const session = await valueOf(bridge.calls.getSession());
          queries.setQueryData(sessionKey, withChoice(queries, session));
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
