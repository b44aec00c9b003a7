import { expect, test } from 'vitest';

import { enShortcuts } from '../../../../renderer/messages/en-shortcuts.ts';
import {
  keyName,
  shortcuts,
  shortcutsInUse,
} from '../../../../renderer/shortcuts/shortcut-table.ts';

test.each([
  ['Modifier', false, 'Ctrl'],
  ['Modifier', true, '⌘'],
  ['ArrowUp', false, '↑'],
  ['-', false, '−'],
  ['g', false, 'G'],
  ['?', false, '?'],
  ['Home', false, 'Home'],
])('the key %s (Mac: %s) is written %s', (key, isMac, name) => {
  expect(keyName(key, enShortcuts.keys, isMac)).toBe(name);
});

test('no key means two things in one part of the page, but on the scrubber', () => {
  const seen = new Set<string>();
  for (const { group, does, chords } of shortcuts) {
    if (does === 'scrubber') continue;
    for (const chord of chords) {
      const name = `${group}: ${chord.join(' ')}`;
      expect(seen).not.toContain(name);
      seen.add(name);
    }
  }
});

test('without single keys, those with a modifier and those with names are left', () => {
  expect(shortcutsInUse(true)).toEqual(shortcuts);
  const left = shortcutsInUse(false);
  const names = left.map(({ does }) => does);
  expect(names).toEqual(expect.arrayContaining(['move', 'select', 'copy', 'print', 'close']));
  for (const gone of ['size', 'date', 'help', 'zoom', 'details', 'fullScreen']) {
    expect(names).not.toContain(gone);
  }
  expect(left.find(({ does }) => does === 'search')?.chords).toEqual([['Modifier', 'f']]);
});
