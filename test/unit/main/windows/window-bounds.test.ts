import { describe, expect, test } from 'vitest';

import { fitToScreens, windowBoundsSchema } from '../../../../main/windows/window-bounds.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const second = { x: 1920, y: 0, width: 1280, height: 1024 };
const bounds = { x: 100, y: 80, width: 1200, height: 820, maximized: false };

describe('remembered bounds on the screens of today', () => {
  test('on a screen: as they were', () => {
    expect(fitToScreens(bounds, [screen])).toEqual({ x: 100, y: 80, width: 1200, height: 820 });
  });
  test('on the second screen: as they were', () => {
    expect(fitToScreens({ ...bounds, x: 2000 }, [screen, second])).toMatchObject({
      x: 2000,
      y: 80,
    });
  });
  test('on a screen that is gone: the size only, and the system chooses the place', () => {
    expect(fitToScreens({ ...bounds, x: 2000 }, [screen])).toEqual({ width: 1200, height: 820 });
  });
  test('larger than the screen: as large as it', () => {
    expect(fitToScreens({ ...bounds, width: 5000, height: 4000 }, [screen])).toMatchObject({
      width: 1920,
      height: 1080,
    });
  });
  test('with the title bar above the screen: out of reach', () => {
    expect(fitToScreens({ ...bounds, y: -200 }, [screen])).toEqual({ width: 1200, height: 820 });
  });
  test('no screen at all: the size', () => {
    expect(fitToScreens(bounds, [])).toEqual({ width: 1200, height: 820 });
  });
});

test.each([
  { ...bounds, width: 0 },
  { ...bounds, x: Number.NaN },
  { ...bounds, height: 1e9 },
  { x: 1 },
  'bounds',
])('%j is not taken for bounds', (value) => {
  expect(windowBoundsSchema.safeParse(value).success).toBe(false);
});
