import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';

import type { AccountId } from '../../preload/contract/ids.ts';
import { everyPost } from '../../preload/contract/post-query.ts';
import type { PostQuery } from '../../preload/contract/post-query.ts';
import { useAskAhead } from '../bridge/account-queries.ts';
import { readStored, writeStored } from '../design/use-stored-state.ts';
import { widened } from './narrowing.ts';
import { createSearchHistory } from './search-history.ts';
import type { SearchHistory } from './search-history.ts';
import { asAsked } from './use-answered-query.ts';
import { atTheBeginning, whereKey, whereSchema } from './where.ts';
import type { Where } from './where.ts';

/** What asks for posts, from anywhere in the gallery. */
export interface SearchControls {
  readonly setQuery: (next: (query: PostQuery) => PostQuery) => void;
  /** Every post with a hashtag, and nothing else asked. @param hashtag with its sign or without */
  readonly searchFor: (hashtag: string) => void;
  /** Every post again; the order stays. */
  readonly clear: () => void;
}

export interface Search {
  /** What is asked for, and the post to come back to where Back or a restart led here. */
  readonly where: Where;
  readonly controls: SearchControls;
  readonly history: Pick<SearchHistory, 'moved' | 'settle'>;
}

/**
 * What a person searches, kept for Back, for Forward, and for the next start.
 * @param accountId stays the same as long as its gallery is shown
 */
export function useSearch(accountId: AccountId): Search {
  const [where, setWhere] = useState(() =>
    readStored(whereKey(accountId), whereSchema, atTheBeginning),
  );
  const history = useRef<SearchHistory>(null);
  const askAhead = useAskAhead(accountId);

  const open = useEffectEvent(() =>
    createSearchHistory({
      accountId,
      where,
      onWhere: setWhere,
      onEntry: (entry) => writeStored(whereKey(accountId), entry),
    }),
  );
  useEffect(() => {
    const opened = open();
    history.current = opened;
    return () => opened.dispose();
  }, []);
  useEffect(() => history.current?.changed(where.query), [where.query]);

  return useMemo(() => {
    const setQuery: SearchControls['setQuery'] = (next) => {
      askAhead(asAsked({ query: next(where.query), top: null }).query);
      setWhere((old) => ({ query: next(old.query), top: null }));
    };
    return {
      where,
      controls: {
        setQuery,
        searchFor: (hashtag) =>
          setQuery(({ order }) => ({
            ...everyPost,
            order,
            hashtag: hashtag.replace(/^[#＃]/u, ''),
          })),
        clear: () => setQuery(widened),
      },
      history: {
        moved: (query, top) => history.current?.moved(query, top),
        settle: () => history.current?.settle(),
      },
    };
  }, [where, askAhead]);
}
