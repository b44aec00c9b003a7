import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';

import type { Post } from '../../preload/contract/post.ts';

/**
 * What a selection needs of the grid. A new object whenever what is selected has changed: the
 * tiles are drawn anew then.
 */
export interface GridSelection {
  readonly isSelected: (place: number) => boolean;
  /**
   * Told of every press (`pointerdown`) and click on a tile. A click whose default it prevents does
   * not open the post.
   */
  readonly onTilePointer: (event: MouseEvent<HTMLElement>, place: number) => void;
  /** Answers whether a key that was pressed on a tile is the selection's: it moves nothing then. */
  readonly onTileKey: (event: KeyboardEvent<HTMLElement>, place: number) => boolean;
  /** What is drawn over a tile, such as a tick; `post` is undefined while it is not loaded. */
  readonly over?: (place: number, post: Post | undefined) => ReactNode;
}

/** A point of the grid, in CSS pixels from its beginning, wherever the window is scrolled to. */
export interface GridPoint {
  readonly x: number;
  readonly y: number;
}

/** What the rest of the page asks of the grid. */
export interface PostGridHandle {
  /**
   * Moves the keyboard's place to a tile, brings it into view and focuses it.
   * @param where by as little as it takes, which is usual, or to the top of the window
   */
  readonly focusPlace: (place: number, where?: 'nearest' | 'top') => void;
  /** Scrolls a tile's row to the top of the window, and makes it the keyboard's place; no focus. */
  readonly showPlace: (place: number) => void;
  /** Where a key leads from a place; null for one that does not move. */
  readonly placeAfterKey: (key: string, from: number) => number | null;
  /** The tile under a point of the window (`clientX`, `clientY`); null between tiles and outside. */
  readonly placeAt: (x: number, y: number) => number | null;
  /** The point of the grid under a point of the window. */
  readonly pointAt: (x: number, y: number) => GridPoint;
  /** The tiles that the rectangle between two points touches, in order. */
  readonly placesBetween: (one: GridPoint, other: GridPoint) => readonly number[];
}
