import { describe, expect, test } from 'vitest';

import { matchRanges } from '../../../../preload/contract/match-ranges.ts';

/** The text with what was found in brackets. */
function marked(text: string, query: string): string {
  let result = text;
  for (const { start, end } of matchRanges(text, query).toReversed()) {
    result = `${result.slice(0, start)}[${result.slice(start, end)}]${result.slice(end)}`;
  }
  return result;
}

describe('what was found is marked in the original text', () => {
  test.each([
    ['A Summer, a summery day', 'summer', 'A [Summer], a [summer]y day'],
    ['A summery day', 'summer day', 'A summery [day]'],
    ['In New-York', 'new york', 'In [New]-[York]'],
    ['In New-York', 'new-yo', 'In [New-Yo]rk'],
    ['Crème brûlée', 'brule creme', '[Crème] brûlée'],
    ['Crème brûlée', 'creme brule', '[Crème] [brûlé]e'],
    ['cre\u0300me', 'cre', '[cre\u0300]me'],
    ['die Straße lang', 'strass', 'die [Straß]e lang'],
    ['ﬁne ｗｉｄｅ', 'wid', 'ﬁne [ｗｉｄ]ｅ'],
    ['我爱北京的秋天', '北京 秋', '我爱[北京]的[秋]天'],
    ['東京tokyo旅行', 'tok', '東京[tok]yo旅行'],
    ['สวัสดีครับ', 'ครับ', 'สวัสดี[ครับ]'],
    ['서울에서', '서울', '[서울]에서'],
    ['أَهْلًا بكم', 'اهلا', '[أَهْلًا] بكم'],
    ['Ёлка', 'елка', '[Ёлка]'],
    ['day 👍🏽 and 👍', '👍', 'day [👍🏽] and [👍]'],
    ['see #SummerTime #sum @summer', '#summ', 'see [#SummerTime] #sum @summer'],
    ['hi @anna.k and anna.k', '@anna', 'hi [@anna.k] and anna.k'],
    ['nothing here', 'else', 'nothing here'],
    ['nothing here', '"', 'nothing here'],
    ['', 'a', ''],
  ])('%j, searched for %j', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });

  test('ranges are in order and apart', () => {
    const text = 'aa aab aaa 東東東 #aa';
    const ranges = matchRanges(text, 'aa 東東 #a aa');
    for (const [index, range] of ranges.entries()) {
      expect(range.end).toBeGreaterThan(range.start);
      expect(range.start).toBeGreaterThan(ranges[index - 1]?.end ?? -1);
    }
    expect(ranges.length).toBeGreaterThan(2);
  });

  test('a long text and a long query are no trouble', () => {
    expect(matchRanges('word '.repeat(20_000), 'x'.repeat(10_000))).toEqual([]);
  });
});
