import type { AccountId } from '../../preload/contract/ids.ts';
import { accountIdSchema } from '../../preload/contract/ids.ts';
import type { PostQuery } from '../../preload/contract/post-query.ts';
import { z } from '../../preload/contract/zod.ts';
import { queryName, searchedText } from './narrowing.ts';
import { whereSchema } from './where.ts';
import type { Where } from './where.ts';

/** The entries of the page's history that are searches, for Back and Forward. */
export interface SearchHistory {
  /** Told every change of what is asked for; an entry is made once it has stood for a moment. */
  readonly changed: (query: PostQuery) => void;
  /** Notes how far down a person is in what a query found. */
  readonly moved: (query: PostQuery, top: Where['top']) => void;
  /** Makes the entry that waits now: whoever goes back must be able to come forward again. */
  readonly settle: () => void;
  readonly dispose: () => void;
}

/** In milliseconds: who types on is still at the same search. */
const standing = 600;

/** What an entry holds beside whatever others put into it. */
const entrySchema = z.looseObject({
  search: z.strictObject({ accountId: accountIdSchema, where: whereSchema }),
});

/** Whether a query is another only by what was typed on, or taken back, at the end. */
function goesOnTyping(before: PostQuery, now: PostQuery): boolean {
  const [old, typed] = [searchedText(before), searchedText(now)];
  if (old === null || typed === null) return false;
  if (queryName({ ...before, search: null }) !== queryName({ ...now, search: null })) return false;
  return typed.startsWith(old) || old.startsWith(typed);
}

/**
 * Keeps the page's history in step with what is searched. The page's address stays the same: an
 * entry is its state alone.
 */
export function createSearchHistory(options: {
  readonly accountId: AccountId;
  /** Where the person is at the beginning. */
  readonly where: Where;
  /** Told where Back or Forward has led. */
  readonly onWhere: (where: Where) => void;
  /** Told what the present entry says whenever that has changed. */
  readonly onEntry: (where: Where) => void;
}): SearchHistory {
  const { accountId, onWhere, onEntry } = options;
  let entry = options.where;
  let waiting: PostQuery | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = (where: Where, how: 'push' | 'replace'): void => {
    entry = where;
    const search = { accountId, where };
    if (how === 'push') window.history.pushState({ search }, '');
    else {
      const others: unknown = window.history.state;
      const kept = typeof others === 'object' ? others : null;
      window.history.replaceState({ ...kept, search }, '');
    }
    onEntry(where);
  };
  const settle = (): void => {
    clearTimeout(timer);
    const query = waiting;
    waiting = null;
    if (query === null || queryName(query) === queryName(entry.query)) return;
    write({ query, top: null }, goesOnTyping(entry.query, query) ? 'replace' : 'push');
  };
  const wentTo = ({ state }: PopStateEvent): void => {
    const found = entrySchema.safeParse(state);
    // An entry of someone else, or of an account that was here before.
    if (!found.success || found.data.search.accountId !== accountId) return;
    clearTimeout(timer);
    waiting = null;
    entry = found.data.search.where;
    onEntry(entry);
    onWhere(entry);
  };

  // The places are kept here: the browser would scroll before the posts are there.
  window.history.scrollRestoration = 'manual';
  write(entry, 'replace');
  window.addEventListener('popstate', wentTo);
  window.addEventListener('pagehide', settle);
  return {
    changed: (query) => {
      // What an entry had become by being typed on is not lost to what takes its place.
      const isGrown = waiting !== null && goesOnTyping(entry.query, waiting);
      if (waiting !== null && isGrown && !goesOnTyping(waiting, query)) settle();
      waiting = query;
      clearTimeout(timer);
      timer = setTimeout(settle, standing);
    },
    moved: (query, top) => {
      if (queryName(query) !== queryName(entry.query)) return;
      if (top?.id === entry.top?.id && top?.place === entry.top?.place) return;
      write({ ...entry, top }, 'replace');
    },
    settle,
    dispose: () => {
      clearTimeout(timer);
      // Who goes to another account comes back to what they had begun to search.
      const isOther = waiting !== null && queryName(waiting) !== queryName(entry.query);
      if (waiting !== null && isOther) onEntry({ query: waiting, top: null });
      window.removeEventListener('popstate', wentTo);
      window.removeEventListener('pagehide', settle);
    },
  };
}
