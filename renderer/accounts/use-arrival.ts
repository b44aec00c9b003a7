import { useCallback, useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

import { useAccountActions } from './account-actions.tsx';
import type { LeftAt } from './account-actions.tsx';

/** Where the focus is in the screen of an account. */
function focusedPart(isViewerOpen: boolean): LeftAt {
  const focused = document.activeElement;
  if (isViewerOpen) return 'gallery';
  if (focused === null || focused === document.body) return null;
  return focused.closest('[role="grid"]') === null ? 'account' : 'gallery';
}

/**
 * Where the focus goes in an account that comes into sight.
 * @returns whether it is to be in the gallery, which says so once
 */
export function useEntersGallery(): {
  readonly enter: () => void;
  readonly takeEntering: () => boolean;
} {
  const isEntering = useRef(false);
  const enter = useCallback((): void => {
    isEntering.current = true;
  }, []);
  const takeEntering = useCallback((): boolean => {
    const was = isEntering.current;
    isEntering.current = false;
    return was;
  }, []);
  return { enter, takeEntering };
}

/**
 * Leads the focus from the account that is left to the one that comes: from the gallery into the
 * gallery, and from anywhere else to the account's button. The next one begins at the top of the
 * page, and goes to its own place from there.
 */
export function useArrival(options: {
  readonly accountButton: RefObject<HTMLElement | null>;
  readonly enterGallery: () => void;
  readonly isViewerOpen: boolean;
}): void {
  const { accountButton, enterGallery, isViewerOpen } = options;
  const { noteLeft, takeLeft } = useAccountActions();
  const arrive = useEffectEvent((): void => {
    const left = takeLeft();
    if (left === 'gallery') enterGallery();
    else if (left === 'account') accountButton.current?.focus({ preventScroll: true });
  });
  const leave = useEffectEvent((): void => {
    noteLeft(focusedPart(isViewerOpen));
    window.scrollTo({ top: 0, behavior: 'instant' });
  });
  // What is taken away says so first, and before the next one measures the page.
  useLayoutEffect(() => {
    arrive();
    return () => leave();
  }, []);
}
