import { useQuery } from '@tanstack/react-query';

import type { AppError } from '../../preload/contract/errors.ts';
import type { AccountId } from '../../preload/contract/ids.ts';
import { assertNever } from '../../preload/contract/result.ts';
import type { SyncState } from '../../preload/contract/sync.ts';
import { syncKey } from '../bridge/account-queries.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { valueOf } from '../bridge/client.ts';

export interface Syncing {
  /** Null until main has answered. */
  readonly state: SyncState | null;
  /** What keeps the sync from going on, or ended it; null where nothing does. */
  readonly problem: AppError | null;
}

/** How the sync of an account goes; main tells of every change. */
export function useSync(accountId: AccountId): Syncing {
  const bridge = useBridge();
  const { data, error, dataUpdatedAt } = useQuery({
    queryKey: syncKey(accountId),
    queryFn: () => valueOf(bridge.calls.getSync({ accountId })),
  });
  // When main last told of it; a countdown of whole minutes needs no better.
  const now = dataUpdatedAt;
  const state = data ?? null;
  return { state, problem: state === null ? (error?.error ?? null) : problemOf(state, now) };
}

/**
 * A sync's trouble as the failure it comes from. What the account's own notice says, a dead token,
 * is not said twice.
 * @param now milliseconds since the epoch
 */
export function problemOf(state: SyncState, now: number): AppError | null {
  if (state.phase === 'failed') return state.error;
  if (state.phase !== 'waiting') return null;
  const { wait } = state;
  switch (wait.for) {
    case 'rate-limit':
      return { kind: 'rate-limited', minutes: minutesUntil(wait.until, now), detail: '' };
    case 'network':
    case 'instagram':
      return wait.error;
    case 'disk-space':
      return { kind: 'disk-full', detail: '' };
    case 'sign-in':
      return null;
    default:
      return assertNever(wait);
  }
}

/** Whole minutes, at least one: "wait 0 minutes" helps nobody. */
export function minutesUntil(until: number, now: number): number {
  return Math.max(1, Math.ceil((until - now) / 60_000));
}
