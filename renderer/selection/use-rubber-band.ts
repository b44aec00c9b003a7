import { useEffect, useEffectEvent, useRef } from 'react';
import type { PointerEvent as ReactPointerEvent, RefObject } from 'react';

import type { GridPoint, PostGridHandle } from '../gallery/grid-selection.ts';
import { barsHeight } from '../gallery/scroll-to-row.ts';

/** Pixels that a pointer moves before it draws: a hand is never quite still. */
const slack = 4;
/** Within this many pixels of the window's edge it scrolls, by up to `fastest` in a frame. */
const edge = 48;
const fastest = 26;

/**
 * How far the window scrolls in a frame while the pointer is at `y`. Where it began near an edge, it
 * has to go on towards it first.
 */
export function scrollAt(y: number, from: number, height: number): number {
  const above = Math.min(barsHeight + edge, from - edge / 2) - y;
  const below = y - Math.max(height - edge, from + edge / 2);
  const share = (over: number): number => Math.min(1, over / edge) * fastest;
  if (above > 0) return -share(above);
  return below > 0 ? share(below) : 0;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A band under way. */
interface Band {
  readonly pointer: number;
  /** Where it began: in the window, in the area and in the grid. */
  readonly from: { readonly window: Point; readonly area: Point; readonly grid: GridPoint };
  at: Point;
  drawn: boolean;
}

/** Everything that is pressed for itself. */
const notGround =
  '[role="gridcell"], [role="slider"], button, a, input, select, summary, [role="alert"]';

interface RubberBand {
  readonly onPointerDown: (event: ReactPointerEvent<HTMLElement>) => void;
}

/**
 * Draws a rectangle from where a mouse was pressed on the gallery's ground to where it is, and tells
 * the places that it touches; at the window's edges the page scrolls under it.
 */
export function useRubberBand(options: {
  readonly area: RefObject<HTMLElement | null>;
  /** Lies in the area, and is made as large as the rectangle. */
  readonly frame: RefObject<HTMLElement | null>;
  readonly grid: RefObject<PostGridHandle | null>;
  /** It is more than a press now; `adds` where what was selected stays. */
  readonly onBegin: (adds: boolean) => void;
  readonly onTouch: (places: readonly number[]) => void;
  /** Given up: what was selected before it is selected again. */
  readonly onGiveUp: () => void;
}): RubberBand {
  const { area, frame, grid } = options;
  const band = useRef<Band>(null);
  const touch = useEffectEvent(options.onTouch);
  const giveUp = useEffectEvent(options.onGiveUp);

  useEffect(() => {
    let request = 0;
    let touched = '';

    const draw = (): void => {
      const own = band.current;
      request = 0;
      if (own === null || !own.drawn) return;
      window.scrollBy({
        top: scrollAt(own.at.y, own.from.window.y, window.innerHeight),
        behavior: 'instant',
      });
      const box = area.current?.getBoundingClientRect();
      const here = grid.current?.pointAt(own.at.x, own.at.y);
      if (box === undefined || here === undefined) return;
      const at = { x: own.at.x - box.left, y: own.at.y - box.top };
      show(frame.current, own.from.area, at);
      const places = grid.current?.placesBetween(own.from.grid, here) ?? [];
      const key = `${places.length} ${places[0] ?? ''} ${places.at(-1) ?? ''}`;
      if (key !== touched) touch(places);
      touched = key;
      request = requestAnimationFrame(draw);
    };
    const end = (): void => {
      band.current = null;
      touched = '';
      cancelAnimationFrame(request);
      request = 0;
      if (frame.current !== null) frame.current.hidden = true;
    };
    const move = (event: PointerEvent): void => {
      const own = band.current;
      if (own === null || event.pointerId !== own.pointer) return;
      own.at = { x: event.clientX, y: event.clientY };
      const { x, y } = own.from.window;
      own.drawn ||= Math.hypot(own.at.x - x, own.at.y - y) > slack;
      if (own.drawn && request === 0) request = requestAnimationFrame(draw);
    };
    const key = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || band.current === null) return;
      event.preventDefault();
      if (band.current.drawn) giveUp();
      end();
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', end);
    window.addEventListener('blur', end);
    window.addEventListener('keydown', key, { capture: true });
    return () => {
      end();
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('blur', end);
      window.removeEventListener('keydown', key, { capture: true });
    };
  }, [area, frame, grid]);

  return {
    onPointerDown: (event) => {
      const { target, clientX: x, clientY: y } = event;
      const isGround = target instanceof Element && target.closest(notGround) === null;
      const box = area.current?.getBoundingClientRect();
      const from = grid.current?.pointAt(x, y);
      if (event.button !== 0 || event.pointerType !== 'mouse' || !isGround) return;
      if (box === undefined || from === undefined) return;
      options.onBegin(event.shiftKey || event.ctrlKey || event.metaKey);
      // Moves come though the mouse leaves the window.
      event.currentTarget.setPointerCapture(event.pointerId);
      band.current = {
        pointer: event.pointerId,
        from: { window: { x, y }, area: { x: x - box.left, y: y - box.top }, grid: from },
        at: { x, y },
        drawn: false,
      };
    },
  };
}

function show(frame: HTMLElement | null, one: Point, other: Point): void {
  if (frame === null) return;
  frame.hidden = false;
  frame.style.left = `${Math.min(one.x, other.x)}px`;
  frame.style.top = `${Math.min(one.y, other.y)}px`;
  frame.style.width = `${Math.abs(one.x - other.x)}px`;
  frame.style.height = `${Math.abs(one.y - other.y)}px`;
}
