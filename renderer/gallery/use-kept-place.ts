import { useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

import type { PostId } from '../../preload/contract/ids.ts';
import type { Post } from '../../preload/contract/post.ts';
import type { GridLayout } from './grid-layout.ts';
import { pageSize } from './post-pages.ts';
import { coveredTop } from './scroll-to-row.ts';

type At = (place: number) => Post | undefined;

/** A post, and the place where it was last seen. */
interface Anchor {
  readonly id: PostId;
  readonly place: number;
}

/** Further on no page is loaded that a post could have moved to. */
const farthest = 2 * pageSize;

function anchorAt(at: At, place: number): Anchor | null {
  const post = at(place);
  return post === undefined ? null : { id: post.id, place };
}

/**
 * Where an anchor's post is now; null while that cannot be told. A library loses no post, so that
 * new ones can only have pushed it on.
 */
export function placeNow({ id, place }: Anchor, at: At): number | null {
  for (let next = place; next <= place + farthest; next += 1) {
    if (at(next)?.id === id) return next;
  }
  return null;
}

/**
 * Keeps a person's place when posts come before it: the tile with the focus stays where it is in
 * the window, else the first row that is seen, and the keyboard's place stays with its post. At the
 * beginning of the grid nothing is scrolled: there the newest posts are what a person wants to see.
 */
export function useKeptPlace(options: {
  readonly grid: RefObject<HTMLElement | null>;
  readonly layout: GridLayout;
  /** A new function whenever posts have changed. */
  readonly at: At;
  /** The keyboard's place. */
  readonly active: number;
  readonly onActiveMoved: (place: number) => void;
}): void {
  const { grid, layout, at, active, onActiveMoved } = options;
  const { columns, rowPitch } = layout;
  const before = useRef({ at, columns });
  // Pages are read anew one by one: a post can be on none of them for a moment. Until it is seen
  // again, these say what was there, and not what took its place.
  const lostActive = useRef<Anchor | null>(null);
  const lostTop = useRef<(Anchor & { readonly top: number }) | null>(null);
  const activeMoved = useEffectEvent(onActiveMoved);

  useLayoutEffect(() => {
    const element = grid.current;
    const old = before.current;
    before.current = { at, columns };
    if (element === null || old.at === at || old.columns !== columns) return;

    const held = lostActive.current?.place === active ? lostActive.current : null;
    const anchor = held ?? anchorAt(old.at, active);
    const now = anchor === null ? null : placeNow(anchor, at);
    lostActive.current = now === null ? anchor : null;
    if (now !== null && now !== active) activeMoved(now);

    const top = coveredTop - element.getBoundingClientRect().top;
    // Whoever sees most of the first row is at the beginning.
    if (top < rowPitch / 2) return;
    const rowOf = (place: number): number => Math.floor(place / columns);
    const first = Math.round(top / rowPitch);
    const end = Math.floor((window.innerHeight - coveredTop + top) / rowPitch);
    const isLookedAt =
      element.contains(document.activeElement) && rowOf(active) >= first && rowOf(active) < end;
    // Whoever has scrolled since looks at something else.
    const lost = lostTop.current?.top === top ? lostTop.current : null;
    const seen = lost ?? anchorAt(old.at, isLookedAt ? active : first * columns);
    const place = seen === null ? null : placeNow(seen, at);
    lostTop.current = seen !== null && place === null ? { ...seen, top } : null;
    const rows = seen === null || place === null ? 0 : rowOf(place) - rowOf(seen.place);
    if (rows !== 0) window.scrollBy({ top: rows * rowPitch, behavior: 'instant' });
  }, [grid, at, active, columns, rowPitch]);
}
