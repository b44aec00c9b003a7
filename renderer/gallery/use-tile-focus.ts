import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** The focus of the keyboard's tile. */
export interface TileFocus {
  /** Gives it the focus with what is drawn next, or takes that wish back. */
  readonly want: (wish: boolean) => void;
  /** Whether the focus is in the grid, or was in a tile that has just been drawn anew. */
  readonly isHere: () => boolean;
  /** Told that a tile, or something in it, has got the focus. */
  readonly came: (tile: Element) => void;
  /** Told that the focus went, by a key, a press, or with the window. */
  readonly went: () => void;
}

/**
 * Keeps the focus on the keyboard's tile. Where the columns or the months change, a tile gets
 * another row, and with it another element: the focus would fall to the page, and the keys be dead.
 */
export function useTileFocus(grid: RefObject<HTMLElement | null>, active: number): TileFocus {
  const wanted = useRef(false);
  const focused = useRef<Element | null>(null);

  const isLost = (): boolean =>
    focused.current?.isConnected === false && document.activeElement === document.body;

  useLayoutEffect(() => {
    if (!wanted.current && !isLost()) return;
    wanted.current = false;
    focused.current = null;
    grid.current
      ?.querySelector<HTMLElement>(`[data-place="${active}"]`)
      ?.focus({ preventScroll: true });
  });

  return {
    want: (wish) => {
      wanted.current = wish;
    },
    isHere: () => grid.current?.contains(document.activeElement) === true || isLost(),
    came: (tile) => {
      focused.current = tile;
    },
    // React tells nothing of a tile that loses it because it goes.
    went: () => {
      focused.current = null;
    },
  };
}
