import { act, createEvent, fireEvent, render } from '@testing-library/react';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';

import { useZoom } from '../../../../renderer/viewer/use-zoom.ts';
import type { Zoom } from '../../../../renderer/viewer/use-zoom.ts';
import { ZoomArea } from '../../../../renderer/viewer/zoom-area.tsx';

/** The stage: 800 by 500, its middle at 500, 350. */
const stage = { left: 100, top: 100, width: 800, height: 500 };
const middle = { clientX: 500, clientY: 350 };
/** Shown at half its size, 400 by 500. */
const picture = { width: 800, height: 1000 };

beforeEach(() => {
  const spy = vi
    .spyOn(HTMLElement.prototype, 'getBoundingClientRect')
    .mockImplementation(() => new DOMRect(stage.left, stage.top, stage.width, stage.height));
  onTestFinished(() => spy.mockRestore());
});

function Shown(props: { readonly of: string; readonly tell: (zoom: Zoom) => void }): ReactElement {
  const element = useRef<HTMLDivElement>(null);
  const zoom = useZoom(props.of, element);
  const { tell } = props;
  useEffect(() => tell(zoom));
  return (
    <div ref={element}>
      <ZoomArea zoom={zoom}>
        <i />
      </ZoomArea>
    </div>
  );
}

function showArea(isThere = true) {
  let zoom: Zoom | undefined;
  const shownAs = (of: string): ReactElement => (
    <Shown
      of={of}
      tell={(now) => {
        zoom = now;
      }}
    />
  );
  const { container, rerender } = render(shownAs('one'));
  const area = container.querySelector('[role=presentation]');
  const moved = container.querySelector('i')?.parentElement;
  if (area === null || moved === null || moved === undefined) throw new Error('no area');
  // The tests' DOM has no pointers to capture.
  area.setPointerCapture = () => {};
  const now = (): Zoom => {
    if (zoom === undefined) throw new Error('not shown');
    return zoom;
  };
  if (isThere) act(() => now().onPicture(picture));
  return {
    area,
    now,
    view: () => now().view,
    transform: () => moved.style.transform,
    change: (of: string) => rerender(shownAs(of)),
    point: (kind: 'down' | 'move' | 'up', pointerId: number, x: number, y: number) => {
      const at = { pointerId, button: 0, clientX: 500 + x, clientY: 350 + y };
      if (kind === 'down') fireEvent.pointerDown(area, at);
      else if (kind === 'move') fireEvent.pointerMove(area, at);
      else fireEvent.pointerUp(area, at);
    },
  };
}

/** The tests' DOM knows a wheel's turn, and neither where nor with which key. */
function turnWheel(
  area: Element,
  { deltaY, ...rest }: Pick<WheelEvent, 'deltaY' | 'clientX' | 'clientY' | 'ctrlKey'>,
): Event {
  const event = Object.assign(createEvent.wheel(area, { deltaY }), rest);
  fireEvent(area, event);
  return event;
}

test('a picture begins whole, and untouched', () => {
  const { now, transform } = showArea();
  expect(now()).toMatchObject({ isZoomed: false, percent: 50 });
  expect(transform()).toBe('');
});

test('nothing is zoomed before the picture’s size is known', () => {
  const { area, now } = showArea(false);
  fireEvent.doubleClick(area, middle);
  expect(now()).toMatchObject({ isZoomed: false, percent: null });
});

test('another picture begins whole', () => {
  const { area, now, change } = showArea();
  fireEvent.doubleClick(area, middle);
  expect(now().isZoomed).toBe(true);
  change('two');
  expect(now()).toMatchObject({ isZoomed: false, percent: null });
  act(() => now().onPicture(picture));
  expect(now()).toMatchObject({ isZoomed: false, percent: 50 });
});

describe('the wheel', () => {
  test('zooms at the pointer, and never scrolls or zooms the page', () => {
    const { area, view, transform } = showArea();
    const turn = turnWheel(area, { deltaY: -350, clientX: 500, clientY: 450, ctrlKey: false });
    expect(turn.defaultPrevented).toBe(true);
    expect(view().zoom).toBeCloseTo(2.01, 2);
    // What was 100 below the middle is still there.
    expect((100 - view().y) / view().zoom).toBeCloseTo(100);
    expect(transform()).toMatch(/^translate\(0px, -101\.\d+px\) scale\(2\.01\d*\)$/);
  });
  test('a pinch on a touchpad is one, too', () => {
    const { area, view } = showArea();
    const pinch = turnWheel(area, { deltaY: -10, ctrlKey: true, ...middle });
    expect(pinch.defaultPrevented).toBe(true);
    expect(view().zoom).toBeCloseTo(1.105, 3);
  });
});

test('a double click shows the picture’s own pixels, and the whole again', () => {
  const { area, now } = showArea();
  fireEvent.doubleClick(area, middle);
  expect(now()).toMatchObject({ percent: 100, glides: true });
  fireEvent.doubleClick(area, middle);
  expect(now().isZoomed).toBe(false);
});

describe('a hand', () => {
  test('drags a zoomed picture, as far as its edge', () => {
    const { now, view, point } = showArea();
    act(() => now().by(4, { x: 0, y: 0 }, true));
    point('down', 1, 0, 0);
    point('move', 1, 30, -40);
    expect([view().x, view().y]).toEqual([30, -40]);
    expect(now().glides).toBe(false);
    point('move', 1, 3000, -40);
    expect(view().x).toBe(400);
    point('up', 1, 3000, -40);
    point('move', 1, 0, 0);
    expect(view().x).toBe(400);
  });
  test('moves nothing of a whole picture', () => {
    const { view, point } = showArea();
    point('down', 1, 0, 0);
    point('move', 1, 90, 90);
    expect(view()).toEqual({ zoom: 1, x: 0, y: 0 });
  });
  test('spreads two fingers', () => {
    const { view, point } = showArea();
    point('down', 1, -50, 0);
    point('down', 2, 50, 0);
    point('move', 1, -100, 0);
    point('move', 2, 100, 0);
    expect(view().zoom).toBeCloseTo(2);
    point('up', 2, 100, 0);
    point('move', 1, -100, 60);
    expect(view().y).toBe(60);
  });
  test('with another button than the first does nothing', () => {
    const { now, area, view, point } = showArea();
    act(() => now().by(4, { x: 0, y: 0 }, true));
    fireEvent.pointerDown(area, { pointerId: 1, button: 2, ...middle });
    point('move', 1, 30, 30);
    expect([view().x, view().y]).toEqual([0, 0]);
  });
});
