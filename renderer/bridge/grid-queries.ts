import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';

import type { AccountId } from '../../preload/contract/ids.ts';
import { mostColours } from '../../preload/contract/post.ts';
import type { MonthCount, PostQuery } from '../../preload/contract/post-query.ts';
import { pageSize } from '../gallery/post-pages.ts';
import { accountKey, postsKey } from './account-queries.ts';
import { useBridge } from './bridge-context.tsx';
import { valueOf } from './client.ts';

const none: readonly MonthCount[] = [];

/** The months of a query's posts, in its order; null until they are known, none where they fail. */
export function useMonths(accountId: AccountId, query: PostQuery): readonly MonthCount[] | null {
  const bridge = useBridge();
  const { data, isError } = useQuery({
    queryKey: [...postsKey(accountId), query, 'months'],
    queryFn: () => valueOf(bridge.calls.getMonths({ accountId, query })),
    // They may have changed while another query was looked at.
    refetchOnMount: true,
  });
  return data ?? (isError ? none : null);
}

/**
 * The colours of an account's posts. They are not read anew with every change of the library, of
 * which a sync makes many a second: a post that is loaded brings its own.
 */
export function coloursKey(accountId: AccountId): readonly ['account', AccountId, 'colours'] {
  return [...accountKey(accountId), 'colours'];
}

/** Those of a query that is not looked at are forgotten after this time, in milliseconds. */
const forgotten = 60_000;

/**
 * The colour of the post at a place of a query, `#rrggbb`; null where it is not known.
 * @param stored posts of the query; few are loaded before their colours would be
 */
export function useColours(
  accountId: AccountId,
  query: PostQuery,
  stored: number | null,
): (place: number) => string | null {
  const bridge = useBridge();
  const { data } = useQuery({
    queryKey: [...coloursKey(accountId), query],
    queryFn: async () => {
      const parts: Uint8Array[] = [];
      let part: Uint8Array;
      // Bit by bit, so that main has a moment for others in between.
      do {
        part = await valueOf(
          bridge.calls.getColours({
            accountId,
            query,
            offset: parts.length * mostColours,
            limit: mostColours,
          }),
        );
        parts.push(part);
      } while (part.length === mostColours * 3);
      return parts;
    },
    enabled: stored !== null && stored > pageSize,
    gcTime: forgotten,
  });
  return useCallback((place) => colourIn(data ?? [], place), [data]);
}

/** Reads a colour out of parts of `mostColours` colours, three bytes each. */
function colourIn(parts: readonly Uint8Array[], place: number): string | null {
  const part = parts[Math.floor(place / mostColours)];
  const at = (place % mostColours) * 3;
  const [red, green, blue] = part?.subarray(at, at + 3) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  const value = (red << 16) | (green << 8) | blue;
  return value === 0 ? null : `#${value.toString(16).padStart(6, '0')}`;
}
