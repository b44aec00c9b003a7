import { act, renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';

import { useVisibleRows } from '../../../../renderer/gallery/use-visible-rows.ts';
import { setViewport } from '../viewport.ts';

const pitch = 341;

function watch(count: number, above = 0) {
  const viewport = setViewport({ width: 1024, height: 2 * pitch, above });
  const grid = { current: document.createElement('div') };
  const hook = renderHook(({ cells }) => useVisibleRows(grid, cells), {
    initialProps: { cells: count },
  });
  return { viewport, ...hook };
}

test('at first: the rows in the window and three more', () => {
  const { result } = watch(400);
  expect(result.current.layout).toMatchObject({ columns: 4, rows: 100, rowPitch: pitch });
  expect(result.current.rows).toEqual({ first: 0, end: 5 });
});

test('scrolled: the rows around the window', async () => {
  const { viewport, result } = watch(400_000);
  act(() => viewport.scrollTo(50_000 * pitch));
  await vi.waitFor(() => expect(result.current.rows).toEqual({ first: 49_997, end: 50_005 }));
});

test('what stands above the grid is counted', () => {
  expect(watch(400, pitch).result.current.rows).toEqual({ first: 0, end: 4 });
});

test('a count that grows has its rows at once', () => {
  const { result, rerender } = watch(4);
  expect(result.current.rows).toEqual({ first: 0, end: 1 });
  rerender({ cells: 12 });
  expect(result.current.rows).toEqual({ first: 0, end: 3 });
});

test('a grid that is gone listens to nothing', () => {
  const stopped = vi.spyOn(window, 'removeEventListener');
  const { unmount } = watch(400);
  unmount();
  const names = stopped.mock.calls.map(([name]) => name);
  stopped.mockRestore();
  expect(names).toContain('scroll');
  expect(names).toContain('resize');
});
