import { titleHeight } from './grid-layout.ts';
import type { GridLayout } from './grid-layout.ts';
import { rowTop } from './grid-places.ts';

/** What stays at the top of the window covers so much of it, in CSS pixels: see `tokens.css`. */
export const barsHeight = 104;
/** Above and below a row that was scrolled to. */
const air = 8;

/** What the bars and the title that sticks below them cover at the top of the window. */
export function coveredTop({ titleRows }: GridLayout): number {
  return barsHeight + air + (titleRows > 0 ? titleHeight : 0);
}

/**
 * Where the window is to begin to show a row whole, moved by as little as that takes.
 * @param top where it begins now, from the grid's beginning
 */
export function topToShowRow(
  layout: GridLayout,
  row: number,
  { top, height }: { readonly top: number; readonly height: number },
): number {
  const covered = coveredTop(layout);
  const begin = rowTop(layout, row);
  const end = begin + layout.cellHeight;
  // A row taller than the window shows its beginning.
  if (begin < top + covered || layout.cellHeight > height - covered) return begin - covered;
  return Math.max(top, end + air - height);
}
