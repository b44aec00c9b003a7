import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react';

import type { AppError } from '../../preload/contract/errors.ts';
import type { AccountId, PostId } from '../../preload/contract/ids.ts';
import { mostSelected } from '../../preload/contract/post.ts';
import type { PostQuery } from '../../preload/contract/post-query.ts';
import { ok } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';
import { accountKey } from '../bridge/account-queries.ts';
import { useBridge } from '../bridge/bridge-context.tsx';
import { resultOf } from '../bridge/client.ts';
import type { Posts } from '../gallery/use-posts.ts';
import { nothingSelected, select, union } from './selection.ts';
import type { Placed, Selection } from './selection.ts';

/** Selecting among the posts of a query, by place. */
export interface Selecting {
  readonly selection: Selection;
  readonly toggle: (at: Placed) => void;
  /** Stretches the range to a place, from where it begins; else it begins there. */
  readonly stretchTo: (place: number) => void;
  /** A key went from a place to another with Shift held. */
  readonly stretchByKey: (from: number, to: number) => void;
  readonly selectAll: () => void;
  readonly clear: () => void;
  /** What is at these places, besides what `besides` holds. May be called many times a second. */
  readonly take: (places: readonly number[], besides: ReadonlySet<PostId>) => void;
  /** Exactly these. */
  readonly restore: (ids: ReadonlySet<PostId>) => void;
  /** Why some posts could not be selected. */
  readonly failure: AppError | null;
}

interface Wanted {
  readonly places: readonly number[];
  readonly besides: ReadonlySet<PostId>;
}

/** What is known of the places that a rubber band touches, of which some were never loaded. */
interface Band {
  wanted: Wanted;
  readonly seen: Map<number, PostId>;
  readonly asked: Set<number>;
  isAsking: boolean;
}

const newBand = (wanted: Wanted): Band => ({
  wanted,
  seen: new Map(),
  asked: new Set(),
  isAsking: false,
});

/** What is selected stays selected while another account is shown. */
function selectionKey(accountId: AccountId): readonly ['account', AccountId, 'selection'] {
  return [...accountKey(accountId), 'selection'];
}

/** Keeps what is selected. Ids of places that are not loaded are asked of the library. */
export function useSelection(accountId: AccountId, query: PostQuery, posts: Posts): Selecting {
  const bridge = useBridge();
  const queries = useQueryClient();
  const [selection, change] = useReducer(
    select,
    accountId,
    (id) => queries.getQueryData<Selection>(selectionKey(id)) ?? nothingSelected,
  );
  useEffect(() => {
    queries.setQueryData(selectionKey(accountId), selection);
  }, [queries, accountId, selection]);
  const [failure, setFailure] = useState<AppError | null>(null);
  /** What was asked before the last change of a person's mind is of no use any more. */
  const turn = useRef(0);
  const now = useRef(posts);
  useLayoutEffect(() => {
    now.current = posts;
  });
  const band = useRef<Band>(null);

  const idsFrom = (from: number, to: number): Promise<Result<readonly PostId[], AppError>> =>
    resultOf(bridge.calls.getPostIds({ accountId, query, from, to }));

  const begin = (): number => {
    turn.current += 1;
    band.current = null;
    setFailure(null);
    return turn.current;
  };

  /** Ids of the places between two, both included; null where one is not loaded. */
  const loadedBetween = (one: number, other: number): readonly PostId[] | null => {
    const ids: PostId[] = [];
    for (let place = Math.min(one, other); place <= Math.max(one, other); place += 1) {
      const post = now.current.at(place);
      if (post === undefined || ids.length >= mostSelected) return null;
      ids.push(post.id);
    }
    return ids;
  };

  /** The library may have grown before it since it was placed. */
  const loadedPlaceOf = ({ id, place }: Placed): number | null => {
    if (now.current.at(place)?.id === id) return place;
    const found = now.current.placeOf(id);
    return found >= 0 ? found : null;
  };

  const askBetween = async (
    anchor: Placed,
    head: number,
  ): Promise<Result<readonly PostId[], AppError>> => {
    const from = Math.min(anchor.place, head);
    const guess = await idsFrom(from, Math.max(anchor.place, head));
    if (!guess.ok || guess.value[anchor.place - from] === anchor.id) return guess;
    const all = await idsFrom(0, mostSelected - 1);
    if (!all.ok) return all;
    const place = all.value.indexOf(anchor.id);
    // Not among the posts of this query: the range is where it leads to.
    const start = place < 0 ? head : place;
    return ok(all.value.slice(Math.min(start, head), Math.max(start, head) + 1));
  };

  const stretch = async (anchor: Placed, head: number): Promise<void> => {
    const mine = begin();
    const place = loadedPlaceOf(anchor);
    const loaded = place === null ? null : loadedBetween(place, head);
    const asked =
      loaded === null
        ? await askBetween(place === null ? anchor : { ...anchor, place }, head)
        : ok(loaded);
    if (mine !== turn.current) return;
    if (asked.ok) change({ kind: 'stretch', ids: asked.value, head });
    else setFailure(asked.error);
  };

  const placed = (place: number): Placed | null => {
    const post = now.current.at(place);
    return post === undefined ? null : { id: post.id, place };
  };

  const toggle = (at: Placed): void => {
    begin();
    change({ kind: 'toggle', at });
  };

  const takeNow = ({ places, besides }: Wanted): void => {
    if (band.current?.wanted.besides !== besides) band.current = newBand({ places, besides });
    const own = band.current;
    own.wanted = { places, besides };
    const ids: PostId[] = [];
    const unknown: number[] = [];
    for (const place of places) {
      const id = now.current.at(place)?.id ?? own.seen.get(place);
      if (id !== undefined) {
        own.seen.set(place, id);
        ids.push(id);
      } else if (!own.asked.has(place)) unknown.push(place);
    }
    change({ kind: 'take', ids: union(besides, ids) });
    const [first] = unknown;
    const last = unknown.at(-1);
    if (first === undefined || last === undefined || own.isAsking) return;
    own.isAsking = true;
    for (const place of unknown) own.asked.add(place);
    void idsFrom(first, last).then((asked) => {
      own.isAsking = false;
      if (band.current !== own) return;
      if (!asked.ok) return setFailure(asked.error);
      for (const [index, id] of asked.value.entries()) own.seen.set(first + index, id);
      return takeNow(own.wanted);
    });
  };

  return {
    selection,
    failure,
    toggle,
    stretchTo: (place) => {
      const at = selection.anchor ?? placed(place);
      if (at === null) return;
      if (selection.anchor === null) toggle(at);
      else void stretch(at, place);
    },
    stretchByKey: (from, to) => {
      const { anchor, head } = selection;
      const at = anchor !== null && head === from ? anchor : placed(from);
      if (at === null) return;
      if (at !== anchor) change({ kind: 'begin', at });
      void stretch(at, to);
    },
    selectAll: () => {
      const mine = begin();
      void idsFrom(0, mostSelected - 1).then((all) => {
        if (mine !== turn.current) return;
        if (all.ok) change({ kind: 'take', ids: all.value });
        else setFailure(all.error);
      });
    },
    clear: () => {
      begin();
      change({ kind: 'clear' });
    },
    take: (places, besides) => {
      turn.current += 1;
      takeNow({ places, besides });
    },
    restore: (ids) => {
      begin();
      change({ kind: 'take', ids });
    },
  };
}
