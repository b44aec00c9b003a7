import type { Point } from './zoom-geometry.ts';

/** What a key asks of the viewer. */
export type ViewerCommand =
  | { readonly kind: 'back' | 'on' | 'previous-post' | 'next-post' }
  | { readonly kind: 'zoom-in' | 'zoom-out' | 'fit' }
  /** Shows what lies in this direction. */
  | { readonly kind: 'pan'; readonly towards: Point }
  | { readonly kind: 'details' | 'full-screen' | 'slideshow' | 'pause' | 'print' };

export interface KeyPressed {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** What the meaning of a key depends on. */
export interface KeySituation {
  /** What has the focus: a video and a button have keys of their own, and text is scrolled. */
  readonly focus: 'video' | 'button' | 'text' | 'picture';
  readonly isZoomed: boolean;
  readonly isSlideshow: boolean;
  readonly isRightToLeft: boolean;
  readonly isMac: boolean;
  /** Letters and signs mean something, which a person can switch off. */
  readonly singleKeys: boolean;
}

const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

function arrowCommand(towards: Point, situation: KeySituation): ViewerCommand | null {
  // Up and down scroll what is read.
  if (situation.focus === 'text' && towards.y !== 0) return null;
  if (situation.isZoomed && !situation.isSlideshow) return { kind: 'pan', towards };
  if (towards.x === 0) return null;
  return { kind: towards.x > 0 === situation.isRightToLeft ? 'back' : 'on' };
}

const commands: Readonly<Record<string, ViewerCommand>> = {
  '+': { kind: 'zoom-in' },
  // The same key without Shift, on many keyboards.
  '=': { kind: 'zoom-in' },
  '-': { kind: 'zoom-out' },
  '0': { kind: 'fit' },
  i: { kind: 'details' },
  f: { kind: 'full-screen' },
  s: { kind: 'slideshow' },
};

/** What a key means where it was pressed; null where it is not the viewer's. */
export function viewerCommand(pressed: KeyPressed, situation: KeySituation): ViewerCommand | null {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = pressed;
  const { focus, isSlideshow, isMac } = situation;
  const letter = key.toLowerCase();
  const withCommand = isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey;
  if (withCommand && !altKey && !shiftKey && letter === 'p') return { kind: 'print' };
  if (altKey || ctrlKey || metaKey || (shiftKey && key !== '+')) return null;
  // No player has a use for these.
  if (key === 'PageUp') return { kind: 'previous-post' };
  if (key === 'PageDown') return { kind: 'next-post' };
  if (focus === 'video') return null;
  if (key === ' ') return isSlideshow && focus !== 'button' ? { kind: 'pause' } : null;
  const towards = arrows[key];
  if (towards !== undefined) return arrowCommand(towards, situation);
  return situation.singleKeys ? (commands[letter] ?? null) : null;
}
