import { expect, test } from 'vitest';

import { besideWindow } from '../../../../main/windows/beside-window.ts';

const screen = { x: 0, y: 24, width: 1920, height: 1056 };
const size = { width: 520, height: 760 };

test.each([
  ['to the right', { x: 100, y: 100, width: 1200, height: 820 }, { x: 1300, y: 100 }],
  [
    'to the left, where the right has no room',
    { x: 700, y: 60, width: 1200, height: 820 },
    { x: 180, y: 60 },
  ],
  [
    'over the right edge of a large one',
    { x: 0, y: 24, width: 1920, height: 1056 },
    { x: 1400, y: 24 },
  ],
  [
    'over it, where it lies in the middle',
    { x: 360, y: 24, width: 1200, height: 820 },
    { x: 1400, y: 24 },
  ],
  ['never below the screen', { x: 0, y: 900, width: 1200, height: 820 }, { x: 1200, y: 320 }],
  ['never above it', { x: 0, y: -50, width: 1200, height: 820 }, { x: 1200, y: 24 }],
])('%s', (_, first, place) => {
  expect(besideWindow(first, size, screen)).toEqual(place);
});

test('a screen that is too small for both leaves the place to the system', () => {
  const small = { x: 0, y: 0, width: 1024, height: 700 };
  expect(besideWindow(small, size, small)).toBeNull();
});

test('another screen has a corner of its own', () => {
  const second = { x: 1920, y: 0, width: 2560, height: 1440 };
  const first = { x: 2000, y: 10, width: 1200, height: 820 };
  expect(besideWindow(first, size, second)).toEqual({ x: 3200, y: 10 });
});
