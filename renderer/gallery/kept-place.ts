import type { PostId } from '../../preload/contract/ids.ts';
import type { Post } from '../../preload/contract/post.ts';
import type { GridLayout } from './grid-layout.ts';
import { placesOfRow, rowAt, rowOf, rowTop } from './grid-places.ts';
import { pageSize } from './post-pages.ts';
import { coveredTop } from './scroll-to-row.ts';

/** Undefined for a place that is not loaded. */
export type At = (place: number) => Post | undefined;

/** A post, and the place where it was last seen. */
export interface Seen {
  /** Null where the post was not loaded: then the place alone is known. */
  readonly id: PostId | null;
  readonly place: number;
}

/** A cell that is to stay where it is in the window. */
export interface Anchor extends Seen {
  /** Which part of the cell, from 0 at its top to 1 at its bottom. */
  readonly grip: number;
  /** Where in the window that part is, in CSS pixels from its top. */
  readonly y: number;
}

/** Further on no page is loaded that a post could have moved to. */
const farthest = 2 * pageSize;

export function seenAt(at: At, place: number): Seen {
  return { id: at(place)?.id ?? null, place };
}

/**
 * Where a post is now; null while that cannot be told. A library loses no post, so that new ones
 * can only have pushed it on.
 */
export function placeNow({ id, place }: Seen, at: At): number | null {
  if (id === null) return null;
  for (let next = place; next <= place + farthest; next += 1) {
    if (at(next)?.id === id) return next;
  }
  return null;
}

/** The grid and the window over it, when an anchor is taken. */
export interface View {
  readonly layout: GridLayout;
  readonly at: At;
  /** The window's top, from the grid's beginning. */
  readonly top: number;
  /** The window's height. */
  readonly height: number;
}

/** A part of a cell, held where it is in the window. */
export function anchorAt({ layout, at, top }: View, place: number, grip: number): Anchor {
  const begin = rowTop(layout, rowOf(layout, place));
  return { ...seenAt(at, place), grip, y: begin + grip * layout.cellHeight - top };
}

/**
 * What a person looks at: the tile with the focus, where it is in view, else the first row. Null at
 * the beginning of the grid: there the newest posts are what they want to see.
 * @param focused the place with the focus; null where the focus is elsewhere
 */
export function anchorOf(view: View, focused: number | null): Anchor | null {
  const { layout, top, height } = view;
  const covered = coveredTop(layout);
  // Whoever sees most of the first row is at the beginning.
  if (top + covered < rowTop(layout, 0) + layout.rowPitch / 2) return null;
  if (focused !== null && focused < layout.count) {
    const begin = rowTop(layout, rowOf(layout, focused)) - top;
    const isInView = begin >= covered - layout.rowPitch / 2 && begin + layout.cellHeight <= height;
    if (isInView) return anchorAt(view, focused, 0.5);
  }
  const row = Math.min(layout.rows - 1, rowAt(layout, top + covered));
  // Of a row that is half gone, the next is what is seen first.
  const isGone = rowTop(layout, row) < top + covered - layout.rowPitch / 2;
  const seen = isGone ? Math.min(layout.rows - 1, row + 1) : row;
  return anchorAt(view, placesOfRow(layout, seen).first, 0);
}

/** Where the window has to begin, so that an anchor, whose post is at `place`, stays. */
export function topFor(anchor: Anchor, layout: GridLayout, place: number): number {
  const last = Math.max(0, layout.count - 1);
  const row = rowOf(layout, Math.min(place, last));
  return rowTop(layout, row) + anchor.grip * layout.cellHeight - anchor.y;
}
