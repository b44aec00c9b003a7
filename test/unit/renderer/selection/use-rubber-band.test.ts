import { expect, test } from 'vitest';

import { scrollAt } from '../../../../renderer/selection/use-rubber-band.ts';

const height = 900;

test.each([
  ['the middle', 450, 0],
  ['just below the edge at the top', 152, 0],
  ['the edge at the top', 128, -13],
  ['the bars', 60, -26],
  ['above the window', -500, -26],
  ['just above the edge at the bottom', 852, 0],
  ['the edge at the bottom', 876, 13],
  ['below the window', 2000, 26],
])('at %s', (_where, y, speed) => {
  expect(scrollAt(y, 450, height)).toBeCloseTo(speed);
});

test('begun at an edge, the page rests until the pointer goes on towards it', () => {
  expect(scrollAt(890, 880, height)).toBe(0);
  expect(scrollAt(916, 880, height)).toBeGreaterThan(0);
  expect(scrollAt(70, 80, height)).toBe(0);
  expect(scrollAt(40, 80, height)).toBeLessThan(0);
});
