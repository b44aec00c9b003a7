import { expect, test } from 'vitest';

import { mergedTable, tableOf } from '../../../../../scripts/bench/gallery/gallery-table.mjs';
import type { Figure } from '../../../../bench/gallery/figure.ts';

const start: Figure = {
  row: 'start',
  against: 'a bare window',
  ours: '300 ms',
  theirs: '200 ms',
  ratio: 1.5,
  aim: 'at most 2',
  met: true,
  runs: 5,
};
const scroll: Figure = { ...start, row: 'scroll', theirs: '0', ratio: null };

test('a line has everything that is known of a row', () => {
  expect(tableOf([start], '2026-11-24').split('\n').at(-1)).toBe(
    '| start | a bare window | 300 ms | 200 ms | 1.50 | at most 2 | 5 | 2026-11-24 |',
  );
});

test('what cannot be divided has no ratio', () => {
  expect(tableOf([scroll], '2026-11-24')).toContain('| 0 | – | at most 2 |');
});

test('a row measured anew keeps its place, and others stay as they were', () => {
  const both = mergedTable('', [start, scroll], '2026-11-24');
  const again = mergedTable(`${both}\n\nA machine.`, [{ ...start, ratio: 1.25 }], '2026-11-25');
  expect(again.split('\n').slice(2)).toEqual([
    '| start | a bare window | 300 ms | 200 ms | 1.25 | at most 2 | 5 | 2026-11-25 |',
    '| scroll | a bare window | 300 ms | 0 | – | at most 2 | 5 | 2026-11-24 |',
  ]);
});

test('a row that was not there goes to the end', () => {
  const table = mergedTable(tableOf([scroll], '2026-11-24'), [start], '2026-11-24');
  expect(table).toBe(tableOf([scroll, start], '2026-11-24'));
});
