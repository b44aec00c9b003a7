import { useImperativeHandle, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, ReactElement, Ref } from 'react';

import type { AccountId } from '../../preload/contract/ids.ts';
import type { MonthCount } from '../../preload/contract/post-query.ts';
import { messages } from '../messages/messages.ts';
import { cellSize } from './cell-size.ts';
import type { GridLook } from './cell-size.ts';
import { DateScrubber } from './date-scrubber.tsx';
import { GridBlocks } from './grid-blocks.tsx';
import { keepsColumn, placeAfterKey } from './grid-keys.ts';
import { gridLayout } from './grid-layout.ts';
import type { GridLayout } from './grid-layout.ts';
import { columnOf, placesIn, placesOfRow, rowOf, rowTop } from './grid-places.ts';
import { sectionsOf } from './grid-sections.ts';
import type { GridPoint, GridSelection, PostGridHandle } from './grid-selection.ts';
import { anchorAt } from './kept-place.ts';
import type { Anchor, At } from './kept-place.ts';
import styles from './post-grid.module.css';
import { coveredTop, topToShowRow } from './scroll-to-row.ts';
import { useGridWindow } from './use-grid-window.ts';
import { useKeptPlace } from './use-kept-place.ts';
import { useTileFocus } from './use-tile-focus.ts';
import { useWidth } from './use-width.ts';
import { useZoomGesture } from './use-zoom-gesture.ts';

export type { PostGridHandle } from './grid-selection.ts';

interface PostGridProps {
  readonly ref: Ref<PostGridHandle>;
  readonly accountId: AccountId;
  /** Undefined for a cell that is a placeholder as yet, of the same size. */
  readonly at: At;
  readonly count: number;
  /** Empty where the posts are not in the order of their months; null while they are not known. */
  readonly months: readonly MonthCount[] | null;
  readonly colourAt: (place: number) => string | null;
  readonly look: GridLook;
  /** Makes the cells larger by so many steps; whether they could be. */
  readonly onZoom: (steps: number) => boolean;
  readonly busy: boolean;
  readonly onOpen: (place: number) => void;
  /** Told the places that are near the window, so that they can be loaded. */
  readonly onNear: (from: number, to: number) => void;
  readonly selection?: GridSelection | undefined;
}

/** What the scrubber takes of a line, in CSS pixels. */
const scrubberRoom = 44;
/** A gallery that is less high than so many windows needs no scrubber. */
const fewWindows = 2;

/** Lays the grid out; beside one that is high, there is room for a scrubber. */
function layoutIn(
  frameWidth: number,
  look: GridLook,
  months: readonly MonthCount[] | null,
  count: number,
): { readonly layout: GridLayout; readonly width: number; readonly isScrubbed: boolean } {
  const sections = sectionsOf(months ?? [], count);
  const layIn = (width: number): GridLayout =>
    gridLayout(cellSize(width, look), sections, months === null);
  const whole = layIn(frameWidth);
  // As wide as the frame it decides by itself, or it would come and go by turns.
  const isHigh = whole.height > fewWindows * window.innerHeight;
  const isScrubbed = isHigh && (months === null || months.length > 1);
  if (!isScrubbed) return { layout: whole, width: frameWidth, isScrubbed };
  const width = Math.max(0, frameWidth - scrubberRoom);
  return { layout: layIn(width), width, isScrubbed };
}

/** The place of the tile that an event was meant for; null for something inside a tile. */
function placeOfTile(target: EventTarget): number | null {
  const place = target instanceof HTMLElement ? target.dataset['place'] : undefined;
  return place === undefined ? null : Number(place);
}

/** The place of the tile that an event happened in. */
function placeAround(target: EventTarget): number | null {
  const tile = target instanceof Element ? target.closest('[data-place]') : null;
  return tile === null ? null : placeOfTile(tile);
}

/** All posts as tiles at computed places, by month; only the rows near the window exist. */
export function PostGrid(props: PostGridProps): ReactElement {
  const { ref, accountId, at, count, months, colourAt, look, onZoom, busy } = props;
  const { onOpen, onNear, selection } = props;
  const frame = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const held = useRef<Anchor | null>(null);
  const [wantedPlace, setWantedPlace] = useState(0);
  /** The column that vertical keys keep, and the place that it was told for. */
  const column = useRef({ place: 0, column: 0 });
  const [, renderAnew] = useReducer((times: number) => times + 1, 0);

  const frameWidth = useWidth(frame);
  const { layout, width, isScrubbed } = useMemo(
    () => layoutIn(frameWidth, look, months, count),
    [frameWidth, look, months, count],
  );
  const gridWindow = useGridWindow(grid, layout);
  const active = Math.min(wantedPlace, Math.max(0, count - 1));
  const activeRow = rowOf(layout, active);
  const focus = useTileFocus(grid, active);

  const moveTo = (place: number, where: 'nearest' | 'top' = 'nearest'): void => {
    // Where the place stays the same nothing re-renders, and the wish would outlive the key.
    focus.want(place !== active);
    setWantedPlace(place);
    const { top } = gridWindow.place.current;
    const row = rowOf(layout, place);
    const view = { top, height: window.innerHeight };
    gridWindow.goTo(
      where === 'top' ? rowTop(layout, row) - coveredTop(layout) : topToShowRow(layout, row, view),
    );
  };

  const keyLeadsTo = (key: string, from: number): number | null => {
    const known = column.current;
    const moves = {
      column: known.place === from ? known.column : columnOf(layout, from),
      viewHeight: window.innerHeight - coveredTop(layout),
      rightToLeft: grid.current !== null && getComputedStyle(grid.current).direction === 'rtl',
    };
    return placeAfterKey(layout, key, from, moves);
  };
  const pointAt = (x: number, y: number): GridPoint => {
    const box = grid.current?.getBoundingClientRect();
    const { offset } = gridWindow.place.current;
    return { x: x - (box?.left ?? 0), y: y - (box?.top ?? 0) + offset };
  };
  /** Columns are counted from where a line begins. */
  const boxBetween = (one: GridPoint, other: GridPoint): Parameters<typeof placesIn>[1] => {
    const element = grid.current;
    const isMirrored = element !== null && getComputedStyle(element).direction === 'rtl';
    const [left, right] = [Math.min(one.x, other.x), Math.max(one.x, other.x)];
    return {
      left: isMirrored ? width - right : left,
      right: isMirrored ? width - left : right,
      top: Math.min(one.y, other.y),
      bottom: Math.max(one.y, other.y),
    };
  };

  useImperativeHandle(ref, () => ({
    showPlace: (place) => {
      setWantedPlace(place);
      gridWindow.goTo(rowTop(layout, rowOf(layout, place)) - coveredTop(layout));
    },
    focusPlace: (place, where) => {
      moveTo(place, where);
      // Also where the place is the same. The dialog that asks goes before the effects run, and
      // gives the focus back to the tile it had it from: that may hold another post by now.
      focus.want(true);
      renderAnew();
    },
    placeAfterKey: keyLeadsTo,
    pointAt,
    placeAt: (x, y) => placesIn(layout, boxBetween(pointAt(x, y), pointAt(x, y)))[0] ?? null,
    placesBetween: (one, other) => placesIn(layout, boxBetween(one, other)),
  }));

  useKeptPlace({
    layout,
    window: gridWindow,
    at,
    active,
    hasFocus: focus.isHere,
    takeHeld: () => {
      const anchor = held.current;
      held.current = null;
      return anchor;
    },
    onActiveMoved: (place) => {
      // The first tile, where nobody has been yet, is the way in: it stays the first.
      if (active === 0 && !focus.isHere()) return;
      focus.want(focus.isHere());
      setWantedPlace(place);
    },
  });

  useZoomGesture(frame, (steps, x, y) => {
    const point = pointAt(x, y);
    const place = placesIn(layout, boxBetween(point, point))[0];
    if (!onZoom(steps) || place === undefined) return;
    const top = point.y - y;
    const grip = (point.y - rowTop(layout, rowOf(layout, place))) / layout.cellHeight;
    held.current = anchorAt({ layout, at, top, height: window.innerHeight }, place, grip);
  });

  const { rows, rushing } = gridWindow;
  useLayoutEffect(() => {
    if (rushing || rows.end <= rows.first) return;
    const last = placesOfRow(layout, rows.end - 1);
    onNear(placesOfRow(layout, rows.first).first, last.first + last.count - 1);
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const place = placeOfTile(event.target);
    if (place !== null && selection?.onTileKey(event, place) === true) event.preventDefault();
    if (event.defaultPrevented || event.altKey || event.metaKey || event.shiftKey) return;
    // To the ends with Ctrl, too: elsewhere Home and End alone are those of a row.
    if (event.ctrlKey && event.key !== 'Home' && event.key !== 'End') return;
    if (place !== null && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      if (at(place) !== undefined) onOpen(place);
      return;
    }
    const target = keyLeadsTo(event.key, active);
    if (target === null) return;
    event.preventDefault();
    const { column: kept, place: toldFor } = column.current;
    const before = toldFor === active ? kept : columnOf(layout, active);
    column.current = {
      place: target,
      column: keepsColumn(event.key) ? before : columnOf(layout, target),
    };
    moveTo(target);
  };

  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const place = placeAround(event.target);
    if (place === null) return;
    selection?.onTilePointer(event, place);
    if (at(place) !== undefined && !event.defaultPrevented) onOpen(place);
  };

  const content = useMemo(
    () => ({ accountId, at, colourAt, count, shape: look.shape, selection }),
    [accountId, at, colourAt, count, look.shape, selection],
  );
  const cells = (
    // Focus roves over the cells; the grid itself is never a stop. Its cells' events come to it.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      ref={grid}
      role="grid"
      aria-label={messages.gallery.label}
      aria-rowcount={layout.rows + layout.titleRows}
      aria-colcount={layout.columns}
      aria-busy={busy}
      aria-multiselectable={selection === undefined ? undefined : true}
      className={styles['grid']}
      style={{ width, height: gridWindow.height }}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onPointerDown={(event) => {
        const place = placeAround(event.target);
        if (place !== null) selection?.onTilePointer(event, place);
      }}
      onBlur={focus.went}
      onFocus={(event) => {
        const tile = event.target.closest('[data-place]');
        const place = placeAround(event.target);
        if (tile === null || place === null) return;
        focus.came(tile);
        setWantedPlace(place);
      }}
    >
      <GridBlocks
        content={content}
        layout={layout}
        window={gridWindow}
        stopRow={activeRow}
        stop={active}
      />
    </div>
  );
  return (
    <div ref={frame}>
      {cells}
      {isScrubbed && <DateScrubber layout={layout} window={gridWindow} />}
    </div>
  );
}
