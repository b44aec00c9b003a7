import { useEffect, useEffectEvent } from 'react';

import { singleKeysAreOn } from './single-keys.ts';

/** Where a letter is text, or a key has a meaning of its own. */
const takesText = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]';

function isForText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(takesText) !== null;
}

/**
 * Does something when a key is pressed anywhere on the page, but not in a text field, nor under a
 * dialog that is open, nor together with Ctrl, Alt or Cmd, nor where the person switched such keys off.
 * @param keys as in `KeyboardEvent.key`: `?` is what a keyboard makes of Shift and some other key
 */
export function useShortcut(keys: readonly string[], onKey: (key: string) => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    if (event.ctrlKey || event.altKey || event.metaKey || !keys.includes(event.key)) return;
    if (isForText(event.target) || document.querySelector('dialog[open]') !== null) return;
    if (!singleKeysAreOn()) return;
    event.preventDefault();
    onKey(event.key);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => pressed(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
