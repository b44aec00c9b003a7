import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';

import { useZoomGesture } from '../../../../renderer/gallery/use-zoom-gesture.ts';

function turn(deltas: readonly number[], ctrlKey = true) {
  const element = document.createElement('div');
  const steps: number[] = [];
  renderHook(() => useZoomGesture({ current: element }, (by) => steps.push(by)));
  const prevented = deltas.map((deltaY) => {
    const event = new WheelEvent('wheel', { deltaY, ctrlKey, cancelable: true });
    // The tests' DOM drops it.
    Object.defineProperty(event, 'ctrlKey', { value: ctrlKey });
    return !element.dispatchEvent(event);
  });
  return { steps, prevented };
}

test('a notch of the wheel is a step, up towards larger cells', () => {
  expect(turn([-120, -100, 120]).steps).toEqual([1, 1, -1]);
});

test('the small moves of a pinch add up, and start anew the other way', () => {
  expect(turn([-8, -8, -8, -8]).steps).toEqual([1]);
  expect(turn([-8, -8, 8, 8]).steps).toEqual([]);
});

test('the page does not zoom with it, and scrolls where Ctrl is not held', () => {
  expect(turn([-120, -3]).prevented).toEqual([true, true]);
  expect(turn([-120], false)).toEqual({ steps: [], prevented: [false] });
});
