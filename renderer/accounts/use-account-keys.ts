import { useEffect, useEffectEvent } from 'react';

/** The place that a key stands for, from 0; by where it is: with Shift, `1` is another sign. */
function placeOfKey(event: KeyboardEvent): number | null {
  const { code, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (!shiftKey || altKey || ctrlKey === metaKey) return null;
  const digit = /^Digit([1-9])$/.exec(code)?.[1];
  return digit === undefined ? null : Number(digit) - 1;
}

/**
 * Hears Ctrl or Cmd with Shift and a digit, wherever the focus is: the menu has them, too, but what
 * is heard here has not gone through another process first.
 * @param onPlace told the place in the list, from 0
 */
export function useAccountKeys(onPlace: (place: number) => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent): void => {
    const place = placeOfKey(event);
    if (place === null || event.defaultPrevented) return;
    event.preventDefault();
    if (!event.repeat) onPlace(place);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => pressed(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
