import type { CellSize } from '../page/cells.ts';

/** What the bench asks of a rival's page, by the name `rival`. */
export interface Rival {
  /** Reads every post of the library and shows them, in cells of this size. */
  show(cells: CellSize): Promise<null>;
}
