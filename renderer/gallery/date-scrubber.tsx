import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, ReactElement } from 'react';

import { classNames } from '../design/class-names.ts';
import { formatMonth } from '../messages/format.ts';
import { messages } from '../messages/messages.ts';
import styles from './date-scrubber.module.css';
import type { GridLayout } from './grid-layout.ts';
import { barsHeight } from './scroll-to-row.ts';
import {
  monthAfterKey,
  monthAtShare,
  scrubberMonths,
  shareOfTop,
  topOfMonth,
  topOfShare,
  yearTicks,
} from './scrubber-scale.ts';
import type { GridWindow } from './use-grid-window.ts';

interface DateScrubberProps {
  readonly layout: GridLayout;
  readonly window: GridWindow;
}

/** The least that a scrubber needs, in CSS pixels. */
const shortest = 160;
/** Between the scrubber and the ends of what it stands in. */
const air = 10;
/** Two years nearer to each other than this cannot be read. */
const yearsApart = 22;

/** Where the scrubber stands in the window, and how far along the window is. */
interface Place {
  readonly top: number;
  readonly height: number;
  readonly share: number;
}

/**
 * The time that the grid spans, from its first month to its last, at the end of its lines. It goes
 * where it is pressed or dragged to; by keyboard it goes from month to month.
 */
export function DateScrubber(props: DateScrubberProps): ReactElement | null {
  const { layout, window: gridWindow } = props;
  const months = useMemo(() => scrubberMonths(layout), [layout]);
  const [place, setPlace] = useState<Place>({ top: barsHeight, height: 0, share: 0 });
  /** The share under the pointer; null where it is elsewhere. */
  const [pointed, setPointed] = useState<number | null>(null);
  const [dragging, setDragging] = useState(false);
  /** The month that a key led to: in the last window there are several that all are there. */
  const [chosen, setChosen] = useState<{ readonly month: number; readonly top: number } | null>(
    null,
  );
  const slider = useRef<HTMLDivElement>(null);

  const look = useEffectEvent((): void => {
    const { top, y } = gridWindow.place.current;
    const view = window.innerHeight;
    const begin = Math.max(barsHeight, -y) + air;
    const next = {
      top: begin,
      height: view - air - begin,
      share: shareOfTop(layout, top, view),
    };
    setPlace((old) =>
      old.top === next.top && old.height === next.height && old.share === next.share ? old : next,
    );
    setChosen((old) => (old === null || Math.abs(old.top - top) < 1 ? old : null));
  });
  const { onLooked } = gridWindow;
  useEffect(() => onLooked(() => look()), [onLooked]);

  const ticks = useMemo(() => yearTicks(months, place.height, yearsApart), [months, place.height]);
  if (months.length < 2 || place.height < shortest) return null;

  const current = chosen?.month ?? monthAtShare(months, place.share);
  const textOf = (index: number): string => {
    const month = months[index];
    return month === undefined
      ? ''
      : messages.grid.monthAndPosts(formatMonth(month.month), month.posts);
  };
  const shareAt = (event: PointerEvent): number => {
    const box = slider.current?.getBoundingClientRect();
    if (box === undefined || box.height === 0) return 0;
    return Math.min(1, Math.max(0, (event.clientY - box.top) / box.height));
  };
  const goToShare = (share: number): void => {
    setPointed(share);
    gridWindow.goTo(topOfShare(layout, share, window.innerHeight), true);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const rightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    const index = monthAfterKey(months, event.key, current, rightToLeft);
    const month = index === null ? undefined : months[index];
    if (index === null || month === undefined) return;
    event.preventDefault();
    gridWindow.goTo(topOfMonth(layout, month));
    setChosen({ month: index, top: gridWindow.place.current.top });
  };
  const end = (): void => {
    setDragging(false);
    setPointed(null);
  };
  const label = pointed === null ? null : monthAtShare(months, pointed);

  return (
    <div
      ref={slider}
      role="slider"
      tabIndex={0}
      aria-label={messages.grid.scrubber}
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={months.length - 1}
      aria-valuenow={current}
      aria-valuetext={textOf(current)}
      className={classNames(styles['scrubber'], dragging && styles['dragging'])}
      style={{ top: place.top, height: place.height }}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragging(true);
        goToShare(shareAt(event));
      }}
      onPointerMove={(event) => {
        if (dragging) goToShare(shareAt(event));
        else setPointed(shareAt(event));
      }}
      onPointerUp={end}
      onPointerCancel={end}
      onPointerLeave={() => {
        if (!dragging) setPointed(null);
      }}
    >
      {ticks.map(({ year, share }) => (
        <span key={year} className={styles['year']} style={{ top: `${share * 100}%` }}>
          {year}
        </span>
      ))}
      <span className={styles['thumb']} style={{ top: `${place.share * 100}%` }} />
      {label !== null && pointed !== null && (
        <span className={styles['label']} style={{ top: `${pointed * 100}%` }}>
          {textOf(label)}
        </span>
      )}
    </div>
  );
}
