import { act, fireEvent, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { useIdle } from '../../../../renderer/viewer/use-idle.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (milliseconds: number): void => act(() => void vi.advanceTimersByTime(milliseconds));

test('nobody has moved anything for three seconds, until somebody does', () => {
  const { result } = renderHook(() => useIdle(true));
  pass(2900);
  expect(result.current).toBe(false);
  fireEvent.pointerMove(document.body);
  pass(2900);
  expect(result.current).toBe(false);
  pass(200);
  expect(result.current).toBe(true);
  fireEvent.keyDown(document.body, { key: 'ArrowRight' });
  expect(result.current).toBe(false);
});

test('is not asked where it does not matter, and begins anew where it does again', () => {
  const { result, rerender } = renderHook(({ watching }) => useIdle(watching), {
    initialProps: { watching: true },
  });
  pass(4000);
  expect(result.current).toBe(true);
  rerender({ watching: false });
  expect(result.current).toBe(false);
  pass(4000);
  rerender({ watching: true });
  expect(result.current).toBe(false);
});
