import { useCallback, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { flushSync } from 'react-dom';

import type { GridLayout } from './grid-layout.ts';
import { rowsWithin } from './grid-places.ts';
import type { RowRange } from './grid-places.ts';
import {
  hasDrifted,
  offsetAfterScroll,
  offsetAtGrid,
  offsetAtPage,
  pageHeight,
} from './scroll-map.ts';
import type { ScrollMap } from './scroll-map.ts';

/** Where the window stands over the grid. All in CSS pixels. */
export interface WindowPlace {
  /** The window's top, from the grid's beginning. */
  readonly top: number;
  /** The same on the page, where the grid may be less high. */
  readonly y: number;
  readonly offset: number;
}

/** What of the grid is drawn. */
interface Drawn {
  readonly rows: RowRange;
  /** Rows whose pictures are worth loading. */
  readonly near: RowRange;
  readonly offset: number;
  /** Whether the window passes so fast that what it passes is not to be seen. */
  readonly rushing: boolean;
}

export interface GridWindow extends Drawn {
  /** Height of the grid on the page. */
  readonly height: number;
  /** Where the window was when it was last looked: before a change that is being drawn. */
  readonly place: RefObject<WindowPlace>;
  /**
   * Scrolls so that the window begins there, from the grid's beginning.
   * @param mayRush whether it is one step of many, as of a scroll bar that is dragged
   */
  readonly goTo: (top: number, mayRush?: boolean) => void;
  /** Stays where the page is, and draws what is there now. */
  readonly stay: () => void;
  /** Tells a listener, now and whenever the window was looked at; answers how to stop. */
  readonly onLooked: (listener: () => void) => () => void;
}

/** Cells drawn beyond the window, on either side: small ones are many to a row. */
const spareCells = 400;
/** A window of pictures that passes in this time, in milliseconds, is not looked at. */
const glance = 150;
/** Nothing moved for this time, in milliseconds. */
const rest = 120;

const sameRange = (one: RowRange, other: RowRange): boolean =>
  one.first === other.first && one.end === other.end;
const isSame = (one: Drawn, other: Drawn): boolean =>
  sameRange(one.rows, other.rows) &&
  sameRange(one.near, other.near) &&
  one.offset === other.offset &&
  one.rushing === other.rushing;

function drawnAt(layout: GridLayout, top: number, offset: number, rushing: boolean): Drawn {
  const view = window.innerHeight;
  const most = Math.ceil(spareCells / layout.columns) * layout.rowPitch;
  const spare = Math.min(view, Math.max(2 * layout.rowPitch, most));
  return {
    rows: rowsWithin(layout, top - spare, view + 2 * spare),
    near: rowsWithin(layout, top - view / 3, view + (2 * view) / 3),
    offset,
    rushing,
  };
}

/** Follows the window over the grid: which rows are drawn, and where. */
export function useGridWindow(grid: RefObject<HTMLElement | null>, layout: GridLayout): GridWindow {
  const place = useRef<WindowPlace>({ top: 0, y: 0, offset: 0 });
  const looked = useRef({ top: 0, time: 0 });
  const [drawn, setDrawn] = useState<Drawn>(() => ({
    rows: { first: 0, end: 0 },
    near: { first: 0, end: 0 },
    offset: 0,
    rushing: false,
  }));
  const [ratio, setRatio] = useState(() => window.devicePixelRatio);
  const height = pageHeight(layout.height, ratio);
  const latest = useRef({ layout, map: { grid: layout.height, page: height } });
  const [listeners] = useState(() => new Set<() => void>());
  const placedBy = useRef<ScrollMap | null>(null);

  const yNow = (): number => -(grid.current?.getBoundingClientRect().top ?? 0);

  /** Takes in where the window is, with the offset that holds there. */
  const look = (y: number, offset: number, mayRush = false): void => {
    const top = y + offset;
    const time = performance.now();
    const { top: before, time: then } = looked.current;
    const passed = Math.abs(top - before) / window.innerHeight;
    const rushing = mayRush && passed > 0.2 && passed * glance > time - then;
    looked.current = { top, time };
    place.current = { top, y, offset };
    const next = drawnAt(latest.current.layout, top, offset, rushing);
    setDrawn((old) => (isSame(old, next) ? old : next));
    for (const listener of listeners) listener();
  };

  const goTo = (top: number, mayRush = false): void => {
    const { map } = latest.current;
    const y = yNow();
    const { offset } = place.current;
    // Rows that are drawn stay where they are on the page, where they can.
    const isNear = placedBy.current === map && Math.abs(top - y - offset) < window.innerHeight;
    const next = isNear ? offset : offsetAtGrid(map, top);
    placedBy.current = map;
    const by = top - next - y;
    if (Math.abs(by) >= 0.5) {
      // Said before it is done: what the page tells of it is not taken for a person's scrolling.
      place.current = { top, y: top - next, offset: next };
      window.scrollBy({ top: by, behavior: 'instant' });
    }
    look(yNow(), next, mayRush);
  };

  const stay = (): void => {
    const y = yNow();
    const { map } = latest.current;
    placedBy.current = map;
    look(y, offsetAtPage(map, y));
  };

  // Before anything is drawn the window stands where the page left it.
  useLayoutEffect(() => {
    const y = -(grid.current?.getBoundingClientRect().top ?? 0);
    place.current = { top: y, y, offset: 0 };
  }, [grid]);

  // Whoever keeps the place goes there next, and what is drawn is looked at then.
  useLayoutEffect(() => {
    latest.current = { layout, map: { grid: layout.height, page: height } };
  }, [layout, height]);

  const follow = useEffectEvent((isResting: boolean): void => {
    const { map } = latest.current;
    const view = window.innerHeight;
    const { offset: held, y: before } = place.current;
    const now = yNow();
    if (now === before && !isResting) return;
    const offset = offsetAfterScroll(map, { before, now, offset: held, jump: 2 * view });
    flushSync(() => look(now, offset, !isResting));
    if (!hasDrifted(map, { y: now, offset, resting: isResting, view })) return;
    // The page is put where the grid's point belongs; nothing that is seen moves.
    const { top } = place.current;
    const proper = offsetAtGrid(map, top);
    flushSync(() => look(top - proper, proper));
    window.scrollBy({ top: top - proper - now, behavior: 'instant' });
  });
  const lookAgain = useEffectEvent((): void => {
    setRatio(window.devicePixelRatio);
    look(yNow(), place.current.offset);
  });

  useLayoutEffect(() => {
    let resting: ReturnType<typeof setTimeout> | null = null;
    let frame = 0;
    const onScroll = (): void => {
      follow(false);
      if (resting !== null) clearTimeout(resting);
      resting = setTimeout(() => follow(true), rest);
    };
    const lookSoon = (): void => {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        lookAgain();
      });
    };
    window.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('resize', lookSoon);
    // What stands above the grid may change its height (the cover, a banner).
    const above = new ResizeObserver(lookSoon);
    above.observe(document.body);
    return () => {
      window.removeEventListener('scroll', onScroll);
      window.removeEventListener('resize', lookSoon);
      above.disconnect();
      cancelAnimationFrame(frame);
      if (resting !== null) clearTimeout(resting);
    };
  }, []);

  const onLooked = useCallback(
    (listener: () => void) => {
      listeners.add(listener);
      listener();
      return () => {
        listeners.delete(listener);
      };
    },
    [listeners],
  );
  return { ...drawn, height, place, goTo, stay, onLooked };
}
