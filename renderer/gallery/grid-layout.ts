import { gutter } from './cell-size.ts';
import type { CellSize } from './cell-size.ts';
import type { Section } from './grid-sections.ts';

/** The title of a month, over the columns that its first row takes up. */
export interface MonthTitle {
  readonly month: string;
  readonly posts: number;
  readonly column: number;
  readonly columns: number;
}

/**
 * Rows under one strip of titles: a month, or several short ones side by side in one row, which
 * would each leave most of a row empty. Its places are in order, without a gap.
 */
export interface Block {
  /** Empty where its posts are of no month. */
  readonly titles: readonly MonthTitle[];
  /** Of the titles, from the grid's beginning. */
  readonly top: number;
  readonly titleHeight: number;
  /** Of the first row of cells. */
  readonly cellsTop: number;
  readonly bottom: number;
  readonly firstPlace: number;
  readonly posts: number;
  /** Among the rows of cells of the whole grid. */
  readonly firstRow: number;
  readonly rows: number;
  /** Strips of titles in the blocks before: rows, too, to whoever reads the grid aloud. */
  readonly titlesBefore: number;
}

/** Where everything in the grid is, in CSS pixels, computed from its width alone. */
export interface GridLayout {
  readonly columns: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** From the top of one row to the top of the next in its block. */
  readonly rowPitch: number;
  readonly blocks: readonly Block[];
  readonly count: number;
  /** Rows of cells. */
  readonly rows: number;
  /** Strips of titles. */
  readonly titleRows: number;
  readonly height: number;
}

/** Of a strip of titles. */
export const titleHeight = 44;
/** Between a block and the next one's titles. */
export const blockGap = 10;

/** Sections that stand side by side, or one that does not fit into a row. */
type Strip = readonly Section[];

function stripsOf(sections: readonly Section[], columns: number): readonly Strip[] {
  const strips: Section[][] = [];
  let room = 0;
  for (const section of sections) {
    const strip = strips.at(-1);
    if (strip !== undefined && section.month !== null && section.posts <= room) {
      strip.push(section);
      room -= section.posts;
    } else {
      strips.push([section]);
      room = section.month === null ? 0 : columns - section.posts;
    }
  }
  return strips;
}

function titlesOf(strip: Strip, columns: number): readonly MonthTitle[] {
  const [first] = strip;
  const firstPlace = first?.firstPlace ?? 0;
  return strip.flatMap(({ month, posts, firstPlace: place }, index) => {
    if (month === null) return [];
    const column = place - firstPlace;
    // The last one has the rest of the row.
    const taken = index === strip.length - 1 ? columns - column : posts;
    return [{ month, posts, column, columns: taken }];
  });
}

/**
 * Lays sections out in rows.
 * @param cell as `cellSize` answers it
 * @param titlesToCome whether the months are not known yet: their first title's room stays open
 */
export function gridLayout(
  cell: CellSize,
  sections: readonly Section[],
  titlesToCome = false,
): GridLayout {
  const { columns } = cell;
  const rowPitch = cell.height + gutter;
  const blocks: Block[] = [];
  let top = 0;
  let place = 0;
  let row = 0;
  let titlesBefore = 0;
  for (const strip of stripsOf(sections, columns)) {
    const titles = titlesOf(strip, columns);
    const posts = strip.reduce((sum, section) => sum + section.posts, 0);
    const rows = Math.ceil(posts / columns);
    const room = titles.length > 0 || titlesToCome ? titleHeight : 0;
    const cellsTop = top + room;
    const bottom = cellsTop + rows * rowPitch - gutter;
    blocks.push({
      titles,
      top,
      titleHeight: room,
      cellsTop,
      bottom,
      firstPlace: place,
      posts,
      firstRow: row,
      rows,
      titlesBefore,
    });
    place += posts;
    row += rows;
    if (titles.length > 0) titlesBefore += 1;
    top = bottom + blockGap;
  }
  return {
    columns,
    cellWidth: cell.width,
    cellHeight: cell.height,
    rowPitch,
    blocks,
    count: place,
    rows: row,
    titleRows: titlesBefore,
    height: Math.max(0, blocks.at(-1)?.bottom ?? 0),
  };
}
