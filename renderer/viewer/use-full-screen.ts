import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

export interface FullScreen {
  readonly isOn: boolean;
  readonly toggle: () => void;
  readonly leave: () => void;
}

/** A system that refuses leaves the window as it is, which is not worth a word. */
function atMost(change: Promise<void> | undefined): void {
  change?.catch(() => undefined);
}

/** Full screen of one element: a modal dialog itself cannot be, what it holds can. */
export function useFullScreen(element: RefObject<HTMLElement | null>): FullScreen {
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    const changed = (): void =>
      setOn(document.fullscreenElement !== null && document.fullscreenElement === element.current);
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, [element]);
  const leave = (): void => {
    if (document.fullscreenElement !== null) atMost(document.exitFullscreen());
  };
  return {
    isOn,
    toggle: () => (isOn ? leave() : atMost(element.current?.requestFullscreen())),
    leave,
  };
}
