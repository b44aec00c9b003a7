import { useEffect, useEffectEvent } from 'react';

import { isMac } from '../shortcuts/is-mac.ts';

/** Where a key leads in the page's history: -1 is back; null for a key that does not. */
function stepOfKey(event: KeyboardEvent): -1 | 1 | null {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (key === 'BrowserBack') return -1;
  if (key === 'BrowserForward') return 1;
  if (shiftKey || ctrlKey) return null;
  // As the browsers of each system: on a Mac, Alt and an arrow go through words.
  const isHeld = isMac ? metaKey && !altKey : altKey && !metaKey;
  const [back, forward] = isMac ? ['[', ']'] : ['ArrowLeft', 'ArrowRight'];
  if (!isHeld) return null;
  return key === back ? -1 : key === forward ? 1 : null;
}

/** The buttons beside a mouse's wheel, as `MouseEvent.button` has them. */
const stepOfButton: ReadonlyMap<number, -1 | 1> = new Map([
  [3, -1],
  [4, 1],
]);

/**
 * Goes back and forward through the page's history by key and by mouse. Under a dialog nothing
 * moves. @param onLeave told before: what is not in the history yet has to be first
 */
export function useBackForward(onLeave: () => void): void {
  const go = useEffectEvent((step: -1 | 1): void => {
    if (document.querySelector('dialog[open]') !== null) return;
    onLeave();
    window.history.go(step);
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const step = stepOfKey(event);
      if (step === null || event.defaultPrevented || event.repeat) return;
      event.preventDefault();
      go(step);
    };
    const onButton = (event: MouseEvent): void => {
      const step = stepOfButton.get(event.button);
      if (step === undefined) return;
      // Chromium would go by itself, under a dialog, too.
      event.preventDefault();
      if (event.type === 'mouseup') go(step);
    };
    window.addEventListener('keydown', onKey);
    window.addEventListener('mousedown', onButton);
    window.addEventListener('mouseup', onButton);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('mousedown', onButton);
      window.removeEventListener('mouseup', onButton);
    };
  }, []);
}
