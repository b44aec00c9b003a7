import { describe, expect, test } from 'vitest';

import { matchRanges } from '../../../../preload/contract/match-ranges.ts';
import { excerptOf } from '../../../../renderer/search/excerpt.ts';

/** The excerpt as text, with what is marked in brackets. */
const excerpt = (text: string, query: string): string =>
  excerptOf(text, matchRanges(text, query))
    .map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text))
    .join('');

const long = 'word '.repeat(60);

describe('an excerpt', () => {
  test('is all of a short text, in one line', () => {
    expect(excerpt('By the sea.\n\nAgain  by the sea', 'sea')).toBe(
      'By the [sea]. Again by the [sea]',
    );
  });
  test('is empty where nothing was found', () => {
    expect(excerpt('By the sea', 'tower')).toBe('');
    expect(excerpt('', 'tower')).toBe('');
  });
  test('begins at a word shortly before what was found, and says that it was cut', () => {
    const found = excerpt(`${long}a tower ${long}`, 'tower');
    expect(found).toMatch(/^… ?word (word )*a \[tower\] word/);
    expect(found.indexOf('[')).toBeLessThan(30);
    expect(found.endsWith('…')).toBe(true);
    expect(found.length).toBeLessThan(140);
  });
  test('shows the first thing that was found where there is nowhere to cut', () => {
    expect(excerpt(`${'木'.repeat(200)}東京${'木'.repeat(200)}`, '東京')).toContain('[東京]');
  });
  test('never halves an emoji', () => {
    const family = '👩‍👩‍👧‍👦';
    for (let shift = 0; shift < 12; shift += 1) {
      const text = `${family.repeat(30)}${'a'.repeat(shift)} tower ${family.repeat(60)}`;
      const shown = excerptOf(text, matchRanges(text, 'tower'))
        .map((piece) => piece.text)
        .join('')
        .replaceAll('…', '')
        .replaceAll(family, '');
      expect(shown).toMatch(/^a* ?tower ?$/);
    }
  });
});
