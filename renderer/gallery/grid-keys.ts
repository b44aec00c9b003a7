import type { GridLayout } from './grid-layout.ts';
import { placesOfRow, rowAt, rowOf, rowTop } from './grid-places.ts';

/** How keys move in a grid. */
export interface KeyMoves {
  /** The column that a person is in, though a short row has no cell there. */
  readonly column: number;
  /** How much of the grid the window shows, in pixels. */
  readonly viewHeight: number;
  /** Whether the first column is the right one. */
  readonly rightToLeft: boolean;
}

/**
 * Where a key leads from one place to another; null for a key that does not move. Home and End
 * span the whole gallery: its rows follow the window's width and mean nothing by themselves.
 */
export function placeAfterKey(
  layout: GridLayout,
  key: string,
  from: number,
  { column, viewHeight, rightToLeft }: KeyMoves,
): number | null {
  const last = layout.count - 1;
  const within = (place: number): number => Math.min(last, Math.max(0, place));
  const row = rowOf(layout, from);
  const inRow = (wanted: number): number => {
    if (wanted < 0 || wanted >= layout.rows) return from;
    const { first, count } = placesOfRow(layout, wanted);
    return first + Math.min(count - 1, column);
  };
  /** As far as the window is high, and not farther; by a row at least. */
  const byPage = (direction: 1 | -1): number => {
    const goal = rowTop(layout, row) + direction * viewHeight;
    const target = rowAt(layout, goal);
    const top = rowTop(layout, target);
    if (direction === -1)
      return inRow(Math.max(0, Math.min(row - 1, top < goal ? target + 1 : target)));
    // Where the goal is in a gap, the row that follows would be more than a page away.
    const reached = target >= layout.rows || top > goal ? target - 1 : target;
    return inRow(Math.min(layout.rows - 1, Math.max(row + 1, reached)));
  };
  switch (key) {
    case 'ArrowLeft':
      return within(from + (rightToLeft ? 1 : -1));
    case 'ArrowRight':
      return within(from + (rightToLeft ? -1 : 1));
    case 'ArrowUp':
      return inRow(row - 1);
    case 'ArrowDown':
      return inRow(row + 1);
    case 'PageUp':
      return byPage(-1);
    case 'PageDown':
      return byPage(1);
    case 'Home':
      return 0;
    case 'End':
      return within(last);
    default:
      return null;
  }
}

/** Whether a key keeps a person's column, though it may lead to a row that is shorter. */
export function keepsColumn(key: string): boolean {
  return key === 'ArrowUp' || key === 'ArrowDown' || key === 'PageUp' || key === 'PageDown';
}
