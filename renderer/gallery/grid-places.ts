import { gutter } from './cell-size.ts';
import type { Block, GridLayout } from './grid-layout.ts';

/** A stretch of rows of cells. */
export interface RowRange {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
}

/** A rectangle, in CSS pixels from where the grid begins. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The last block that begins at or before a value, by one of its measures; the first for less. */
export function blockAt(
  { blocks }: GridLayout,
  measure: 'top' | 'firstPlace' | 'firstRow',
  value: number,
): Block | undefined {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((blocks[middle]?.[measure] ?? Infinity) <= value) low = middle;
    else high = middle - 1;
  }
  return blocks[low];
}

/** The row of cells that a place is in. */
export function rowOf(layout: GridLayout, place: number): number {
  const block = blockAt(layout, 'firstPlace', place);
  if (block === undefined) return 0;
  return block.firstRow + Math.floor((place - block.firstPlace) / layout.columns);
}

export function columnOf(layout: GridLayout, place: number): number {
  const block = blockAt(layout, 'firstPlace', place);
  return block === undefined ? 0 : (place - block.firstPlace) % layout.columns;
}

/** Where a row of cells begins. */
export function rowTop(layout: GridLayout, row: number): number {
  const block = blockAt(layout, 'firstRow', row);
  return block === undefined ? 0 : block.cellsTop + (row - block.firstRow) * layout.rowPitch;
}

/** The places in a row: the first, and how many. */
export function placesOfRow(
  layout: GridLayout,
  row: number,
): { readonly first: number; readonly count: number } {
  const block = blockAt(layout, 'firstRow', row);
  if (block === undefined) return { first: 0, count: 0 };
  const before = (row - block.firstRow) * layout.columns;
  const count = Math.max(0, Math.min(layout.columns, block.posts - before));
  return { first: block.firstPlace + before, count };
}

/** The row at a height, or the next one where none is: 0 above the first, `rows` past the last. */
export function rowAt(layout: GridLayout, y: number): number {
  const block = blockAt(layout, 'top', y);
  if (block === undefined) return 0;
  const within = Math.floor((y - block.cellsTop) / layout.rowPitch);
  return block.firstRow + Math.min(block.rows, Math.max(0, within));
}

/** The rows that a stretch of the grid touches. */
export function rowsWithin(layout: GridLayout, top: number, height: number): RowRange {
  if (layout.rows === 0 || layout.cellHeight <= 0) return { first: 0, end: 0 };
  const bottom = top + height;
  const first = rowAt(layout, top);
  const last = rowAt(layout, bottom);
  const reaches = last < layout.rows && rowTop(layout, last) < bottom;
  return { first, end: Math.max(first, reaches ? last + 1 : last) };
}

/** The columns that a stretch touches; a gap counts to neither side. */
function columnsWithin(layout: GridLayout, left: number, right: number): RowRange {
  const pitch = layout.cellWidth + gutter;
  const before = Math.floor(left / pitch);
  const first = Math.max(0, left - before * pitch > layout.cellWidth ? before + 1 : before);
  return { first, end: Math.max(first, Math.min(layout.columns, Math.floor(right / pitch) + 1)) };
}

/** The places of the cells that a box touches, in order. */
export function placesIn(layout: GridLayout, box: Box): readonly number[] {
  if (layout.cellWidth <= 0 || box.right < 0 || box.bottom < 0) return [];
  const rows = rowsWithin(layout, box.top, box.bottom - box.top);
  const columns = columnsWithin(layout, box.left, box.right);
  const places: number[] = [];
  // A box of no height is within no row by its ends alone.
  for (let row = rows.first; row < Math.max(rows.end, rows.first + 1); row += 1) {
    const top = rowTop(layout, row);
    if (row >= layout.rows || top > box.bottom || top + layout.cellHeight < box.top) continue;
    const { first, count } = placesOfRow(layout, row);
    for (let column = columns.first; column < Math.min(columns.end, count); column += 1) {
      places.push(first + column);
    }
  }
  return places;
}
