import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

import type { Account } from '../../preload/contract/account.ts';
import { accountKey } from '../bridge/account-queries.ts';
import { forgetStored } from '../design/use-stored-state.ts';
import { accountState } from '../search/where.ts';

/** Forgets what the page knew of an account that is gone from the list, together with its library. */
export function useGoneAccounts(accounts: readonly Account[]): void {
  const queries = useQueryClient();
  const before = useRef(accounts);
  useEffect(() => {
    const gone = before.current.filter((old) => !accounts.some(({ id }) => id === old.id));
    before.current = accounts;
    for (const { id } of gone) {
      queries.removeQueries({ queryKey: accountKey(id) });
      // What it noted of itself while it went is among this.
      forgetStored(accountState(id));
    }
  }, [queries, accounts]);
}
