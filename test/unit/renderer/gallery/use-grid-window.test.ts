import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { gridLayout } from '../../../../renderer/gallery/grid-layout.ts';
import type { GridLayout } from '../../../../renderer/gallery/grid-layout.ts';
import { rowTop } from '../../../../renderer/gallery/grid-places.ts';
import { sectionsOf } from '../../../../renderer/gallery/grid-sections.ts';
import { useGridWindow } from '../../../../renderer/gallery/use-grid-window.ts';
import { setViewport } from '../viewport.ts';

const pitch = 341;
const view = 900;
const layoutOf = (count: number): GridLayout =>
  gridLayout({ columns: 4, width: 253, height: 338 }, sectionsOf([], count));

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function watch(count: number, above = 0) {
  const viewport = setViewport({ width: 1024, height: view, above });
  const layout = layoutOf(count);
  const grid = { current: document.createElement('div') };
  const hook = renderHook(() => useGridWindow(grid, layout));
  act(() => hook.result.current.stay());
  return { viewport, layout, ...hook };
}

describe('what is drawn', () => {
  test('is the window, and another one on either side', () => {
    const { result, viewport } = watch(4000);
    expect(result.current.rows).toEqual({ first: 0, end: 6 });
    act(() => viewport.scrollTo(500 * pitch));
    expect(result.current.rows).toEqual({ first: 497, end: 506 });
  });
  test('is less where rows have many cells', () => {
    const tiny = gridLayout({ columns: 40, width: 84, height: 112 }, sectionsOf([], 40_000));
    setViewport({ width: 3840, height: 2100, above: 0 });
    const grid = { current: document.createElement('div') };
    const { result } = renderHook(() => useGridWindow(grid, tiny));
    act(() => result.current.stay());
    expect(result.current.rows.end * 40).toBeLessThan(1300);
  });
  test('begins where what stands above the grid ends', () => {
    expect(watch(4000, 1000).result.current.rows).toEqual({ first: 0, end: 3 });
  });
});

describe('pictures', () => {
  const past = (seconds: number): void => void vi.advanceTimersByTime(seconds * 1000);

  test('are worth loading near the window', () => {
    const { result } = watch(4000);
    expect(result.current.near).toEqual({ first: 0, end: 4 });
    expect(result.current.rushing).toBe(false);
  });
  test('are not while the window rushes past them, and are when it rests', () => {
    const { result, viewport } = watch(4000);
    past(5);
    act(() => viewport.scrollTo(20_000));
    expect(result.current.rushing).toBe(false);
    for (let frame = 1; frame < 5; frame += 1) {
      past(0.016);
      act(() => viewport.scrollTo(20_000 + frame * 2000));
      expect(result.current.rushing).toBe(true);
    }
    act(() => past(0.2));
    expect(result.current.rushing).toBe(false);
  });
  test('are worth it while somebody turns the wheel', () => {
    const { result, viewport } = watch(4000);
    for (let frame = 1; frame < 9; frame += 1) {
      past(0.016);
      act(() => viewport.scrollTo(5000 + frame * 60));
    }
    expect(result.current.rushing).toBe(false);
  });
});

describe('a grid that is higher than a page can be', () => {
  const count = 400_000;

  test('has a page that fits, of which every point is one of the grid', () => {
    const { result, viewport, layout } = watch(count);
    expect(layout.height).toBeGreaterThan(30_000_000);
    expect(result.current.height).toBe(15_000_000);
    act(() => viewport.scrollTo(15_000_000 - view));
    expect(result.current.rows.end).toBe(layout.rows);
    act(() => viewport.scrollTo(0));
    expect(result.current.rows.first).toBe(0);
  });

  test('is gone through pixel by pixel, and put right at rest, where nothing moves', () => {
    const { result, viewport } = watch(count);
    act(() => viewport.scrollTo(7_000_000));
    const { offset, top } = result.current.place.current;
    expect(offset).toBeGreaterThan(0);
    for (let step = 1; step <= 100; step += 1) {
      act(() => viewport.scrollTo(7_000_000 + step * 500));
    }
    expect(result.current.place.current.top).toBe(top + 50_000);
    expect(result.current.offset).toBe(offset);
    act(() => void vi.advanceTimersByTime(1000));
    expect(result.current.offset).not.toBe(offset);
    expect(result.current.place.current.top).toBe(top + 50_000);
    expect(viewport.scrolledTo()).toBe(top + 50_000 - result.current.offset);
  });

  test('goes to any of its points', () => {
    const { result, layout } = watch(count);
    for (const row of [50_000, 99_000, 10]) {
      act(() => result.current.goTo(rowTop(layout, row)));
      expect(result.current.place.current.top).toBe(rowTop(layout, row));
      const { first, end } = result.current.rows;
      expect(first <= row && row < end).toBe(true);
      expect(rowTop(layout, row) - result.current.offset).toBeLessThan(15_000_000);
    }
  });
});

test('a grid that is gone listens to nothing', () => {
  const stopped = vi.spyOn(window, 'removeEventListener');
  watch(400).unmount();
  const names = stopped.mock.calls.map(([name]) => name);
  stopped.mockRestore();
  expect(names).toContain('scroll');
  expect(names).toContain('resize');
});
