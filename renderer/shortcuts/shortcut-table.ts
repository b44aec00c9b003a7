import type { enShortcuts } from '../messages/en-shortcuts.ts';

/** Parts of the page in which keys mean something. */
export type ShortcutGroup = keyof (typeof enShortcuts)['groups'];

/** Keys that are held together, such as `Modifier` and `c`; names as in `KeyboardEvent.key`. */
export type Chord = readonly string[];

export interface Shortcut {
  readonly group: ShortcutGroup;
  readonly does: keyof (typeof enShortcuts)['does'];
  /** Each of them does it. */
  readonly chords: readonly Chord[];
}

/**
 * Every key that means something, in the order in which they are told. `Modifier` is Cmd on a Mac,
 * else Ctrl.
 */
export const shortcuts: readonly Shortcut[] = [
  {
    group: 'gallery',
    does: 'move',
    chords: [['ArrowLeft'], ['ArrowRight'], ['ArrowUp'], ['ArrowDown']],
  },
  { group: 'gallery', does: 'ends', chords: [['Home'], ['End']] },
  { group: 'gallery', does: 'page', chords: [['PageUp'], ['PageDown']] },
  { group: 'gallery', does: 'open', chords: [['Enter']] },
  { group: 'gallery', does: 'size', chords: [['+'], ['-']] },
  { group: 'gallery', does: 'wheel', chords: [['Control', 'Wheel']] },
  { group: 'gallery', does: 'date', chords: [['g']] },
  {
    group: 'gallery',
    does: 'scrubber',
    chords: [['ArrowUp'], ['ArrowDown'], ['PageUp'], ['PageDown']],
  },
  { group: 'gallery', does: 'help', chords: [['?']] },

  { group: 'accounts', does: 'account', chords: [['Modifier', 'Shift', '1…9']] },

  { group: 'search', does: 'search', chords: [['/'], ['Modifier', 'f']] },
  { group: 'search', does: 'leaveSearch', chords: [['Escape']] },

  { group: 'selection', does: 'select', chords: [['Space']] },
  {
    group: 'selection',
    does: 'extend',
    chords: [
      ['Shift', 'ArrowLeft'],
      ['Shift', 'ArrowRight'],
      ['Shift', 'ArrowUp'],
      ['Shift', 'ArrowDown'],
    ],
  },
  { group: 'selection', does: 'all', chords: [['Modifier', 'a']] },
  { group: 'selection', does: 'copy', chords: [['Modifier', 'c']] },
  { group: 'selection', does: 'none', chords: [['Escape']] },

  { group: 'viewer', does: 'step', chords: [['ArrowLeft'], ['ArrowRight']] },
  { group: 'viewer', does: 'post', chords: [['PageUp'], ['PageDown']] },
  { group: 'viewer', does: 'zoom', chords: [['+'], ['-'], ['0']] },
  { group: 'viewer', does: 'details', chords: [['i']] },
  { group: 'viewer', does: 'slideshow', chords: [['s']] },
  { group: 'viewer', does: 'fullScreen', chords: [['f']] },
  { group: 'viewer', does: 'print', chords: [['Modifier', 'p']] },
  { group: 'viewer', does: 'close', chords: [['Escape']] },
];

/** Whether a letter or a sign is pressed by itself, which a person can switch off. */
const isSingle = ([key, ...others]: Chord): boolean => key?.length === 1 && others.length === 0;

/** The shortcuts that there are: all of them, or those that are left without single keys. */
export function shortcutsInUse(singleKeys: boolean): readonly Shortcut[] {
  if (singleKeys) return shortcuts;
  return shortcuts.flatMap((shortcut) => {
    const chords = shortcut.chords.filter((chord) => !isSingle(chord));
    return chords.length === 0 ? [] : [{ ...shortcut, chords }];
  });
}

/** What is written on a key. */
export function keyName(
  key: string,
  names: Readonly<Record<string, string>>,
  isMac: boolean,
): string {
  const own = key === 'Modifier' ? (isMac ? 'Command' : 'Control') : key;
  return names[own] ?? (own.length === 1 && /[a-z]/.test(own) ? own.toUpperCase() : own);
}
