import { useMemo, useState } from 'react';

import type { AccountId } from '../../preload/contract/ids.ts';
import type { PostQuery } from '../../preload/contract/post-query.ts';
import { usePostPages } from '../bridge/account-queries.ts';
import { pageSize } from '../gallery/post-pages.ts';
import { queryName, searchedText } from './narrowing.ts';
import type { Where } from './where.ts';

/** A query that has been answered, as far as it can be shown. */
export interface Answered {
  readonly query: PostQuery;
  /** The post that it is to be shown from. */
  readonly top: Where['top'];
}

/** A query as the library is asked it, which names the answer that is kept. */
export const asAsked = ({ query, top }: Where): Answered => ({
  query: { ...query, search: searchedText(query) },
  top,
});

/**
 * The newest query whose posts are here: what it found stays on show until the next one is
 * answered. One is asked at a time, so that whoever types fast skips what nobody waits for, and no
 * answer can come late.
 */
export function useAnsweredQuery(accountId: AccountId, where: Where): Answered {
  const [asked, ask] = useState(() => asAsked(where));
  const [answered, setAnswered] = useState(asked);
  const pages = useMemo(
    () => [...new Set([0, Math.floor((asked.top?.place ?? 0) / pageSize)])],
    [asked],
  );
  const loaded = usePostPages(accountId, asked.query, pages);
  const isAnswered = loaded.pages.size === pages.length || loaded.error !== null;

  if (isAnswered && answered !== asked) setAnswered(asked);
  const isOther = queryName(asked.query) !== queryName(where.query) || asked.top !== where.top;
  if (isAnswered && isOther) ask(asAsked(where));
  return answered;
}
