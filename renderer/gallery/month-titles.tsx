import { memo } from 'react';
import type { ReactElement } from 'react';

import { formatMonth, formatShortMonth } from '../messages/format.ts';
import { messages } from '../messages/messages.ts';
import { gutter } from './cell-size.ts';
import type { Block, GridLayout } from './grid-layout.ts';
import { columnsOf } from './grid-row.tsx';
import styles from './month-titles.module.css';

interface MonthTitlesProps {
  /** Of the ids of its titles. */
  readonly id: string;
  readonly layout: GridLayout;
  readonly block: Block;
  /** What of the page they may stick in, in CSS pixels from the grid's top. */
  readonly top: number;
  readonly height: number;
}

/** Narrower titles have a short month, and no count. */
const narrowTitle = 190;

/** The id of a month's title, for what it names. */
export function titleId(id: string, month: string): string {
  return `${id}-${month}`;
}

/**
 * The titles of a block. They stick below the bars while the block passes. To a screen reader they
 * are a row of headers, and headings to jump to.
 */
export const MonthTitles = memo(function MonthTitles(props: MonthTitlesProps): ReactElement {
  const { id, layout, block, top, height } = props;
  return (
    <div role="presentation" className={styles['room']} style={{ top, height }}>
      <div
        role="row"
        aria-rowindex={block.firstRow + block.titlesBefore + 1}
        className={styles['titles']}
        style={{ height: block.titleHeight, gap: gutter, gridTemplateColumns: columnsOf(layout) }}
      >
        {block.titles.map(({ month, posts, column, columns }) => {
          const isNarrow = columns * (layout.cellWidth + gutter) < narrowTitle;
          return (
            <div
              key={month}
              role="rowheader"
              aria-colindex={column + 1}
              aria-colspan={columns}
              className={styles['title']}
              style={{ gridColumn: `${column + 1} / span ${columns}` }}
            >
              <h2 id={titleId(id, month)} className={styles['month']}>
                {isNarrow ? formatShortMonth(month) : formatMonth(month)}
              </h2>
              {!isNarrow && <span className={styles['count']}>{messages.grid.posts(posts)}</span>}
            </div>
          );
        })}
      </div>
    </div>
  );
});
