/** Where everything in a Best Nine is, in pixels of the picture. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The sizes that Instagram shows whole: in a post, in a tall post, in a story. */
export const nineFormats = {
  square: { width: 1080, height: 1080 },
  portrait: { width: 1080, height: 1350 },
  story: { width: 1080, height: 1920 },
} as const;
export type NineFormat = keyof typeof nineFormats;

export interface NineLayout {
  readonly width: number;
  readonly height: number;
  /** One for each picture, in rows. */
  readonly cells: readonly Box[];
  /** For the line of words; null where there is none. */
  readonly line: Box | null;
}

/** Between cells. */
export const cellGap = 6;

const lineHeight = 76;

/** A story's pictures are 3:4 together, in its middle: its ends lie under Instagram's own buttons. */
const storyArea = { y: 240, height: 1440 };

/** In how many rows of how many cells a number of pictures can stand. */
const arrangements: Readonly<Record<number, readonly (readonly number[])[]>> = {
  1: [[1]],
  2: [[2], [1, 1]],
  3: [[1, 2]],
  4: [[2, 2]],
  5: [[2, 3]],
  6: [
    [3, 3],
    [2, 2, 2],
  ],
  7: [[2, 3, 2]],
  8: [[3, 2, 3]],
  9: [[3, 3, 3]],
};

/** What a cell would like to be: the form of most posts, width over height. */
const wantedRatio = 4 / 5;

/** Parts a length into whole pixels, with the gap between any two parts. */
function split(
  length: number,
  parts: number,
): readonly { readonly start: number; readonly length: number }[] {
  return Array.from({ length: parts }, (_, part) => {
    const start = Math.round((part * (length + cellGap)) / parts);
    const end = Math.round(((part + 1) * (length + cellGap)) / parts) - cellGap;
    return { start, length: end - start };
  });
}

function cellsIn(area: Box, rows: readonly number[]): readonly Box[] {
  return split(area.height, rows.length).flatMap(({ start: y, length: height }, row) =>
    split(area.width, rows[row] ?? 1).map(({ start: x, length: width }) => ({
      x: area.x + x,
      y: area.y + y,
      width,
      height,
    })),
  );
}

/** How far cells are, on the whole, from the form that they would like to have. */
function strain(cells: readonly Box[]): number {
  const each = cells.map(({ width, height }) => Math.abs(Math.log(width / height / wantedRatio)));
  return each.reduce((sum, one) => sum + one, 0) / cells.length;
}

/**
 * Lays out the pictures of a Best Nine, best first, from the top left.
 * @param count of pictures, 0 to 9
 */
export function nineLayout(format: NineFormat, count: number, withLine: boolean): NineLayout {
  const { width, height } = nineFormats[format];
  const isStory = format === 'story';
  const line = withLine
    ? {
        x: 0,
        y: isStory ? storyArea.y + storyArea.height : height - lineHeight,
        width,
        height: lineHeight,
      }
    : null;
  const area = isStory
    ? { x: 0, width, ...storyArea }
    : { x: 0, y: 0, width, height: line === null ? height : line.y };
  const possible = (arrangements[count] ?? []).map((rows) => cellsIn(area, rows));
  const [first = [], ...others] = possible;
  const cells = others.reduce((best, next) => (strain(next) < strain(best) ? next : best), first);
  return { width, height, cells, line };
}

/** The middle of a picture that fills a cell: what is to be cut out of it, in its own pixels. */
export function coverCut(
  picture: { readonly width: number; readonly height: number },
  cell: { readonly width: number; readonly height: number },
): Box {
  const scale = Math.min(picture.width / cell.width, picture.height / cell.height);
  const width = cell.width * scale;
  const height = cell.height * scale;
  return { x: (picture.width - width) / 2, y: (picture.height - height) / 2, width, height };
}
