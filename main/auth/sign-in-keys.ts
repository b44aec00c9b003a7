/** What a person can do with a page besides using it. */
export type PageCommand = 'back' | 'reload' | 'close';

/** The part of Electron's `Input` that decides. */
export interface KeyPress {
  readonly type: string;
  readonly key: string;
  readonly control: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

/** The command of a key press, in the keys that browsers use; null for what is the page's. */
export function pageCommandOf(input: KeyPress, platform: NodeJS.Platform): PageCommand | null {
  if (input.type !== 'keyDown' || input.shift) return null;
  const isMac = platform === 'darwin';
  const main = isMac ? input.meta : input.control;
  const key = input.key.toLowerCase();
  if (main && !input.alt) {
    if (key === 'r') return 'reload';
    if (key === 'w') return 'close';
    return isMac && key === '[' ? 'back' : null;
  }
  if (input.control || input.meta) return null;
  if (input.alt) return !isMac && key === 'arrowleft' ? 'back' : null;
  return key === 'f5' ? 'reload' : null;
}
