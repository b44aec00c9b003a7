import { describe, expect, test } from 'vitest';

import { fileNameOf, savedAs, wholeName } from '../../../../main/export/file-names.ts';
import { asPostId } from '../library/store/sample-posts.ts';

/** In the computer's own time zone, whichever that is. */
const postedAt = new Date(2024, 2, 5, 14, 25, 30).getTime();
const post = (permalink: string | null, media = 1) => ({
  id: asPostId('17900000000000004'),
  permalink,
  postedAt,
  media: Array.from({ length: media }, () => null as never),
});

test.each([
  ['https://www.instagram.com/p/CxA_b-1/', '2024-03-05 142530 CxA_b-1.jpg'],
  ['https://www.instagram.com/reel/CxA/?igsh=1', '2024-03-05 142530 CxA.jpg'],
  ['https://www.instagram.com/ada/p/CxA', '2024-03-05 142530 CxA.jpg'],
  [null, '2024-03-05 142530 17900000000000004.jpg'],
  ['https://www.instagram.com/p/..%2f..%2fetc/', '2024-03-05 142530 17900000000000004.jpg'],
  ['https://www.instagram.com/p/../../x', '2024-03-05 142530 17900000000000004.jpg'],
])('%s is %s', (permalink, name) => {
  expect(wholeName(fileNameOf(post(permalink), 0), 'jpg')).toBe(name);
});

test('the pictures of a carousel are numbered, and so is a second file of one name', () => {
  const name = fileNameOf(post('https://www.instagram.com/p/Cx/', 2), 1);
  expect(wholeName(name, 'mp4')).toBe('2024-03-05 142530 Cx-2.mp4');
  expect(wholeName(name, 'mp4', 3)).toBe('2024-03-05 142530 Cx-2 (3).mp4');
});

test('times are as long as they sort', () => {
  const early = { ...post(null), postedAt: new Date(2010, 9, 6, 1, 2, 3).getTime() };
  expect(fileNameOf(early, 0).time).toBe('2010-10-06 010203 ');
});

describe('a name in a folder', () => {
  test.each([
    ['2024-03-05 142530 Cx-2.jpg', 'Cx-2.jpg'],
    ['1999-12-31 235959 Cx-2 (12).jpg', 'Cx-2.jpg'],
    ['2024-03-05 142530 Cx-2.mp4', 'Cx-2.mp4'],
    ['holiday.jpg', null],
    ['2024-03-05 142530 Cx-2.jpg.part', null],
    ['.albumen-0.part', null],
  ])('%s is of %s', (name, medium) => {
    expect(savedAs(name)).toBe(medium);
  });
});
