import { expect, test } from 'vitest';

import { piecesOf, rangesOf } from '../../../../renderer/design/text-pieces.ts';

const marked = (
  text: string,
  ...rest: Parameters<typeof piecesOf> extends [string, ...infer Rest] ? Rest : never
) =>
  piecesOf(text, ...rest)
    .map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text))
    .join('');

test.each([
  [[], 'abcdef'],
  [[{ start: 0, end: 6 }], '[abcdef]'],
  [[{ start: 1, end: 3 }], 'a[bc]def'],
  [
    [
      { start: 0, end: 1 },
      { start: 5, end: 6 },
    ],
    '[a]bcde[f]',
  ],
])('marks %j', (ranges, expected) => {
  expect(marked('abcdef', ranges)).toBe(expected);
});

test('of a stretch, what lies in it: a mark may begin before it or end after it', () => {
  const ranges = [
    { start: 0, end: 2 },
    { start: 3, end: 6 },
  ];
  expect(marked('abcdef', ranges, { start: 1, end: 4 })).toBe('[b]c[d]');
  expect(marked('abcdef', ranges, { start: 2, end: 3 })).toBe('c');
  expect(piecesOf('abcdef', ranges, { start: 2, end: 2 })).toEqual([]);
});

test('joined texts stand one behind the other', () => {
  expect(rangesOf(['See ', '', '#sea'])).toEqual([
    { start: 0, end: 4 },
    { start: 4, end: 4 },
    { start: 4, end: 8 },
  ]);
});
