import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';

import type { Bridge } from '../../preload/contract/bridge.ts';
import type { AccountId } from '../../preload/contract/ids.ts';
import type { OnThisDay } from '../../preload/contract/moments.ts';
import { postsKey } from '../bridge/account-queries.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { valueOf } from '../bridge/client.ts';

/** Timers stand still while the computer sleeps, and clocks are set: it is asked at least so often. */
const longest = 5 * 60_000;
/** Past the end of the day, not at it. */
const margin = 50;

/** Milliseconds until it is asked again which day it is. */
export function nextLook(endsIn: number | null): number {
  return Math.min(longest, (endsIn ?? longest) + margin);
}

/** How it is asked for, and under which name the answer is kept. */
export function onThisDayQuery(bridge: Bridge, accountId: AccountId) {
  return {
    queryKey: [...postsKey(accountId), 'on-this-day'],
    queryFn: () => valueOf(bridge.calls.getOnThisDay({ accountId })),
  };
}

/**
 * What was posted on this day in earlier years; undefined while it is not known. The day is that of
 * main's clock, and is asked for anew when it ends, when the window comes back to the front, and
 * when posts change.
 */
export function useOnThisDay(accountId: AccountId): OnThisDay | undefined {
  const bridge = useBridge();
  const { data, refetch } = useQuery({
    ...onThisDayQuery(bridge, accountId),
    // The day may have ended while another account was shown.
    refetchOnMount: 'always',
    refetchInterval: (query) => nextLook(query.state.data?.endsIn ?? null),
  });
  // Not TanStack's own: that hears of a window which was hidden, and not of one that was behind others.
  useEffect(() => {
    const look = (): void => void refetch();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [refetch]);
  return data;
}
