import { act, fireEvent, screen } from '@testing-library/react';
import { createRef } from 'react';
import { describe, expect, test } from 'vitest';

import type { GridSelection, PostGridHandle } from '../../../../renderer/gallery/grid-selection.ts';
import { PostGrid } from '../../../../renderer/gallery/post-grid.tsx';
import { renderPage } from '../render-page.tsx';
import { accountId, posts } from '../samples.ts';
import { setViewport } from '../viewport.ts';

// Four columns of 253.75 px, rows of 338 px, one every 341 px.
function showGrid(some: Partial<GridSelection> = {}) {
  const viewport = setViewport({ width: 1024, height: 900, above: 100 });
  const loaded = posts(10);
  const told: string[] = [];
  const opened: number[] = [];
  const handle = createRef<PostGridHandle>();
  const selection: GridSelection = {
    isSelected: (place) => place === 1,
    onTilePointer: (event, place) => told.push(`${event.type} ${place}`),
    onTileKey: () => false,
    ...some,
  };
  const page = renderPage(
    <PostGrid
      ref={handle}
      accountId={accountId}
      at={(place) => loaded[place]}
      count={10}
      busy={false}
      onOpen={(place) => opened.push(place)}
      onNear={() => {}}
      selection={selection}
    />,
  );
  return { ...page, viewport, handle, told, opened };
}

const tile = (place: number): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-place="${place}"]`);
  if (found === null) throw new Error(`no tile ${place}`);
  return found;
};

describe('a grid with a selection', () => {
  test('says what is selected, and that several can be', () => {
    showGrid();
    expect(screen.getByRole('grid').getAttribute('aria-multiselectable')).toBe('true');
    expect(tile(1).getAttribute('aria-selected')).toBe('true');
    expect(tile(2).getAttribute('aria-selected')).toBe('false');
  });

  test('tells it of presses and clicks, and opens what it lets through', async () => {
    const { user, told, opened } = showGrid();
    await user.click(tile(3));
    expect(told).toEqual(['pointerdown 3', 'click 3']);
    expect(opened).toEqual([3]);
  });

  test('does not open what it takes for itself', () => {
    const { opened } = showGrid({ onTilePointer: (event) => event.preventDefault() });
    fireEvent.click(tile(3));
    expect(opened).toEqual([]);
  });

  test('leaves it the keys that it takes', async () => {
    const { user, opened } = showGrid({ onTileKey: ({ key }) => key === ' ' });
    act(() => tile(0).focus());
    await user.keyboard(' {ArrowRight}{Enter}');
    expect(opened).toEqual([1]);
  });

  test('draws over each tile what it is given', () => {
    showGrid({ over: (place, post) => `over ${place} ${post?.id ?? '?'}` });
    expect(tile(0).textContent).toContain('over 0 1001');
  });
});

describe('the grid says', () => {
  test('which tile is under a point of the window', () => {
    const { handle, viewport } = showGrid();
    expect(handle.current?.placeAt(10, 110)).toBe(0);
    expect(handle.current?.placeAt(1020, 100 + 341)).toBe(7);
    expect(handle.current?.placeAt(10, 100 + 339)).toBeNull();
    expect(handle.current?.placeAt(10, 90)).toBeNull();
    expect(handle.current?.placeAt(600, 100 + 2 * 341)).toBeNull();
    act(() => viewport.scrollTo(341));
    expect(handle.current?.placeAt(10, 110)).toBe(4);
  });

  test('which tiles a rectangle touches, wherever the window is', () => {
    const { handle, viewport } = showGrid();
    const start = handle.current?.pointAt(300, 150) ?? { x: 0, y: 0 };
    expect(start).toEqual({ x: 300, y: 50 });
    act(() => viewport.scrollTo(341));
    const end = handle.current?.pointAt(10, 150) ?? { x: 0, y: 0 };
    expect(handle.current?.placesBetween(start, end)).toEqual([0, 1, 4, 5]);
    const far = { x: 5000, y: 5000 };
    expect(handle.current?.placesBetween(start, far)).toEqual([1, 2, 3, 5, 6, 7, 9]);
    expect(handle.current?.placesBetween({ x: -9, y: -9 }, { x: -1, y: -1 })).toEqual([]);
  });

  test('where a key leads', () => {
    const { handle } = showGrid();
    expect(handle.current?.placeAfterKey('ArrowDown', 1)).toBe(5);
    expect(handle.current?.placeAfterKey('x', 1)).toBeNull();
  });
});
