import { expect, test } from 'vitest';

import { pageCommandOf } from '../../../../main/auth/sign-in-keys.ts';

/** Reads "Control+R" as a key press. */
function press(keys: string): Parameters<typeof pageCommandOf>[0] {
  const parts = keys.split('+');
  return {
    type: 'keyDown',
    key: parts.at(-1) ?? '',
    control: parts.includes('Control'),
    meta: parts.includes('Meta'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
  };
}

test.each([
  ['linux', 'Control+r', 'reload'],
  ['linux', 'F5', 'reload'],
  ['win32', 'Alt+ArrowLeft', 'back'],
  ['linux', 'Control+w', 'close'],
  ['darwin', 'Meta+r', 'reload'],
  ['darwin', 'Meta+[', 'back'],
  ['darwin', 'Control+r', null],
  ['darwin', 'Alt+ArrowLeft', null],
  ['linux', 'ArrowLeft', null],
  ['linux', 'r', null],
  ['linux', 'Control+v', null],
  ['linux', 'Control+Alt+r', null],
  ['linux', 'Control+Shift+R', null],
] as const)('on %s, %s is %s', (platform, keys, command) => {
  expect(pageCommandOf(press(keys), platform)).toBe(command);
});

test('letting a key go is no second press', () => {
  expect(pageCommandOf({ ...press('F5'), type: 'keyUp' }, 'linux')).toBeNull();
});
