import { useEffect, useEffectEvent, useRef } from 'react';
import type { PointerEvent, ReactElement, ReactNode } from 'react';

import { classNames } from '../design/class-names.ts';
import type { Zoom } from './use-zoom.ts';
import styles from './zoom-area.module.css';
import { wheelFactor } from './zoom-geometry.ts';
import type { Point } from './zoom-geometry.ts';

interface ZoomAreaProps {
  readonly zoom: Zoom;
  readonly children: ReactNode;
}

/** Where on the area something happened, from its centre. */
function pointOn(area: Element, { clientX, clientY }: MouseEvent | PointerEvent): Point {
  const { left, top, width, height } = area.getBoundingClientRect();
  return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
}

/**
 * The hands' side of zooming: the wheel, a double click, a drag, two fingers on a touchpad or on
 * the screen. Everything here has a key, too.
 */
export function ZoomArea({ zoom, children }: ZoomAreaProps): ReactElement {
  const area = useRef<HTMLDivElement>(null);
  /** Buttons and fingers that are down, and where they were last. */
  const held = useRef(new Map<number, Point>());

  const onWheel = useEffectEvent((element: Element, event: WheelEvent): void => {
    event.preventDefault();
    zoom.by(wheelFactor(event), pointOn(element, event), false);
  });
  useEffect(() => {
    const element = area.current;
    if (element === null) return undefined;
    const turned = (event: WheelEvent): void => onWheel(element, event);
    // React listens passively, and then a pinch would zoom the whole page.
    element.addEventListener('wheel', turned, { passive: false });
    return () => element.removeEventListener('wheel', turned);
  }, []);

  const onDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current.set(event.pointerId, pointOn(event.currentTarget, event));
  };
  const onMove = (event: PointerEvent<HTMLDivElement>): void => {
    const before = held.current.get(event.pointerId);
    if (before === undefined) return;
    const after = pointOn(event.currentTarget, event);
    const [other] = [...held.current].filter(([id]) => id !== event.pointerId);
    held.current.set(event.pointerId, after);
    if (other === undefined) zoom.pan({ x: after.x - before.x, y: after.y - before.y }, false);
    else zoom.pinch([before, other[1]], [after, other[1]]);
  };
  const onUp = (event: PointerEvent): void => {
    held.current.delete(event.pointerId);
  };

  const { zoom: scale, x, y } = zoom.view;
  return (
    <div
      ref={area}
      role="presentation"
      className={classNames(styles['area'], zoom.isZoomed && styles['zoomed'])}
      onPointerDown={onDown}
      onPointerMove={onMove}
      onPointerUp={onUp}
      onPointerCancel={onUp}
      onDoubleClick={(event) => zoom.toggle(pointOn(event.currentTarget, event.nativeEvent))}
    >
      <div
        className={classNames(styles['moved'], zoom.glides && styles['glides'])}
        style={
          zoom.isZoomed ? { transform: `translate(${x}px, ${y}px) scale(${scale})` } : undefined
        }
      >
        {children}
      </div>
    </div>
  );
}
