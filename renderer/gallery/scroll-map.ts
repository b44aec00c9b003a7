/**
 * Chromium cuts a page off at 2^25 device pixels, and its compositor counts in 32-bit floats, exact
 * to 2^24. A grid that is higher is given this height, and its rows are moved under the window: in
 * device pixels, with room for what stands above it.
 */
const highest = 15_000_000;

/** The height that a grid is given on the page, in CSS pixels. */
export function pageHeight(gridHeight: number, devicePixelRatio: number): number {
  return Math.min(gridHeight, Math.floor(highest / Math.max(1, devicePixelRatio)));
}

/**
 * A grid and what stands for it on the page. `grid` and `page` are heights; where they differ, a
 * point of the grid is a point of the page plus an offset, which grows from 0 at the beginning to
 * their difference at the end.
 */
export interface ScrollMap {
  readonly grid: number;
  readonly page: number;
}

/** So much at either end of the page is never compressed: there everybody scrolls. */
const endShare = 0.1;

/** The offset that belongs to a point of the page. */
export function offsetAtPage({ grid, page }: ScrollMap, y: number): number {
  const excess = grid - page;
  if (excess <= 0) return 0;
  const end = page * endShare;
  const along = (y - end) / (page - 2 * end);
  return Math.round(excess * Math.min(1, Math.max(0, along)));
}

/** The offset that belongs to a point of the grid. */
export function offsetAtGrid({ grid, page }: ScrollMap, y: number): number {
  const excess = grid - page;
  if (excess <= 0) return 0;
  const end = page * endShare;
  const along = (y - end) / (grid - 2 * end);
  return Math.round(excess * Math.min(1, Math.max(0, along)));
}

/**
 * The offset after a person scrolled the page from `before` to `now`. Rows move as far as the page
 * does, so the offset stays; a jump (the scroll bar, Home, End) goes to the place that stands for
 * that point of the page.
 */
export function offsetAfterScroll(
  map: ScrollMap,
  {
    before,
    now,
    offset,
    jump,
  }: {
    readonly before: number;
    readonly now: number;
    readonly offset: number;
    /** From how many pixels on it is one. */
    readonly jump: number;
  },
): number {
  return Math.abs(now - before) > jump ? offsetAtPage(map, now) : offset;
}

/**
 * Whether the page should be put where the grid's point belongs: it has come near an end of the
 * page, past which there would be more rows, or it rests somewhere else.
 */
export function hasDrifted(
  map: ScrollMap,
  {
    y,
    offset,
    resting,
    view,
  }: {
    /** Of the page. */
    readonly y: number;
    readonly offset: number;
    readonly resting: boolean;
    /** Height of the window. */
    readonly view: number;
  },
): boolean {
  const proper = offsetAtGrid(map, y + offset);
  if (proper === offset) return false;
  const nearEnd = y < view || y > map.page - 2 * view;
  return nearEnd || (resting && Math.abs(proper - offset) > view);
}
