import { useEffect, useEffectEvent } from 'react';

import { singleKeysAreOn } from '../shortcuts/single-keys.ts';
import { viewerCommand } from './viewer-keys.ts';
import type { KeySituation, ViewerCommand } from './viewer-keys.ts';

function focusOf(target: EventTarget | null): KeySituation['focus'] {
  if (target instanceof HTMLVideoElement) return 'video';
  if (!(target instanceof Element)) return 'picture';
  if (target.closest('button, summary') !== null) return 'button';
  return target.closest('aside') === null ? 'picture' : 'text';
}

/**
 * Gives the viewer its keys while it is open. The window is listened to, not the dialog: a click
 * beside a button, or a button that went, leaves the focus with the page's body.
 */
export function useViewerKeys(
  situation: Omit<KeySituation, 'focus' | 'isRightToLeft' | 'singleKeys'>,
  obey: (command: ViewerCommand) => void,
): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const isRightToLeft = getComputedStyle(document.documentElement).direction === 'rtl';
    const command = viewerCommand(event, {
      ...situation,
      focus: focusOf(event.target),
      isRightToLeft,
      singleKeys: singleKeysAreOn(),
    });
    if (command === null) return;
    event.preventDefault();
    obey(command);
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => onKeyDown(event);
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
