import { describe, expect, it } from 'vitest';

import { parseJson } from '../../../../main/instagram/parse-json.ts';

describe('parseJson', () => {
  it.each([
    ['a bare id beyond 2^53', '{"user_id":27281358591558845}', { user_id: '27281358591558845' }],
    ['one in an array', '[17841405822304914]', ['17841405822304914']],
    ['one alone', ' 17841405822304914', '17841405822304914'],
    ['one after white space', '{"a" :\n\t17841405822304914 }', { a: '17841405822304914' }],
    ['a negative one', '[-17841405822304914 ]', ['-17841405822304914']],
    ['small numbers', '{"a":1,"b":-2,"c":123456789012345}', { a: 1, b: -2, c: 123456789012345 }],
    ['digits in a string', '{"a":"17841405822304914"}', { a: '17841405822304914' }],
    [
      'digits after an escaped quote',
      String.raw`{"a":"say \": 17841405822304914","b":17841405822304914}`,
      { a: 'say ": 17841405822304914', b: '17841405822304914' },
    ],
    [
      'a string that ends in a backslash',
      String.raw`{"a":"\\","b":17841405822304914}`,
      { a: '\\', b: '17841405822304914' },
    ],
    [
      'fractions and exponents',
      '[0.1234567890123456, 1234567890123456e2]',
      [0.1234567890123456, 123456789012345600],
    ],
    ['an object key of digits', '{"17841405822304914":[]}', { '17841405822304914': [] }],
  ])('reads %s', (_, text, value) => {
    expect(parseJson(text)).toEqual({ ok: true, value });
  });

  it.each([['{"data":[{"id":"1'], ['<!doctype html>'], [''], ['{"a":17841405822304914']])(
    'refuses %j',
    (text) => {
      expect(parseJson(text)).toEqual({ ok: false, error: 'not-json' });
    },
  );

  it('reads a caption of a million characters beside a large id', () => {
    const caption = 'a"\\'.repeat(300_000);
    const text = `{"caption":${JSON.stringify(caption)},"id":17841405822304914}`;
    expect(parseJson(text)).toEqual({ ok: true, value: { caption, id: '17841405822304914' } });
  });
});
