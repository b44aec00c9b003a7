import { useEffect, useEffectEvent } from 'react';

/** What has keys of its own: there they are not the selection's. */
const elsewhere = 'input, textarea, select, [contenteditable], [role="menu"], [role="listbox"]';

function isElsewhere({ target, defaultPrevented }: Event): boolean {
  const isInside = target instanceof Element && target.closest(elsewhere) !== null;
  return defaultPrevented || isInside || document.querySelector('dialog[open]') !== null;
}

/** Whether a command is meant for words that are marked, and not for posts. */
const hasText = (): boolean => (getSelection()?.toString() ?? '') !== '';

/**
 * The keys of a selection, wherever the focus is: all of it with Ctrl or Cmd and A, its captions
 * with the system's Copy (by key or by menu), none of it with Escape.
 */
export function useSelectionKeys(options: {
  readonly isEmpty: boolean;
  readonly onAll: () => void;
  readonly onClear: () => void;
  readonly onCopy: () => void;
}): void {
  const keyPressed = useEffectEvent((event: KeyboardEvent) => {
    if (isElsewhere(event)) return;
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (isCommand && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      options.onAll();
    } else if (event.key === 'Escape' && !options.isEmpty) {
      event.preventDefault();
      options.onClear();
    }
  });
  const copied = useEffectEvent((event: ClipboardEvent) => {
    if (options.isEmpty || isElsewhere(event) || hasText()) return;
    event.preventDefault();
    options.onCopy();
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => keyPressed(event);
    const copy = (event: ClipboardEvent): void => copied(event);
    document.addEventListener('keydown', press);
    document.addEventListener('copy', copy);
    return () => {
      document.removeEventListener('keydown', press);
      document.removeEventListener('copy', copy);
    };
  }, []);
}
