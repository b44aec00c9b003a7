/** Cells of a gallery, as the page shows them: Albumen's and the rivals' alike are `gridcell`s. */
const cell = '[role="gridcell"]';
const grid = '[role="grid"]';
/** A title between rows is no missing cell. */
const title = 'h2, h3, h4, [role="heading"], [role="rowheader"]';

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
const rows = 3;
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

/** Null where there is no gallery at a point, or something that is neither a cell nor a hole. */
function lookAt(x: number, y: number): Look | null {
  for (const offset of [0, aside]) {
    const found = document.elementFromPoint(x + offset, y + offset);
    const within = found?.closest(cell);
    if (within !== null && within !== undefined) return lookOf(within);
    if (found?.closest(grid) === null || found?.closest(title) !== null) return null;
  }
  return 'blank';
}

/** What is seen at twelve points of the window, as far as the gallery reaches. */
export function looksInView(): readonly Look[] {
  const looks: Look[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const x = ((column + 0.5) / columns) * innerWidth;
      const y = top + ((row + 0.5) / rows) * (innerHeight - top);
      const look = lookAt(x, y);
      if (look !== null) looks.push(look);
    }
  }
  return looks;
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
