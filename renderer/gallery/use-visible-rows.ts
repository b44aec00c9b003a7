import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

import { gridLayout, rowsWithin } from './grid-layout.ts';
import type { GridLayout, RowRange } from './grid-layout.ts';

/** Rows kept ready above and below what is seen. */
const spareRows = 3;
const noRows: RowRange = { first: 0, end: 0 };

/** The grid's layout at its present width, and the rows near the window. */
export function useVisibleRows(
  grid: RefObject<HTMLElement | null>,
  count: number,
): { readonly layout: GridLayout; readonly rows: RowRange } {
  const [width, setWidth] = useState(0);
  const [rows, setRows] = useState(noRows);
  const layout = gridLayout(width, count);

  useLayoutEffect(() => {
    const element = grid.current;
    if (element === null) return undefined;
    const measure = (): void => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [grid]);

  useLayoutEffect(() => {
    const element = grid.current;
    if (element === null) return undefined;
    let frame = 0;
    const look = (): void => {
      frame = 0;
      const top = -element.getBoundingClientRect().top;
      const next = rowsWithin(gridLayout(width, count), top, window.innerHeight, spareRows);
      setRows((old) => (old.first === next.first && old.end === next.end ? old : next));
    };
    const lookSoon = (): void => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    look();
    window.addEventListener('scroll', lookSoon, { passive: true });
    window.addEventListener('resize', lookSoon);
    // What stands above the grid may change its height (the cover, a banner).
    const above = new ResizeObserver(lookSoon);
    above.observe(document.body);
    return () => {
      window.removeEventListener('scroll', lookSoon);
      window.removeEventListener('resize', lookSoon);
      above.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [grid, width, count]);

  return { layout, rows };
}
