import type { AccountId } from '../../preload/contract/ids.ts';
import type { Clock } from '../clock.ts';

/** The budgets roll: what was heard longer ago, in milliseconds, says nothing of now. */
const worthless = 3_600_000;

/** What Instagram last said of the calls that it allows, for each account. */
export interface CallsLeft {
  /** @param used percent of the fullest budget; it goes beyond 100 */
  note(accountId: AccountId, used: number): void;
  /** Null where nothing was said of late. `heardAt` is in milliseconds since the epoch. */
  read(accountId: AccountId): { readonly percent: number; readonly heardAt: number } | null;
}

/** Makes the memory of it, which lasts as long as the app runs. */
export function createCallsLeft({ clock }: { readonly clock: Clock }): CallsLeft {
  const heard = new Map<AccountId, { readonly percent: number; readonly heardAt: number }>();
  return {
    note: (accountId, used) => {
      const percent = Math.max(0, Math.round(100 - used));
      heard.set(accountId, { percent, heardAt: clock.now() });
    },
    read: (accountId) => {
      const last = heard.get(accountId);
      return last === undefined || clock.now() - last.heardAt > worthless ? null : last;
    },
  };
}
