import { act, fireEvent, screen } from '@testing-library/react';
import { createRef } from 'react';
import { describe, expect, test } from 'vitest';

import { usualLook } from '../../../../renderer/gallery/cell-size.ts';
import { PostGrid } from '../../../../renderer/gallery/post-grid.tsx';
import { renderPage } from '../render-page.tsx';
import { accountId, posts } from '../samples.ts';
import { setViewport } from '../viewport.ts';
import { monthsOf, totalOf } from './months.ts';

const months = monthsOf(30, () => 20);
const loaded = posts(totalOf(months));

function showGrid(shown = months) {
  const viewport = setViewport({ width: 1024, height: 900, above: 0 });
  const page = renderPage(
    <PostGrid
      ref={createRef()}
      accountId={accountId}
      at={(place) => loaded[place]}
      count={totalOf(shown)}
      months={shown}
      colourAt={() => null}
      look={usualLook}
      onZoom={() => false}
      busy={false}
      onOpen={() => {}}
      onNear={() => {}}
    />,
  );
  return { ...page, viewport };
}

const slider = (): HTMLElement => screen.getByRole('slider', { name: 'Go to a month' });
const said = (): string | null => slider().getAttribute('aria-valuetext');

describe('the scrubber', () => {
  test('says which month the window is at, of how many, with its posts', () => {
    const { viewport } = showGrid();
    expect(said()).toBe('November 2026, 20 posts');
    expect(slider().getAttribute('aria-valuemax')).toBe('29');
    act(() => viewport.scrollTo(20_000));
    expect(Number(slider().getAttribute('aria-valuenow'))).toBeGreaterThan(5);
  });

  test('goes by keyboard from month to month, to years and to both ends', async () => {
    const { user } = showGrid();
    act(() => slider().focus());
    const heard: (string | null)[] = [];
    for (const key of ['{ArrowDown}', '{PageDown}', '{ArrowUp}', '{End}', '{ArrowUp}', '{Home}']) {
      await user.keyboard(key);
      heard.push(said());
    }
    expect(heard).toEqual(
      [
        'October 2026',
        'December 2025',
        'January 2026',
        'June 2024',
        'July 2024',
        'November 2026',
      ].map((month) => `${month}, 20 posts`),
    );
  });

  test('puts the month that a key leads to at the top of the window', async () => {
    const { user, viewport } = showGrid();
    act(() => slider().focus());
    await user.keyboard('{ArrowDown}');
    const [title] = screen.getAllByRole('heading', { name: 'October 2026' });
    const room = title?.closest<HTMLElement>('[role=presentation]');
    expect(Number.parseFloat(room?.style.top ?? '')).toBe(viewport.scrolledTo() + 112);
  });

  test('follows the pointer while it is pressed, and names what is under it', () => {
    const { viewport } = showGrid();
    slider().setPointerCapture = () => {};
    // The tests' rectangles have no height: the scrubber has one of its own here.
    slider().getBoundingClientRect = () => new DOMRect(970, 60, 52, 800);
    fireEvent.pointerMove(slider(), { clientY: 460 });
    expect(slider().textContent).toMatch(/\w+ 2025, 20 posts/);
    expect(viewport.scrolledTo()).toBe(0);
    fireEvent.pointerDown(slider(), { button: 0, clientY: 460 });
    const half = viewport.scrolledTo();
    expect(half).toBeGreaterThan(10_000);
    fireEvent.pointerMove(slider(), { clientY: 860 });
    expect(viewport.scrolledTo()).toBeGreaterThan(half);
    expect(slider().textContent).toContain('June 2024');
    fireEvent.pointerUp(slider());
    expect(slider().textContent).not.toContain('June 2024');
  });

  test('is not there for a gallery that is soon looked through', () => {
    showGrid(monthsOf(2, () => 4));
    expect(screen.queryByRole('slider')).toBeNull();
  });
});

describe('the months of a grid', () => {
  test('are headings in rows of their own, which name what is below', () => {
    showGrid();
    const grid = screen.getByRole('grid');
    expect(grid.getAttribute('aria-rowcount')).toBe(String(30 * 5 + 30));
    const title = screen.getByRole('heading', { level: 2, name: 'November 2026' });
    expect(title.closest('[role=rowheader]')?.parentElement?.getAttribute('aria-rowindex')).toBe(
      '1',
    );
    expect(screen.getByRole('rowgroup', { name: 'November 2026' })).toBeDefined();
    const rows = screen.getAllByRole('row').map((row) => Number(row.getAttribute('aria-rowindex')));
    expect(rows).toEqual(rows.map((_row, index) => index + 1));
  });
});
