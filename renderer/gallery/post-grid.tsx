import { useImperativeHandle, useLayoutEffect, useReducer, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement, Ref } from 'react';

import type { AccountId } from '../../preload/contract/ids.ts';
import type { Post } from '../../preload/contract/post.ts';
import { messages } from '../messages/messages.ts';
import { gutter, placeAfterKey, placesIn } from './grid-layout.ts';
import type { GridLayout, RowRange } from './grid-layout.ts';
import type { GridPoint, GridSelection, PostGridHandle } from './grid-selection.ts';
import styles from './post-grid.module.css';
import { tileName } from './post-name.ts';
import { TileContent } from './tile.tsx';
import tileStyles from './tile.module.css';
import { scrollRowIntoView, scrollRowToTop, viewRows } from './scroll-to-row.ts';
import { useKeptPlace } from './use-kept-place.ts';
import { useVisibleRows } from './use-visible-rows.ts';

export type { PostGridHandle } from './grid-selection.ts';

interface PostGridProps {
  readonly ref: Ref<PostGridHandle>;
  readonly accountId: AccountId;
  /** Undefined for a cell that is a placeholder as yet, of the same size. */
  readonly at: (place: number) => Post | undefined;
  readonly count: number;
  readonly busy: boolean;
  readonly onOpen: (place: number) => void;
  /** Told the places that are near the window, so that they can be loaded. */
  readonly onNear: (from: number, to: number) => void;
  readonly selection?: GridSelection | undefined;
}

/** The rows to render: those near the window, and the keyboard's row wherever it is. */
function renderedRows(rows: RowRange, activeRow: number, layout: GridLayout): readonly number[] {
  const near = Array.from({ length: rows.end - rows.first }, (_, index) => rows.first + index);
  const apart = activeRow < rows.first || activeRow >= rows.end;
  return apart && activeRow < layout.rows ? [...near, activeRow] : near;
}

/** All posts as 3:4 tiles at computed places; only the rows near the window exist. */
export function PostGrid(props: PostGridProps): ReactElement {
  const { ref, accountId, at, count, busy, onOpen, onNear, selection } = props;
  const grid = useRef<HTMLDivElement>(null);
  const focusWanted = useRef(false);
  const [wantedPlace, setWantedPlace] = useState(0);
  const [, renderAnew] = useReducer((times: number) => times + 1, 0);
  const { layout, rows } = useVisibleRows(grid, count);
  const active = Math.min(wantedPlace, Math.max(0, count - 1));
  const activeRow = Math.floor(active / layout.columns);

  const moveTo = (place: number): void => {
    // Where the place stays the same nothing re-renders, and the wish would outlive the key.
    focusWanted.current = place !== active;
    setWantedPlace(place);
    scrollRowIntoView(grid.current, layout, Math.floor(place / layout.columns));
  };

  const pointAt = (x: number, y: number): GridPoint => {
    const box = grid.current?.getBoundingClientRect();
    return { x: x - (box?.left ?? 0), y: y - (box?.top ?? 0) };
  };
  const keyLeadsTo = (key: string, from: number): number | null =>
    placeAfterKey(key, from, count, layout.columns, viewRows(layout));

  useImperativeHandle(ref, () => ({
    placeAfterKey: keyLeadsTo,
    pointAt,
    placeAt: (x, y) => {
      const point = pointAt(x, y);
      const box = { left: point.x, right: point.x, top: point.y, bottom: point.y };
      return placesIn(layout, count, box)[0] ?? null;
    },
    placesBetween: (one, other) =>
      placesIn(layout, count, {
        left: Math.min(one.x, other.x),
        right: Math.max(one.x, other.x),
        top: Math.min(one.y, other.y),
        bottom: Math.max(one.y, other.y),
      }),
    showPlace: (place) => {
      setWantedPlace(place);
      scrollRowToTop(grid.current, layout, Math.floor(place / layout.columns));
    },
    focusPlace: (place) => {
      moveTo(place);
      // Also where the place is the same. The dialog that asks goes before the effects run, and
      // gives the focus back to the tile it had it from: that may hold another post by now.
      focusWanted.current = true;
      renderAnew();
    },
  }));

  useLayoutEffect(() => {
    if (!focusWanted.current) return;
    focusWanted.current = false;
    grid.current
      ?.querySelector<HTMLElement>(`[data-place="${active}"]`)
      ?.focus({ preventScroll: true });
  });

  useKeptPlace({
    grid,
    layout,
    at,
    active,
    onActiveMoved: (place) => {
      const focused = grid.current?.contains(document.activeElement) === true;
      // The first tile, where nobody has been yet, is the way in: it stays the first.
      if (active === 0 && !focused) return;
      focusWanted.current = focused;
      setWantedPlace(place);
    },
  });

  const firstNear = rows.first * layout.columns;
  const lastNear = Math.min(count, rows.end * layout.columns) - 1;
  useLayoutEffect(() => {
    if (lastNear >= firstNear) onNear(firstNear, lastNear);
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    if (event.altKey || event.metaKey || event.shiftKey) return;
    // To the ends with Ctrl, too: elsewhere Home and End alone are those of a row.
    if (event.ctrlKey && event.key !== 'Home' && event.key !== 'End') return;
    const place = keyLeadsTo(event.key, active);
    if (place === null) return;
    event.preventDefault();
    moveTo(place);
  };

  return (
    // Focus roves over the cells; the grid itself is never a stop.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      ref={grid}
      role="grid"
      aria-label={messages.gallery.label}
      aria-rowcount={layout.rows}
      aria-colcount={layout.columns}
      aria-busy={busy}
      aria-multiselectable={selection === undefined ? undefined : true}
      className={styles['grid']}
      style={{ height: layout.height }}
      onKeyDown={onKeyDown}
    >
      {renderedRows(rows, activeRow, layout).map((row) => (
        <div
          key={row}
          role="row"
          aria-rowindex={row + 1}
          className={styles['row']}
          style={{
            top: row * layout.rowPitch,
            height: layout.cellHeight,
            gap: gutter,
            gridTemplateColumns: `repeat(${layout.columns}, minmax(0, 1fr))`,
          }}
        >
          {Array.from(
            { length: Math.min(layout.columns, count - row * layout.columns) },
            (_, column) => {
              const place = row * layout.columns + column;
              const post = at(place);
              const tabIndex = place === active ? 0 : -1;
              return (
                <div
                  key={place}
                  role="gridcell"
                  aria-colindex={column + 1}
                  aria-label={
                    post === undefined
                      ? messages.gallery.loadingPost(place + 1, count)
                      : tileName(post)
                  }
                  aria-selected={selection?.isSelected(place)}
                  tabIndex={tabIndex}
                  data-place={place}
                  className={tileStyles['tile']}
                  onFocus={() => setWantedPlace(place)}
                  onPointerDown={(event) => selection?.onTilePointer(event, place)}
                  onClick={(event) => {
                    selection?.onTilePointer(event, place);
                    if (post !== undefined && !event.defaultPrevented) onOpen(place);
                  }}
                  onKeyDown={(event) => {
                    if (selection?.onTileKey(event, place) === true) {
                      event.preventDefault();
                      return;
                    }
                    const opens = event.key === 'Enter' || event.key === ' ';
                    if (!opens || event.target !== event.currentTarget) return;
                    event.preventDefault();
                    if (post !== undefined) onOpen(place);
                  }}
                >
                  {post !== undefined && (
                    <TileContent
                      key={post.id}
                      accountId={accountId}
                      post={post}
                      tabIndex={tabIndex}
                    />
                  )}
                  {selection?.over?.(place, post)}
                </div>
              );
            },
          )}
        </div>
      ))}
    </div>
  );
}
