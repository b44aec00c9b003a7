import { useLayoutEffect, useMemo, useRef } from 'react';
import type { DragEvent, KeyboardEvent, MouseEvent, PointerEvent, RefObject } from 'react';

import type { AppError } from '../../preload/contract/errors.ts';
import type { AccountId, PostId } from '../../preload/contract/ids.ts';
import type { PostQuery } from '../../preload/contract/post-query.ts';
import type { GridSelection, PostGridHandle } from '../gallery/grid-selection.ts';
import type { Posts } from '../gallery/use-posts.ts';
import { SelectMark, isOnMark } from './select-mark.tsx';
import { usePostMenu } from './use-post-menu.ts';
import { useRubberBand } from './use-rubber-band.ts';
import { useSelectedActions } from './use-selected-actions.ts';
import type { SelectedActions } from './use-selected-actions.ts';
import { useSelection } from './use-selection.ts';
import { useSelectionKeys } from './use-selection-keys.ts';

/** What the grid, its ground and the dock over it need of selecting. */
export interface Selectable {
  readonly grid: GridSelection;
  readonly ids: ReadonlySet<PostId>;
  readonly failure: AppError | null;
  readonly actions: SelectedActions;
  readonly clear: () => void;
  readonly area: RefObject<HTMLDivElement | null>;
  /** The rubber band. */
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onDragStart: (event: DragEvent<HTMLElement>) => void;
  readonly onContextMenu: (event: MouseEvent<HTMLElement>) => void;
}

/** Draws the check over a tile whose post is there. */
function checks(isSelected: (place: number) => boolean): NonNullable<GridSelection['over']> {
  return (place, post) => (post === undefined ? null : <SelectMark selected={isSelected(place)} />);
}

/** The tile that something happened in; null outside of tiles. */
function tileAround({ target }: { readonly target: EventTarget }): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null;
}

function placeOf(event: { readonly target: EventTarget }): number | null {
  const place = tileAround(event)?.dataset['place'];
  return place === undefined ? null : Number(place);
}

/** Selects posts of the gallery, by mouse and by keyboard, and does something with them. */
export function useSelectable(options: {
  readonly accountId: AccountId;
  readonly query: PostQuery;
  readonly posts: Posts;
  readonly grid: RefObject<PostGridHandle | null>;
  readonly onOpen: (place: number) => void;
}): Selectable {
  const { accountId, query, posts, grid, onOpen } = options;
  const area = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const wasDragged = useRef(false);
  const before = useRef<ReadonlySet<PostId>>(new Set());
  const besides = useRef<ReadonlySet<PostId>>(new Set());
  const selecting = useSelection(accountId, query, posts);
  const { selection, stretchTo, stretchByKey, take, restore } = selecting;
  const { ids } = selection;
  const actions = useSelectedActions(accountId, query.order);

  /** The bar goes, and with it the button that was pressed in it. */
  const clear = (): void => {
    const { anchor } = selection;
    const place = anchor === null ? -1 : posts.placeOf(anchor.id);
    selecting.clear();
    if (area.current?.contains(document.activeElement) !== true) {
      grid.current?.focusPlace(Math.max(0, place));
    }
  };

  useSelectionKeys({
    isEmpty: ids.size === 0,
    onAll: selecting.selectAll,
    onClear: clear,
    onCopy: () => actions.copyCaptions(ids),
  });
  const band = useRubberBand({
    area,
    frame,
    grid,
    onBegin: (adds) => {
      before.current = ids;
      besides.current = adds ? ids : new Set();
    },
    onTouch: (places) => take(places, besides.current),
    onGiveUp: () => restore(before.current),
  });
  const popUpMenu = usePostMenu({ accountId, query, posts, selecting, actions, onOpen });

  const { at } = posts;
  const toggle = (place: number): void => {
    const post = at(place);
    if (post !== undefined) selecting.toggle({ id: post.id, place });
  };
  const onTilePointer = (event: MouseEvent<HTMLElement>, place: number): void => {
    if (event.type !== 'click') {
      wasDragged.current = false;
      return;
    }
    const isAdded = event.ctrlKey || event.metaKey || isOnMark(event.target);
    // The button was let go over the tile that it was dragged from.
    const isOver = wasDragged.current;
    if (!isOver && !event.shiftKey && !isAdded && ids.size === 0) return;
    event.preventDefault();
    if (isOver) wasDragged.current = false;
    else if (event.shiftKey) stretchTo(place);
    else toggle(place);
  };
  const onTileKey = (event: KeyboardEvent<HTMLElement>, place: number): boolean => {
    // Keys of what can be pressed inside of a tile are its own.
    const isTile = event.target instanceof HTMLElement && 'place' in event.target.dataset;
    if (!isTile || event.altKey) return false;
    if (event.key === ' ') {
      if (event.shiftKey) stretchTo(place);
      else toggle(place);
      return true;
    }
    if (!event.shiftKey) return false;
    const to = grid.current?.placeAfterKey(event.key, place) ?? null;
    if (to === null) return false;
    stretchByKey(place, to);
    grid.current?.focusPlace(to);
    return true;
  };
  const latest = useRef({ onTilePointer, onTileKey });
  useLayoutEffect(() => {
    latest.current = { onTilePointer, onTileKey };
  });
  // One object as long as the same posts are selected: for another one every tile is drawn anew.
  const gridSelection = useMemo((): GridSelection => {
    const isSelected = (place: number): boolean => {
      const post = at(place);
      return post !== undefined && ids.has(post.id);
    };
    return {
      isSelected,
      onTilePointer: (event, place) => latest.current.onTilePointer(event, place),
      onTileKey: (event, place) => latest.current.onTileKey(event, place),
      over: checks(isSelected),
    };
  }, [ids, at]);

  /** The grid's tiles know nothing of being dragged: the one that is pressed learns it in time. */
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    tileAround(event)?.setAttribute('draggable', 'true');
    band.onPointerDown(event);
  };
  const onDragStart = (event: DragEvent<HTMLElement>): void => {
    const place = placeOf(event);
    if (place === null) return;
    event.preventDefault();
    const post = at(place);
    if (post === undefined) return;
    wasDragged.current = true;
    actions.dragOut(ids.has(post.id) ? ids : [post.id]);
  };
  const onContextMenu = (event: MouseEvent<HTMLElement>): void => {
    const place = placeOf(event);
    if (place === null) return;
    event.preventDefault();
    popUpMenu(place, { x: event.clientX, y: event.clientY });
  };

  return {
    grid: gridSelection,
    ids,
    failure: selecting.failure,
    actions,
    clear,
    area,
    frame,
    onPointerDown,
    onDragStart,
    onContextMenu,
  };
}
