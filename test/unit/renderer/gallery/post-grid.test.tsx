import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { createRef } from 'react';
import { describe, expect, test } from 'vitest';

import type { Density } from '../../../../renderer/gallery/cell-size.ts';
import { PostGrid } from '../../../../renderer/gallery/post-grid.tsx';
import type { PostGridHandle } from '../../../../renderer/gallery/post-grid.tsx';
import { renderPage } from '../render-page.tsx';
import { accountId, medium, post, posts } from '../samples.ts';
import { setViewport } from '../viewport.ts';

// Four columns, rows of 338 px, one every 341 px: two and a half rows in the window.
function showGrid(loaded = posts(100), count = loaded.length) {
  const viewport = setViewport({ width: 1024, height: 900, above: 0 });
  const opened: number[] = [];
  const near: number[] = [];
  const handle = createRef<PostGridHandle>();
  const grid = (cells: number, density: Density = 'medium') => (
    <PostGrid
      ref={handle}
      accountId={accountId}
      at={(place) => (place < cells ? loaded[place] : undefined)}
      count={cells}
      months={[]}
      colourAt={() => null}
      look={{ density, shape: 'portrait' }}
      onZoom={() => false}
      busy={false}
      onOpen={(place) => opened.push(place)}
      onNear={(_from, to) => near.push(to)}
    />
  );
  const page = renderPage(
    <>
      <button type="button">Before</button>
      {grid(count)}
      <button type="button">After</button>
    </>,
  );
  const shrink = (cells: number): void =>
    page.rerender(
      <>
        <button type="button">Before</button>
        {grid(cells)}
        <button type="button">After</button>
      </>,
    );
  const resize = (density: Density): void =>
    page.rerender(
      <>
        <button type="button">Before</button>
        {grid(count, density)}
        <button type="button">After</button>
      </>,
    );
  return { ...page, resize, viewport, opened, near, handle, shrink };
}

const cell = (number: number): HTMLElement =>
  screen.getByRole('gridcell', { name: new RegExp(`^Caption ${number}\\.`) });
const focusedName = (): string | null | undefined =>
  document.activeElement?.getAttribute('aria-label');

describe('the grid', () => {
  test('is a grid of rows of cells, each named after its post', () => {
    showGrid();
    const grid = screen.getByRole('grid', { name: 'Posts' });
    const [first] = within(grid).getAllByRole('row');
    const names = within(first ?? grid)
      .getAllByRole('gridcell')
      .map((each) => each.getAttribute('aria-label'));
    expect(names).toEqual([1, 2, 3, 4].map((n) => `Caption ${n}. Picture, June 22, 2026`));
  });

  test('says how large it is, though only what is near exists', () => {
    showGrid(posts(100), 10_000);
    const grid = screen.getByRole('grid');
    expect(grid.getAttribute('aria-rowcount')).toBe('2500');
    expect(grid.getAttribute('aria-colcount')).toBe('4');
    const rows = screen.getAllByRole('row');
    expect(rows.length).toBeLessThan(10);
    expect(rows.map((row) => row.getAttribute('aria-rowindex'))).toEqual(
      rows.map((_row, index) => String(index + 1)),
    );
    expect(grid.style.height).toBe(`${2500 * 341 - 3}px`);
  });

  test('has a place for posts to come, said to be on their way', async () => {
    const { user, opened } = showGrid(posts(2), 1_234);
    const coming = screen.getByRole('gridcell', { name: 'Loading post 3 of 1,234' });
    await user.click(coming);
    expect(opened).toEqual([]);
  });

  test('ends with its last post', () => {
    showGrid(posts(5));
    expect(screen.getAllByRole('gridcell')).toHaveLength(5);
  });

  test('tells how far down it is looked at, so that pages come in time', async () => {
    const { near, viewport } = showGrid(posts(100), 1000);
    expect(near.at(-1)).toBe(6 * 4 - 1);
    act(() => viewport.scrollTo(341 * 20));
    await screen.findByRole('gridcell', { name: 'Caption 81. Picture, June 22, 2026' });
    await waitFor(() => expect(near.at(-1)).toBe(26 * 4 - 1));
  });
});

describe('by keyboard', () => {
  test('Tab stops at one cell, and goes on after it', async () => {
    const { user } = showGrid();
    await user.tab();
    await user.tab();
    expect(document.activeElement).toBe(cell(1));
    await user.tab();
    expect(document.activeElement).toBe(screen.getByText('After'));
  });

  test('Tab comes back to the cell it left', async () => {
    const { user } = showGrid();
    act(() => cell(1).focus());
    await user.keyboard('{ArrowRight}{ArrowDown}');
    await user.tab();
    await user.tab({ shift: true });
    expect(document.activeElement).toBe(cell(6));
    expect(screen.getAllByRole('gridcell').filter(({ tabIndex }) => tabIndex === 0)).toEqual([
      cell(6),
    ]);
  });

  test.each<[string, string]>([
    ['{ArrowRight}', 'Caption 2'],
    ['{ArrowDown}', 'Caption 5'],
    ['{ArrowDown}{ArrowLeft}', 'Caption 4'],
    ['{ArrowDown}{ArrowUp}', 'Caption 1'],
    ['{ArrowUp}{ArrowLeft}', 'Caption 1'],
    ['{PageDown}', 'Caption 9'],
    ['{PageDown}{PageUp}', 'Caption 1'],
    ['{End}', 'Caption 100'],
    ['{End}{Home}', 'Caption 1'],
    ['{Control>}{End}{/Control}', 'Caption 100'],
    ['{End}{Control>}{Home}{/Control}', 'Caption 1'],
  ])('%s leads to %s', async (keys, name) => {
    const { user } = showGrid();
    act(() => cell(1).focus());
    await user.keyboard(keys);
    expect(focusedName()).toBe(`${name}. Picture, June 22, 2026`);
  });

  test('the window follows', async () => {
    const { user, viewport } = showGrid();
    act(() => cell(1).focus());
    await user.keyboard('{End}');
    expect(viewport.scrolledTo()).toBe(25 * 341 - 3 + 8 - 900);
    await user.keyboard('{Home}');
    expect(viewport.scrolledTo()).toBe(-112);
  });

  test('keys of the system and of the application are left alone', async () => {
    const { user } = showGrid();
    act(() => cell(1).focus());
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}{Shift>}{End}{/Shift}{Control>}{ArrowDown}');
    expect(document.activeElement).toBe(cell(1));
  });

  test('Enter and Space open the post', async () => {
    const { user, opened } = showGrid();
    act(() => cell(1).focus());
    await user.keyboard('{ArrowRight}{Enter}{ArrowDown} ');
    expect(opened).toEqual([1, 5]);
  });

  test('the cell with the focus stays, however far the window is scrolled', async () => {
    const { viewport } = showGrid();
    act(() => cell(2).focus());
    act(() => viewport.scrollTo(341 * 20));
    await screen.findByRole('gridcell', { name: /^Caption 90\./ });
    expect(document.activeElement).toBe(cell(2));
    expect(screen.queryByRole('gridcell', { name: /^Caption 30\./ })).toBeNull();
  });
});

test('a press opens the post', async () => {
  const { user, opened } = showGrid();
  await user.click(cell(3));
  expect(opened).toEqual([2]);
});

describe('what can be pressed inside a tile', () => {
  const withheld = [post(1, { media: [medium(1, { available: false })] })];

  test('does not open the post as well', async () => {
    const { user, opened, bridge } = showGrid(withheld);
    await user.click(screen.getByRole('link', { name: 'Open on Instagram' }));
    act(() => screen.getByRole('link', { name: 'Open on Instagram' }).focus());
    await user.keyboard('{Enter}');
    expect(bridge.asked('openPost')).toHaveLength(2);
    expect(opened).toEqual([]);
  });
  test('is reached by Tab from the tile that has the focus, and from no other', () => {
    showGrid([post(2), ...withheld]);
    const link = screen.getByRole('link', { name: 'Open on Instagram' });
    expect(link.tabIndex).toBe(-1);
    act(() => cell(1).focus());
    expect(link.tabIndex).toBe(0);
  });
});

describe('from outside', () => {
  test('a tile far away is brought into view and focused', () => {
    const { handle, viewport } = showGrid();
    act(() => handle.current?.focusPlace(79));
    expect(document.activeElement).toBe(cell(80));
    expect(viewport.scrolledTo()).toBeGreaterThan(0);
  });
  test('the tile that had it last is focused again', () => {
    const { handle } = showGrid();
    act(() => cell(3).focus());
    act(() => screen.getByText('After').focus());
    act(() => handle.current?.focusPlace(2));
    expect(document.activeElement).toBe(cell(3));
  });
});

test('posts that disappear do not draw the focus back into the grid', async () => {
  const { user, shrink } = showGrid(posts(9));
  act(() => cell(9).focus());
  await user.keyboard('{ArrowRight}');
  act(() => screen.getByText('After').focus());
  shrink(5);
  expect(screen.getAllByRole('gridcell')).toHaveLength(5);
  expect(document.activeElement).toBe(screen.getByText('After'));
});

test('the focus stays on its post when the cells get another size', async () => {
  const { user, resize } = showGrid();
  act(() => cell(1).focus());
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowDown}');
  resize('tiny');
  expect(focusedName()).toBe('Caption 8. Picture, June 22, 2026');
  await user.keyboard('{ArrowRight}');
  expect(focusedName()).toBe('Caption 9. Picture, June 22, 2026');
  act(() => cell(9).blur());
  resize('large');
  expect(document.activeElement).toBe(document.body);
});

test('a picture that fails inside the grid says so in its tile', () => {
  const { container } = showGrid(posts(1));
  const image = container.querySelector('img');
  if (image !== null) fireEvent.error(image);
  expect(within(cell(1)).getByText('Not on this computer yet')).toBeDefined();
});
