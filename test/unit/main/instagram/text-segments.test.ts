import { describe, expect, it } from 'vitest';

import { segmentAddress, splitText } from '../../../../main/instagram/text-segments.ts';

/** `kind:text` of everything that is not plain text. */
function marked(text: string): readonly string[] {
  return splitText(text)
    .filter((segment) => segment.kind !== 'text')
    .map((segment) => `${segment.kind}:${segment.text}`);
}

const table: readonly (readonly [string, readonly string[]])[] = [
  ['', []],
  ['plain words,\nand a line', []],
  ['see https://example.com/a?b=c#d, now', ['link:https://example.com/a?b=c#d']],
  ['(http://example.com/a_(b)).', ['link:http://example.com/a_(b)']],
  ['www.example.com!', ['link:www.example.com']],
  ['HTTPS://Example.com', ['link:HTTPS://Example.com']],
  ['https://münchen.example/straße', ['link:https://münchen.example/straße']],
  ['https://example.com/@name/#tag', ['link:https://example.com/@name/#tag']],
  ['見て「https://example.com/a」です', ['link:https://example.com/a']],
  ['https://instagram.com@elsewhere.example/', []],
  ['https:// and www. and http://localhost', []],
  ['ftp://example.com javascript:alert(1)', []],
  ['by @some.one_1.', ['mention:@some.one_1']],
  ['@a,@b and (@c)', ['mention:@a', 'mention:@b', 'mention:@c']],
  ['mail me@example.com or josé@example.com', []],
  ['撮影@photographer', ['mention:@photographer']],
  ['@写真', []],
  ['@@name @ name', []],
  [`@${'a'.repeat(30)} @${'b'.repeat(31)}`, [`mention:@${'a'.repeat(30)}`]],
  ['#sea #Meer2026 #été', ['hashtag:#sea', 'hashtag:#Meer2026', 'hashtag:#été']],
  ['#海 #море #بحر #समुद्र', ['hashtag:#海', 'hashtag:#море', 'hashtag:#بحر', 'hashtag:#समुद्र']],
  ['#a#b#c', ['hashtag:#a', 'hashtag:#b', 'hashtag:#c']],
  ['#کتاب\u200cخانه', ['hashtag:#کتاب\u200cخانه']],
  ['#sea🌊 #one-two', ['hashtag:#sea', 'hashtag:#one']],
  ['c#d &#39; #️⃣ # #', []],
  ['＃夏', ['hashtag:＃夏']],
  ['👨‍👩‍👧 @family #home', ['mention:@family', 'hashtag:#home']],
];

describe('splitText', () => {
  it.each(table)('marks %j', (text, expected) => {
    expect(marked(text)).toEqual(expected);
  });

  it.each(table)('loses nothing of %j', (text) => {
    const segments = splitText(text);
    expect(segments.map((segment) => segment.text).join('')).toBe(text);
    expect(segments.every((segment) => segment.text !== '')).toBe(true);
  });

  it('is done with the worst captions quickly', () => {
    const started = performance.now();
    for (const part of ['#a', '@a.', 'www.', 'https://', '((((', ')'.repeat(10), '@', '#']) {
      splitText(`https://example.com/${part.repeat(5000)} ${part.repeat(5000)}`);
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('segmentAddress', () => {
  it.each([
    ['text', 'words', null],
    ['link', 'https://example.com/a?b#c', 'https://example.com/a?b#c'],
    ['link', 'http://example.com', 'http://example.com'],
    ['link', 'www.example.com', 'https://www.example.com'],
    ['link', 'https://user@example.com', null],
    ['mention', '@some.one', 'https://www.instagram.com/some.one/'],
    ['hashtag', '#sea', 'https://www.instagram.com/explore/tags/sea/'],
    ['hashtag', '＃夏', 'https://www.instagram.com/explore/tags/%E5%A4%8F/'],
  ] as const)('of %s %j', (kind, text, address) => {
    expect(segmentAddress({ kind, text })).toBe(address);
  });
});
