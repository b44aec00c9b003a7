import { describe, expect, test } from 'vitest';

import type { Post } from '../../../../preload/contract/post.ts';
import { cellSize } from '../../../../renderer/gallery/cell-size.ts';
import type { GridLook } from '../../../../renderer/gallery/cell-size.ts';
import { gridLayout } from '../../../../renderer/gallery/grid-layout.ts';
import type { GridLayout } from '../../../../renderer/gallery/grid-layout.ts';
import { rowOf, rowTop } from '../../../../renderer/gallery/grid-places.ts';
import { sectionsOf } from '../../../../renderer/gallery/grid-sections.ts';
import { anchorAt, anchorOf, placeNow, topFor } from '../../../../renderer/gallery/kept-place.ts';
import { coveredTop } from '../../../../renderer/gallery/scroll-to-row.ts';
import { postId, posts } from '../samples.ts';
import { monthsOf, totalOf } from './months.ts';

const library = posts(300);
const at = (place: number): Post | undefined => library[place];
const months = monthsOf(40, (index) => 1 + ((index * 7) % 23));
const layoutAt = (width: number, look: Partial<GridLook> = {}): GridLayout =>
  gridLayout(
    cellSize(width, { density: 'medium', shape: 'portrait', ...look }),
    sectionsOf(months, totalOf(months)),
  );
const height = 900;

describe('where a post is now', () => {
  test.each([
    ['where it was', 5, 6, 5],
    ['further on', 2, 6, 5],
    ['never nearer', 8, 6, null],
    ['not where nothing is loaded', 0, 999, null],
  ] as const)('%s', (_what, place, number, found) => {
    expect(placeNow({ id: postId(number), place }, at)).toBe(found);
  });
  test('of one that was not loaded nothing can be said', () => {
    expect(placeNow({ id: null, place: 3 }, at)).toBeNull();
  });
});

describe('what a person looks at', () => {
  const layout = layoutAt(1024);
  const view = (top: number) => ({ layout, at, top, height });
  const seen = (row: number): number => rowTop(layout, row) - coveredTop(layout);

  test('is nothing in particular at the beginning', () => {
    expect(anchorOf(view(-400), null)).toBeNull();
    expect(anchorOf(view(seen(0) + 50), 1)).toBeNull();
  });
  test('is the first row in view', () => {
    const anchor = anchorOf(view(seen(9) + 20), null);
    expect(rowOf(layout, anchor?.place ?? -1)).toBe(9);
    expect(anchor?.y).toBe(coveredTop(layout) - 20);
  });
  test('is the next row, where the first is half gone', () => {
    const anchor = anchorOf(view(seen(9) + layout.cellHeight * 0.7), null);
    expect(rowOf(layout, anchor?.place ?? -1)).toBe(10);
  });
  test('is the tile with the focus, where it is in view', () => {
    const place = anchorOf(view(seen(9)), null)?.place ?? 0;
    expect(anchorOf(view(seen(9)), place + 1)?.place).toBe(place + 1);
    expect(anchorOf(view(seen(9)), 2)?.place).toBe(place);
  });
});

describe('stays where it is', () => {
  const before = layoutAt(1280);
  const looks: readonly [string, GridLayout][] = [
    ['a narrower window', layoutAt(700)],
    ['a wider window', layoutAt(2560)],
    ['tiny cells', layoutAt(1280, { density: 'tiny' })],
    ['large cells', layoutAt(1280, { density: 'large' })],
    ['square cells', layoutAt(1280, { shape: 'square' })],
  ];
  test.each(looks)('in %s', (_what, after) => {
    for (let top = 1000; top < before.height - height; top += 777) {
      const anchor = anchorOf({ layout: before, at, top, height }, null);
      expect(anchor).not.toBeNull();
      if (anchor === null) return;
      const now = topFor(anchor, after, anchor.place);
      expect(rowTop(after, rowOf(after, anchor.place)) - now).toBeCloseTo(anchor.y, 6);
      expect(topFor(anchor, before, anchor.place)).toBeCloseTo(top, 6);
    }
  });
  test('the part of a cell that a gesture holds', () => {
    const anchor = anchorAt({ layout: before, at, top: 5000, height }, 100, 0.75);
    const after = layoutAt(1280, { density: 'large' });
    const now = topFor(anchor, after, 100);
    const held = rowTop(after, rowOf(after, 100)) + 0.75 * after.cellHeight;
    expect(held - now).toBeCloseTo(anchor.y, 6);
  });
});
