import type { GridLayout } from './grid-layout.ts';

/** What the bar at the top and the toolbar below it cover, in pixels. */
export const coveredTop = 108;
/** Below a row that was scrolled to. */
const air = 8;

/** How many whole rows the window shows at once. */
export function viewRows(layout: GridLayout): number {
  return Math.floor((window.innerHeight - coveredTop) / layout.rowPitch);
}

/** Scrolls the window by as little as it takes to show a row of the grid whole. */
export function scrollRowIntoView(grid: HTMLElement | null, layout: GridLayout, row: number): void {
  if (grid === null) return;
  const top = grid.getBoundingClientRect().top + row * layout.rowPitch;
  const bottom = top + layout.cellHeight;
  const above = top - coveredTop;
  const below = bottom - window.innerHeight + air;
  // A row taller than the window shows its beginning.
  if (above < 0 || layout.cellHeight > window.innerHeight - coveredTop) {
    window.scrollBy({ top: above, behavior: 'instant' });
  } else if (below > 0) window.scrollBy({ top: below, behavior: 'instant' });
}

/** Scrolls the window so that a row of the grid is the first that is seen. */
export function scrollRowToTop(grid: HTMLElement | null, layout: GridLayout, row: number): void {
  if (grid === null) return;
  const top = grid.getBoundingClientRect().top + row * layout.rowPitch;
  window.scrollBy({ top: top - coveredTop, behavior: 'instant' });
}
