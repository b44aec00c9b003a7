/** Cells of a gallery, as the page shows them: Albumen's and the rivals' alike are `gridcell`s. */
const cell = '[role="gridcell"]';
const grid = '[role="grid"]';
/** A title between rows is no missing cell. */
const title = '[role="grid"] [role="rowheader"]';

/** What a cell shows: its picture, the colour that stands for it, or nothing. */
export type Look = 'picture' | 'colour' | 'blank';

/** Pixels; the gap is the same in both directions. */
export interface CellSize {
  readonly columns: number;
  readonly width: number;
  readonly height: number;
  readonly gap: number;
}

/** Below the bar at the top, which covers the first rows of Albumen's page. */
const top = 72;
const columns = 4;
/** Heights that are looked at, from one picture to the next about. */
const usualRows = 3;
/** More than a gap between cells, so that a point beside one is in a cell. */
const aside = 6;

function lookOf(element: Element): Look {
  const image = element.querySelector('img');
  if (image?.complete === true && image.naturalWidth > 0) return 'picture';
  const coloured = [element, ...element.children].some(
    (each) => each instanceof HTMLElement && each.style.backgroundColor !== '',
  );
  return coloured ? 'colour' : 'blank';
}

/** Titles let pointers through, to what is under them: they are found by their place. */
function isTitleAt(y: number): boolean {
  return [...document.querySelectorAll(title)].some((element) => {
    const { top: begins, bottom } = element.getBoundingClientRect();
    return begins <= y + aside && bottom >= y;
  });
}

/** Null where there is no gallery at a point; a hole is where a cell could be, and none is. */
function lookAt(x: number, y: number): Look | 'hole' | null {
  for (const offset of [0, aside]) {
    const found = document.elementFromPoint(x + offset, y + offset);
    const within = found?.closest(cell);
    if (within !== null && within !== undefined) return lookOf(within);
    if (found?.closest(grid) === null) return null;
  }
  return 'hole';
}

/** What is seen at the points of one height. */
function looksAlong(y: number): readonly Look[] {
  const looks = Array.from({ length: columns }, (_, column) =>
    lookAt(((column + 0.5) / columns) * innerWidth, y),
  ).filter((look) => look !== null);
  const cells = looks.filter((look) => look !== 'hole');
  // The last row of a month has fewer cells than others, and a row of titles has none.
  if (cells.length > 0 || isTitleAt(y)) return cells;
  return looks.map(() => 'blank');
}

/** What is seen at points of the window, four at each height, as far as the gallery reaches. */
export function looksInView(rows = usualRows): readonly Look[] {
  return Array.from({ length: rows }, (_, row) =>
    looksAlong(top + ((row + 0.5) / rows) * (innerHeight - top)),
  ).flat();
}

/** Measures the cells of the row that the first cell is in. */
export function cellSize(): CellSize {
  const places = [...document.querySelectorAll(cell)].map((each) => each.getBoundingClientRect());
  const [first] = places;
  const row = places.filter(({ top: y }) => y === first?.top);
  const second = row[1];
  if (first === undefined || second === undefined) throw new Error('There are no cells');
  return {
    columns: row.length,
    width: first.width,
    height: first.height,
    gap: second.left - first.right,
  };
}
