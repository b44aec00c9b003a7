import { memo, useState } from 'react';
import type { ReactElement } from 'react';

import type { AccountId } from '../../preload/contract/ids.ts';
import type { CellShape } from './cell-size.ts';
import { gutter } from './cell-size.ts';
import type { GridLayout } from './grid-layout.ts';
import { placesOfRow } from './grid-places.ts';
import type { GridSelection } from './grid-selection.ts';
import { GridTile } from './grid-tile.tsx';
import type { At } from './kept-place.ts';
import styles from './post-grid.module.css';

/** What all rows have in common. */
export interface GridContent {
  readonly accountId: AccountId;
  readonly at: At;
  /** The colour of a post that is not loaded; null where it is not known. */
  readonly colourAt: (place: number) => string | null;
  readonly count: number;
  readonly shape: CellShape;
  readonly selection: GridSelection | undefined;
}

interface GridRowProps {
  readonly content: GridContent;
  readonly layout: GridLayout;
  readonly row: number;
  /** Among all rows of the grid, strips of titles too, from 1. */
  readonly ariaRow: number;
  /** On the page, in CSS pixels from the grid's top. */
  readonly top: number;
  /** The place where Tab stops; null where it is in another row. */
  readonly stop: number | null;
  /** Whether its pictures are worth loading. */
  readonly isNear: boolean;
}

/** The columns of rows and titles. */
export function columnsOf({ columns }: GridLayout): string {
  return `repeat(${columns}, minmax(0, 1fr))`;
}

/** A row of cells. Pictures that were begun to load stay, wherever the window goes. */
export const GridRow = memo(function GridRow(props: GridRowProps): ReactElement {
  const { content, layout, row, ariaRow, top, stop, isNear } = props;
  const { accountId, at, colourAt, count, shape, selection } = content;
  const [wasNear, setWasNear] = useState(isNear);
  if (isNear && !wasNear) setWasNear(true);
  const { first, count: cells } = placesOfRow(layout, row);
  return (
    <div
      role="row"
      aria-rowindex={ariaRow}
      className={styles['row']}
      style={{
        top,
        height: layout.cellHeight,
        gap: gutter,
        gridTemplateColumns: columnsOf(layout),
      }}
    >
      {Array.from({ length: cells }, (_, column) => {
        const place = first + column;
        const post = at(place);
        return (
          <GridTile
            key={place}
            accountId={accountId}
            post={post}
            place={place}
            count={count}
            column={column}
            isStop={place === stop}
            isSelected={selection?.isSelected(place)}
            shape={shape}
            colour={post === undefined ? colourAt(place) : null}
            isNear={isNear || wasNear}
            over={selection?.over?.(place, post)}
          />
        );
      })}
    </div>
  );
});
