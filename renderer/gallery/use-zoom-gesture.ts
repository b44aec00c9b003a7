import { useEffect, useEffectEvent } from 'react';
import type { RefObject } from 'react';

/** A notch of a wheel is a step; the small moves of a pinch are added up to one, in pixels. */
const notch = 50;
const pinch = 24;

/**
 * Tells of Ctrl and the wheel, or of two fingers that are pinched, which Chromium says the same
 * way. The page itself does not zoom then.
 * @param onZoom so many steps towards larger cells, at a point of the window
 */
export function useZoomGesture(
  element: RefObject<HTMLElement | null>,
  onZoom: (steps: number, x: number, y: number) => void,
): void {
  const zoomed = useEffectEvent(onZoom);
  useEffect(() => {
    const target = element.current;
    if (target === null) return undefined;
    let sum = 0;
    const turned = (event: WheelEvent): void => {
      if (!event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      sum = Math.sign(sum) === Math.sign(event.deltaY) ? sum + event.deltaY : event.deltaY;
      if (Math.abs(sum) < (Math.abs(event.deltaY) >= notch ? notch : pinch)) return;
      sum = 0;
      zoomed(event.deltaY < 0 ? 1 : -1, event.clientX, event.clientY);
    };
    // React's own wheel listeners are passive, and could not keep the page from zooming.
    target.addEventListener('wheel', turned, { passive: false });
    return () => target.removeEventListener('wheel', turned);
  }, [element]);
}
