import { describe, expect, test } from 'vitest';

import {
  pannedBy,
  percentOf,
  pinched,
  toggledAt,
  wheelFactor,
  wholePicture,
  withinBounds,
  zoomedBy,
} from '../../../../renderer/viewer/zoom-geometry.ts';
import type { Point, Scene, View } from '../../../../renderer/viewer/zoom-geometry.ts';

/** On this stage the picture is shown at half its size: 400 by 500 of 800 by 500. */
const scene: Scene = {
  picture: { width: 800, height: 1000 },
  stage: { width: 800, height: 500 },
  density: 1,
};
const centre: Point = { x: 0, y: 0 };

/** The place on the picture, from its centre and in its fitted size, that lies under a point. */
const under = (view: View, at: Point): Point => ({
  x: (at.x - view.x) / view.zoom,
  y: (at.y - view.y) / view.zoom,
});

describe('per cent', () => {
  test.each([
    [1, 1, 50],
    [2, 1, 100],
    [2, 2, 200],
    [3, 1, 150],
  ])('zoom %f at density %f is %i %% of the picture’s pixels', (zoom, density, percent) => {
    expect(percentOf({ ...wholePicture, zoom }, { ...scene, density })).toBe(percent);
  });
});

describe('bounds', () => {
  test.each([
    ['the whole picture does not move', { zoom: 1, x: 90, y: 90 }, wholePicture],
    ['nothing is smaller than the whole', { zoom: 0.3, x: 0, y: 0 }, wholePicture],
    ['almost whole is whole', { zoom: 1.005, x: 1, y: 1 }, wholePicture],
    [
      'a picture narrower than the stage stays in its middle',
      { zoom: 1.5, x: 50, y: 0 },
      { zoom: 1.5, x: 0, y: 0 },
    ],
    [
      'an edge never leaves the stage’s',
      { zoom: 3, x: 900, y: -900 },
      { zoom: 3, x: 200, y: -500 },
    ],
    ['what is within stays', { zoom: 3, x: -150, y: 20 }, { zoom: 3, x: -150, y: 20 }],
    ['four times its pixels is the end', { zoom: 99, x: 0, y: 0 }, { zoom: 8, x: 0, y: 0 }],
  ])('%s', (_what, view, expected) => {
    expect(withinBounds(view, scene)).toEqual(expected);
  });

  test('a small picture can still be made four times as large as it is shown', () => {
    const small = { ...scene, picture: { width: 80, height: 50 } };
    expect(withinBounds({ zoom: 99, x: 0, y: 0 }, small).zoom).toBe(4);
  });
});

describe('zooming at a point', () => {
  const at = { x: 120, y: -80 };
  test('what is under it stays under it', () => {
    const first = zoomedBy({ zoom: 3, x: 0, y: 0 }, 1.2, at, scene);
    expect(first.zoom).toBeCloseTo(3.6);
    expect(under(first, at).x).toBeCloseTo(40);
    expect(under(first, at).y).toBeCloseTo(-80 / 3);
    const second = zoomedBy(first, 1.7, at, scene);
    expect(under(second, at).x).toBeCloseTo(40);
  });
  test('there and back is where it began, in the middle', () => {
    const there = zoomedBy({ zoom: 3, x: 0, y: 0 }, 1.5, at, scene);
    expect(zoomedBy(there, 1 / 1.5, at, scene)).toEqual({
      zoom: expect.closeTo(3) as number,
      x: expect.closeTo(0) as number,
      y: expect.closeTo(0) as number,
    });
  });
  test('at the end it stays where it is', () => {
    const end = { zoom: 8, x: 30, y: 40 };
    expect(zoomedBy(end, 2, at, scene)).toEqual(end);
  });
  test('back to the whole picture it is centred', () => {
    expect(zoomedBy({ zoom: 2, x: 0, y: 200 }, 0.1, at, scene)).toEqual(wholePicture);
  });
});

test('panning stops at the edges', () => {
  const view = { zoom: 3, x: 0, y: 0 };
  expect(pannedBy(view, { x: -60, y: 10 }, scene)).toEqual({ zoom: 3, x: -60, y: 10 });
  expect(pannedBy(view, { x: -6000, y: 0 }, scene).x).toBe(-200);
});

describe('a double click', () => {
  const at = { x: 100, y: 50 };
  test('shows the picture’s own pixels, at the point', () => {
    const view = toggledAt(wholePicture, at, scene);
    expect(percentOf(view, scene)).toBe(100);
    expect(under(view, { x: 0, y: 50 }).y).toBeCloseTo(50);
  });
  test('makes one twice as large that is shown at its own size already', () => {
    expect(toggledAt(wholePicture, centre, { ...scene, density: 2 }).zoom).toBe(2);
  });
  test('leads back', () => {
    expect(toggledAt({ zoom: 1.3, x: 0, y: 9 }, at, scene)).toEqual(wholePicture);
  });
});

describe('two fingers', () => {
  const from = [
    { x: -50, y: 0 },
    { x: 50, y: 0 },
  ] as const;
  test('twice as far apart, twice as large', () => {
    const to = [
      { x: -100, y: 0 },
      { x: 100, y: 0 },
    ] as const;
    expect(pinched({ zoom: 2, x: 0, y: 0 }, from, to, scene)).toEqual({ zoom: 4, x: 0, y: 0 });
  });
  test('what they hold follows them', () => {
    const to = [
      { x: -40, y: 30 },
      { x: 60, y: 30 },
    ] as const;
    expect(pinched({ zoom: 3, x: 0, y: 0 }, from, to, scene)).toEqual({ zoom: 3, x: 10, y: 30 });
  });
  test('on one spot they are no measure', () => {
    const spot = [centre, centre] as const;
    expect(pinched({ zoom: 2, x: 0, y: 0 }, spot, from, scene).zoom).toBe(2);
  });
});

describe('the wheel', () => {
  const turn = (deltaY: number, deltaMode = 0, ctrlKey = false): number =>
    wheelFactor({ deltaY, deltaMode, ctrlKey });
  test('up is larger, down as much smaller', () => {
    expect(turn(-100)).toBeCloseTo(1.22, 2);
    expect(turn(-100) * turn(100)).toBeCloseTo(1);
  });
  test('three lines are a notch', () => {
    expect(turn(-3, 1)).toBeCloseTo(turn(-99));
  });
  test('the small steps of a pinch count for more, a notch with Ctrl no more than without', () => {
    expect(turn(-5, 0, true)).toBeCloseTo(1.05, 2);
    expect(turn(-100, 0, true)).toBeCloseTo(turn(-100));
  });
  test('one great throw is not the end of the scale', () => {
    expect(turn(-100_000)).toBeLessThan(2.3);
    expect(turn(-1, 2)).toBeLessThan(2.3);
  });
});
