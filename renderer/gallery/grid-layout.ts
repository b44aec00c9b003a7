/** Where everything in the grid is, in CSS pixels, computed from its width alone. */
export interface GridLayout {
  readonly columns: number;
  readonly rows: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** From the top of one row to the top of the next. */
  readonly rowPitch: number;
  readonly height: number;
}

/** Between cells. */
export const gutter = 3;
/** What a cell would like to be wide; columns are added when there is room for one more. */
const wantedWidth = 236;
/** The profile grid is 3:4 since January 2025. */
const heightPerWidth = 4 / 3;

function columnsIn(width: number): number {
  const fitting = Math.floor((width + gutter) / (wantedWidth + gutter));
  return Math.max(width < 400 ? 2 : 3, fitting);
}

/** Lays `count` cells of 3:4 out in rows that fill `width`; nothing depends on the pictures. */
export function gridLayout(width: number, count: number): GridLayout {
  const columns = columnsIn(width);
  const cellWidth = Math.max(0, (width - gutter * (columns - 1)) / columns);
  const cellHeight = Math.round(cellWidth * heightPerWidth);
  const rowPitch = cellHeight + gutter;
  const rows = Math.ceil(count / columns);
  return {
    columns,
    rows,
    cellWidth,
    cellHeight,
    rowPitch,
    height: Math.max(0, rows * rowPitch - gutter),
  };
}

export interface RowRange {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
}

/**
 * The rows that a stretch of the grid touches, with `spare` more on either side.
 * @param top of the stretch, from the grid's own top
 */
export function rowsWithin(
  layout: GridLayout,
  top: number,
  height: number,
  spare: number,
): RowRange {
  if (layout.rows === 0 || layout.cellHeight <= 0) return { first: 0, end: 0 };
  const within = (row: number): number => Math.min(layout.rows, Math.max(0, row));
  return {
    first: within(Math.floor(top / layout.rowPitch) - spare),
    end: within(Math.ceil((top + height) / layout.rowPitch) + spare),
  };
}

/** Which cell a stretch touches, of cells of `size` every `pitch`; a gap counts to neither. */
function cellsTouched(
  from: number,
  to: number,
  { size, pitch, cells }: { readonly size: number; readonly pitch: number; readonly cells: number },
): RowRange {
  const first = Math.max(0, Math.floor(from / pitch) + (from % pitch > size ? 1 : 0));
  return { first, end: Math.max(first, Math.min(cells, Math.floor(to / pitch) + 1)) };
}

/**
 * The places of the cells that a rectangle touches, in order.
 * @param box in pixels from where the grid begins
 */
export function placesIn(
  layout: GridLayout,
  count: number,
  box: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  },
): readonly number[] {
  const { cellWidth, cellHeight, rowPitch } = layout;
  if (cellWidth <= 0 || box.right < 0 || box.bottom < 0) return [];
  const rows = cellsTouched(box.top, box.bottom, {
    size: cellHeight,
    pitch: rowPitch,
    cells: layout.rows,
  });
  const columns = cellsTouched(box.left, box.right, {
    size: cellWidth,
    pitch: cellWidth + gutter,
    cells: layout.columns,
  });
  const places: number[] = [];
  for (let row = rows.first; row < rows.end; row += 1) {
    for (let column = columns.first; column < columns.end; column += 1) {
      const place = row * layout.columns + column;
      if (place < count) places.push(place);
    }
  }
  return places;
}

/**
 * Where a key leads from one place to another; null for a key that does not move. Home and End
 * span the whole gallery: its rows follow the window's width and mean nothing by themselves.
 */
export function placeAfterKey(
  key: string,
  from: number,
  count: number,
  columns: number,
  rowsPerPage: number,
): number | null {
  const within = (place: number): number => Math.min(count - 1, Math.max(0, place));
  const sameColumn = (rows: number): number => {
    const place = from + rows * columns;
    if (place < 0) return rows === -1 ? from : from % columns;
    if (place < count) return place;
    // Past the last row: to the same column of it, or to its end where it is short.
    const lastRow = Math.floor((count - 1) / columns);
    return Math.min(count - 1, lastRow * columns + (from % columns));
  };
  switch (key) {
    case 'ArrowLeft':
      return within(from - 1);
    case 'ArrowRight':
      return within(from + 1);
    case 'ArrowUp':
      return sameColumn(-1);
    case 'ArrowDown':
      return sameColumn(1);
    case 'PageUp':
      return sameColumn(-Math.max(1, rowsPerPage));
    case 'PageDown':
      return sameColumn(Math.max(1, rowsPerPage));
    case 'Home':
      return 0;
    case 'End':
      return within(count - 1);
    default:
      return null;
  }
}
