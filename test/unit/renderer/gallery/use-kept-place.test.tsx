import { act, screen } from '@testing-library/react';
import { createRef } from 'react';
import type { ReactElement } from 'react';
import { describe, expect, test } from 'vitest';

import type { Post } from '../../../../preload/contract/post.ts';
import { usualLook } from '../../../../renderer/gallery/cell-size.ts';
import { PostGrid } from '../../../../renderer/gallery/post-grid.tsx';
import type { PostGridHandle } from '../../../../renderer/gallery/post-grid.tsx';
import { renderPage } from '../render-page.tsx';
import { accountId, post, posts } from '../samples.ts';
import { setViewport } from '../viewport.ts';

/** From the top of one row to that of the next: four columns in a window of 1024 px. */
const pitch = 341;
const library = posts(100);

/** So many posts that were not there before, then the library. */
const after = (come: number): readonly Post[] => [
  ...Array.from({ length: come }, (_, index) => post(1000 + index)),
  ...library,
];

function showGrid() {
  const viewport = setViewport({ width: 1024, height: 900, above: 0 });
  const handle = createRef<PostGridHandle>();
  const grid = (at: (place: number) => Post | undefined): ReactElement => (
    <PostGrid
      ref={handle}
      accountId={accountId}
      at={at}
      count={300}
      months={[]}
      colourAt={() => null}
      look={usualLook}
      onZoom={() => false}
      busy={false}
      onOpen={() => {}}
      onNear={() => {}}
    />
  );
  const { rerender } = renderPage(grid((place) => library[place]));
  const become = (at: (place: number) => Post | undefined): void => rerender(grid(at));
  return {
    viewport,
    handle,
    become,
    show: (all: readonly Post[]): void => become((place) => all[place]),
  };
}

const focusedName = (): string | undefined =>
  document.activeElement?.getAttribute('aria-label')?.split('.')[0];
const scrollTop = pitch * 10 + 50;

describe('when posts come before what a person looks at', () => {
  test.each([
    ['a row of them', 4, pitch],
    ['two rows', 8, 2 * pitch],
    ['less than a row: the first post in view is still in its row', 3, 0],
    ['fifty', 50, 12 * pitch],
  ])('the window follows: %s', (_what, come, by) => {
    const { viewport, show } = showGrid();
    act(() => viewport.scrollTo(scrollTop));
    show(after(come));
    expect(viewport.scrolledTo()).toBe(scrollTop + by);
  });

  test('the tile with the focus stays in its place, where it is in view', () => {
    const { viewport, handle, show } = showGrid();
    act(() => viewport.scrollTo(scrollTop));
    act(() => handle.current?.focusPlace(47));
    expect(viewport.scrolledTo()).toBe(scrollTop);
    show(after(3));
    expect(document.activeElement?.getAttribute('data-place')).toBe('50');
    expect(viewport.scrolledTo()).toBe(scrollTop + pitch);
  });

  test('a tile with the focus that is out of view does not draw the window to itself', () => {
    const { viewport, handle, show } = showGrid();
    act(() => handle.current?.focusPlace(3));
    act(() => viewport.scrollTo(scrollTop));
    show(after(3));
    expect(document.activeElement?.getAttribute('data-place')).toBe('6');
    expect(viewport.scrolledTo()).toBe(scrollTop);
  });

  test('at the beginning nothing is scrolled: what is new is to be seen', () => {
    const { viewport, show } = showGrid();
    show(after(8));
    expect(viewport.scrolledTo()).toBe(0);
    expect(screen.getAllByRole('gridcell')[0]?.getAttribute('aria-label')).toMatch(/^Caption 1000/);
  });

  test('a page read before the next one moves the window once, when the post is seen again', () => {
    const { viewport, become } = showGrid();
    act(() => viewport.scrollTo(scrollTop));
    const now = after(8);
    // The first post in view, at place 40, has left its page; the page after it is the old one.
    become((place) => (place < 44 ? now[place] : library[place]));
    expect(viewport.scrolledTo()).toBe(scrollTop);
    become((place) => now[place]);
    expect(viewport.scrolledTo()).toBe(scrollTop + 2 * pitch);
    become((place) => now[place]);
    expect(viewport.scrolledTo()).toBe(scrollTop + 2 * pitch);
  });

  test('pages that come or go move nothing', () => {
    const { viewport, become } = showGrid();
    act(() => viewport.scrollTo(scrollTop));
    become((place) => (place < 20 ? undefined : library[place]));
    become((place) => library[place]);
    become(() => undefined);
    expect(viewport.scrolledTo()).toBe(scrollTop);
  });
});

describe('the keyboard’s place', () => {
  test('goes with its post, and so does the focus', () => {
    const { handle, show } = showGrid();
    act(() => handle.current?.focusPlace(9));
    expect(focusedName()).toBe('Caption 10');
    show(after(6));
    expect(focusedName()).toBe('Caption 10');
    expect(document.activeElement?.getAttribute('data-place')).toBe('15');
  });

  test('stays the first tile where nobody has been', () => {
    const { show } = showGrid();
    show(after(6));
    const stops = screen.getAllByRole('gridcell').filter(({ tabIndex }) => tabIndex === 0);
    expect(stops.map((stop) => stop.getAttribute('data-place'))).toEqual(['0']);
    expect(document.activeElement).toBe(document.body);
  });

  test('is not lost while its post is on none of the pages', () => {
    const { handle, become } = showGrid();
    act(() => handle.current?.focusPlace(9));
    const now = after(6);
    become((place) => (place < 12 ? now[place] : library[place]));
    become((place) => now[place]);
    expect(focusedName()).toBe('Caption 10');
  });
});
