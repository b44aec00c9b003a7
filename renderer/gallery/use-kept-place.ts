import { useEffectEvent, useLayoutEffect, useRef } from 'react';

import type { GridLayout } from './grid-layout.ts';
import { anchorOf, placeNow, seenAt, topFor } from './kept-place.ts';
import type { Anchor, At, Seen } from './kept-place.ts';
import type { GridWindow } from './use-grid-window.ts';

/**
 * Keeps a person's place when the grid changes under it: posts come before it, months are told, the
 * window's width, the cells' size or shape are others. The tile with the focus stays where it is in
 * the window, else the first row that is seen, and the keyboard's place stays with its post.
 */
export function useKeptPlace(options: {
  readonly layout: GridLayout;
  readonly window: GridWindow;
  /** A new function whenever posts have changed. */
  readonly at: At;
  /** The keyboard's place. */
  readonly active: number;
  readonly hasFocus: () => boolean;
  readonly onActiveMoved: (place: number) => void;
  /** Takes the cell that a gesture holds for this change; null for what a person looks at. */
  readonly takeHeld: () => Anchor | null;
}): void {
  const { layout, window: gridWindow, at, active, hasFocus, onActiveMoved, takeHeld } = options;
  const { height } = gridWindow;
  const before = useRef({ at, layout, height });
  // Pages are read anew one by one: a post can be on none of them for a moment. Until it is seen
  // again, this says what was there, and not what took its place.
  const lostActive = useRef<Seen | null>(null);
  // Whoever has not scrolled since looks at the same post as before: a window that is made narrow
  // and wide again, or cells small and large, end where they began.
  const kept = useRef<{ readonly anchor: Anchor; readonly top: number } | null>(null);
  const activeMoved = useEffectEvent(onActiveMoved);

  const followActive = useEffectEvent((old: At): void => {
    const seen = lostActive.current?.place === active ? lostActive.current : seenAt(old, active);
    const now = placeNow(seen, at);
    lostActive.current = now === null && seen.id !== null ? seen : null;
    if (now !== null && now !== active) activeMoved(now);
  });

  const keepTop = useEffectEvent((old: { readonly at: At; readonly layout: GridLayout }): void => {
    // Nothing was seen of a grid that was not laid out yet.
    if (old.layout.cellHeight <= 0) {
      gridWindow.stay();
      return;
    }
    const { top } = gridWindow.place.current;
    const isSame = kept.current !== null && Math.abs(kept.current.top - top) < 1;
    const view = { ...old, top, height: window.innerHeight };
    const looked = isSame ? (kept.current?.anchor ?? null) : null;
    const anchor = takeHeld() ?? looked ?? anchorOf(view, hasFocus() ? active : null);
    if (anchor === null) {
      kept.current = null;
      gridWindow.stay();
      return;
    }
    const place = placeNow(anchor, at) ?? anchor.place;
    gridWindow.goTo(topFor(anchor, layout, place));
    const isLost = anchor.id !== null && at(place)?.id !== anchor.id;
    const id = isLost ? anchor.id : (at(place)?.id ?? null);
    kept.current = { anchor: { ...anchor, id, place }, top: gridWindow.place.current.top };
  });

  useLayoutEffect(() => {
    const old = before.current;
    before.current = { at, layout, height };
    if (old.at !== at) followActive(old.at);
    if (old.at !== at || old.layout !== layout || old.height !== height) keepTop(old);
  }, [at, layout, height]);
}
