import { fireEvent, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { useBackForward } from '../../../../renderer/search/use-back-forward.ts';

/** What happened, in order. */
let steps: (string | number)[] = [];

beforeEach(() => {
  steps = [];
  vi.spyOn(window.history, 'go').mockImplementation((step) => {
    steps.push(step ?? 0);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

const show = (): void => void renderHook(() => useBackForward(() => steps.push('left')));

test.each([
  [{ key: 'ArrowLeft', altKey: true }, -1],
  [{ key: 'ArrowRight', altKey: true }, 1],
  [{ key: 'BrowserBack' }, -1],
  [{ key: 'BrowserForward' }, 1],
])('%j goes by %i, after what waits is an entry', (key, step) => {
  show();
  // Prevented: the browser is not to go as well.
  expect(fireEvent.keyDown(document.body, key)).toBe(false);
  expect(steps).toEqual(['left', step]);
});

test.each([
  { key: 'ArrowLeft' },
  { key: 'ArrowLeft', altKey: true, shiftKey: true },
  { key: 'ArrowLeft', altKey: true, ctrlKey: true },
  { key: 'ArrowLeft', altKey: true, repeat: true },
  { key: '[', metaKey: true },
  { key: 'b' },
])('%j goes nowhere', (key) => {
  show();
  expect(fireEvent.keyDown(document.body, key)).toBe(true);
  expect(steps).toEqual([]);
});

test.each([
  [3, -1],
  [4, 1],
])('button %i of a mouse goes by %i, once', (button, step) => {
  show();
  expect(fireEvent.mouseDown(document.body, { button })).toBe(false);
  expect(fireEvent.mouseUp(document.body, { button })).toBe(false);
  expect(steps).toEqual(['left', step]);
});

test('the other buttons go nowhere', () => {
  show();
  for (const button of [0, 1, 2]) {
    expect(fireEvent.mouseDown(document.body, { button })).toBe(true);
    fireEvent.mouseUp(document.body, { button });
  }
  expect(steps).toEqual([]);
});

test('under a dialog nothing goes, nor does the browser', () => {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('open', '');
  document.body.append(dialog);
  show();
  fireEvent.keyDown(dialog, { key: 'ArrowLeft', altKey: true });
  expect(fireEvent.mouseUp(dialog, { button: 3 })).toBe(false);
  expect(steps).toEqual([]);
});
