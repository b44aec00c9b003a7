import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { ReactElement } from 'react';

import type { Account } from '../../preload/contract/account.ts';
import type { AccountId } from '../../preload/contract/ids.ts';
import { useCover, usePostPages, useProfile } from '../bridge/account-queries.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { useMonths } from '../bridge/grid-queries.ts';
import { readStored } from '../design/use-stored-state.ts';
import { pagesOf } from '../gallery/post-pages.ts';
import { onThisDayQuery } from '../moments/use-on-this-day.ts';
import { asAsked } from '../search/use-answered-query.ts';
import { atTheBeginning, whereKey, whereSchema } from '../search/where.ts';
import { useRebuilt } from '../sync/use-rebuilt.ts';
import { useSync } from '../sync/use-sync.ts';

/** Places before and behind the one that a person comes back to. */
const before = 60;
const behind = 240;

/** Holds what the first sight of an account's library is drawn from. */
function Ready({ accountId }: { readonly accountId: AccountId }): null {
  const bridge = useBridge();
  const [{ query, top }] = useState(() =>
    asAsked(readStored(whereKey(accountId), whereSchema, atTheBeginning)),
  );
  const place = top?.place ?? 0;
  const [pages] = useState(() => [...new Set([0, ...pagesOf(place - before, place + behind)])]);
  useProfile(accountId);
  useCover(accountId);
  useSync(accountId);
  useRebuilt(accountId);
  useMonths(accountId, query);
  usePostPages(accountId, query, pages);
  useQuery(onThisDayQuery(bridge, accountId));
  return null;
}

/**
 * Keeps the libraries that are not shown ready, from where a person was in each: a switch to one
 * draws it at once, with nothing to wait for and no place that is empty first. They are read after
 * what is shown, and like it read anew when something changes.
 */
export function ReadyAccounts(props: {
  readonly accounts: readonly Account[];
  readonly isShown: boolean;
}): ReactElement | null {
  const { accounts, isShown } = props;
  const isTheirTurn = useDeferredValue(isShown, false);
  if (!isTheirTurn) return null;
  return (
    <>
      {accounts.map(({ id }) => (
        <Ready key={id} accountId={id} />
      ))}
    </>
  );
}
