import { describe, expect, test } from 'vitest';

import { nothingSelected, select, union } from '../../../../renderer/selection/selection.ts';
import type { Selection, SelectionChange } from '../../../../renderer/selection/selection.ts';
import { postId } from '../samples.ts';

const at = (place: number) => ({ id: postId(place), place });
const ids = (...places: readonly number[]) => places.map(postId);

const toggle = (place: number): SelectionChange => ({ kind: 'toggle', at: at(place) });
const stretch = (head: number, ...places: readonly number[]): SelectionChange => ({
  kind: 'stretch',
  ids: ids(...places),
  head,
});
const take = (...places: readonly number[]): SelectionChange => ({
  kind: 'take',
  ids: ids(...places),
});

const after = (...changes: readonly SelectionChange[]): Selection =>
  changes.reduce(select, nothingSelected);
const selected = (selection: Selection): readonly string[] => [...selection.ids];

describe('what is selected', () => {
  test.each<[string, readonly SelectionChange[], readonly number[]]>([
    ['one that was pressed', [toggle(3)], [3]],
    ['none that was pressed twice', [toggle(3), toggle(3)], []],
    ['several', [toggle(3), toggle(5)], [3, 5]],
    ['a range', [toggle(3), stretch(5, 3, 4, 5)], [3, 4, 5]],
    ['a range that became shorter', [toggle(3), stretch(5, 3, 4, 5), stretch(4, 3, 4)], [3, 4]],
    [
      'a range that went to the other side',
      [toggle(3), stretch(5, 3, 4, 5), stretch(2, 2, 3)],
      [3, 2],
    ],
    [
      'a range besides what was selected before',
      [toggle(9), toggle(3), stretch(4, 3, 4), stretch(3, 3)],
      [9, 3],
    ],
    ['two ranges', [toggle(1), stretch(2, 1, 2), toggle(8), stretch(9, 8, 9)], [1, 2, 8, 9]],
    [
      'a range that a key began',
      [toggle(1), { kind: 'begin', at: at(5) }, stretch(6, 5, 6)],
      [1, 5, 6],
    ],
    ['all', [toggle(2), take(1, 2, 3)], [1, 2, 3]],
    ['none that a rubber band touches', [toggle(2), take()], []],
    ['none', [toggle(2), { kind: 'clear' }], []],
  ])('%s', (_what, changes, places) => {
    expect(selected(after(...changes))).toEqual(ids(...places));
  });

  test('a range from one that was left out puts it back', () => {
    const some = after(take(1, 2, 3), toggle(2), stretch(3, 2, 3));
    expect(new Set(selected(some))).toEqual(new Set(ids(1, 2, 3)));
  });

  test('without anything selected, nothing begins a range', () => {
    expect(after(toggle(2), toggle(2))).toEqual(nothingSelected);
    expect(after(toggle(2), { kind: 'clear' })).toEqual(nothingSelected);
  });

  test('a selection is not changed by what follows it', () => {
    const one = after(toggle(1));
    select(one, toggle(2));
    select(one, stretch(9, 1, 2, 3));
    expect(selected(one)).toEqual(ids(1));
  });
});

test('there is an end to what can be selected, and what was first is kept', () => {
  expect([...union(ids(1, 2), ids(2, 3, 4), 3)]).toEqual(ids(1, 2, 3));
});
