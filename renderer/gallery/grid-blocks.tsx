import { useId } from 'react';
import type { ReactElement } from 'react';

import type { Block, GridLayout } from './grid-layout.ts';
import { blockAt, rowTop } from './grid-places.ts';
import { GridRow } from './grid-row.tsx';
import type { GridContent } from './grid-row.tsx';
import { MonthTitles, titleId } from './month-titles.tsx';
import type { GridWindow } from './use-grid-window.ts';

interface GridBlocksProps {
  readonly content: GridContent;
  readonly layout: GridLayout;
  readonly window: GridWindow;
  /** The row that is drawn wherever it is: the keyboard's. */
  readonly stopRow: number;
  readonly stop: number;
}

/** Rows of one block that are drawn. */
interface DrawnBlock {
  readonly block: Block;
  readonly rows: readonly number[];
  /** Those near the window, without the keyboard's. */
  readonly near: readonly number[];
}

function drawnBlocks(
  layout: GridLayout,
  { rows }: GridWindow,
  stopRow: number,
): readonly DrawnBlock[] {
  const near = Array.from({ length: rows.end - rows.first }, (_, index) => rows.first + index);
  const isApart = stopRow < layout.rows && (stopRow < rows.first || stopRow >= rows.end);
  const all = isApart ? [...near, stopRow].toSorted((one, other) => one - other) : near;
  const drawn = new Map<Block, number[]>();
  for (const row of all) {
    const block = blockAt(layout, 'firstRow', row);
    if (block === undefined) continue;
    const known = drawn.get(block);
    if (known === undefined) drawn.set(block, [row]);
    else known.push(row);
  }
  return [...drawn].map(([block, drawnRows]) => ({
    block,
    rows: drawnRows,
    near: drawnRows.filter((row) => row >= rows.first && row < rows.end),
  }));
}

/** The blocks of the grid near the window: their titles, and those of their rows that are near. */
export function GridBlocks(props: GridBlocksProps): readonly ReactElement[] {
  const { content, layout, window: gridWindow, stopRow, stop } = props;
  const { near, offset, rushing } = gridWindow;
  const id = useId();
  return drawnBlocks(layout, gridWindow, stopRow).map(({ block, rows, near: rowsNear }) => {
    const [firstNear] = rowsNear;
    const lastNear = rowsNear.at(-1);
    // No higher than what is drawn: a month may be higher than an element can be.
    const top = firstNear === block.firstRow ? block.top : rowTop(layout, firstNear ?? 0);
    const bottom = rowTop(layout, lastNear ?? 0) + layout.cellHeight;
    const isTitled = block.titles.length > 0 && firstNear !== undefined;
    return (
      <div
        key={block.firstRow}
        role="rowgroup"
        aria-labelledby={
          isTitled ? block.titles.map(({ month }) => titleId(id, month)).join(' ') : undefined
        }
      >
        {isTitled && (
          <MonthTitles
            id={id}
            layout={layout}
            block={block}
            top={top - offset}
            height={bottom - top}
          />
        )}
        {rows.map((row) => (
          <GridRow
            key={row}
            content={content}
            layout={layout}
            row={row}
            ariaRow={row + block.titlesBefore + (block.titles.length > 0 ? 1 : 0) + 1}
            top={rowTop(layout, row) - offset}
            stop={row === stopRow ? stop : null}
            isNear={!rushing && row >= near.first && row < near.end}
          />
        ))}
      </div>
    );
  });
}
