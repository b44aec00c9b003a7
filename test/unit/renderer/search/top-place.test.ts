import { afterEach, expect, test, vi } from 'vitest';

import { coveredBy, topPlace } from '../../../../renderer/search/top-place.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** A gallery with tiles of 100 px, by the place of each and where it begins in the window. */
function galleryOf(tiles: readonly (readonly [place: number, top: number])[]): HTMLElement {
  const gallery = document.createElement('div');
  for (const [place, top] of tiles) {
    const tile = document.createElement('div');
    tile.dataset['place'] = String(place);
    vi.spyOn(tile, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, top, 100, 100));
    gallery.append(tile);
  }
  return gallery;
}

test.each<[string, readonly (readonly [number, number])[], number | null]>([
  [
    'the beginning',
    [
      [0, 300],
      [1, 300],
      [2, 400],
    ],
    null,
  ],
  [
    'most of the first row',
    [
      [0, 60],
      [1, 60],
      [2, 160],
    ],
    null,
  ],
  [
    'a row that begins under the bar',
    [
      [2, 20],
      [3, 20],
      [4, 80],
      [5, 80],
    ],
    4,
  ],
  [
    'the keyboard’s tile far above, and what is seen',
    [
      [0, -5000],
      [40, 130],
      [41, 130],
    ],
    40,
  ],
  [
    'the keyboard’s tile far below, too',
    [
      [12, 110],
      [90, 9000],
    ],
    12,
  ],
  ['nothing', [], null],
  ['rows on their way', [[12, 9000]], null],
])('seen first: %s', (_what, tiles, expected) => {
  vi.spyOn(window, 'innerHeight', 'get').mockReturnValue(800);
  expect(topPlace(galleryOf(tiles), 100)).toBe(expected);
});

test('a bar covers as far as it reaches, and no bar nothing', () => {
  const bar = document.createElement('div');
  vi.spyOn(bar, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 52, 800, 52));
  expect(coveredBy(bar)).toBe(104);
  expect(coveredBy(null)).toBe(0);
});
