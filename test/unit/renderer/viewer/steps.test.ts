import { describe, expect, test } from 'vitest';

import { stepFrom } from '../../../../renderer/viewer/steps.ts';

describe('on', () => {
  test.each([
    ['to the next slide', { place: 2, slide: 0, slides: 3, posts: 5 }, { place: 2, slide: 1 }],
    [
      'from the last slide to the next post',
      { place: 2, slide: 2, slides: 3, posts: 5 },
      { place: 3, slide: 0 },
    ],
    [
      'from a single picture to the next post',
      { place: 0, slide: 0, slides: 1, posts: 5 },
      { place: 1, slide: 0 },
    ],
    [
      'to a slide of the last post',
      { place: 4, slide: 0, slides: 2, posts: 5 },
      { place: 4, slide: 1 },
    ],
    ['nowhere from the very last', { place: 4, slide: 1, slides: 2, posts: 5 }, null],
    ['nowhere from the only one', { place: 0, slide: 0, slides: 1, posts: 1 }, null],
  ])('%s', (_what, position, target) => {
    expect(stepFrom(position, 1)).toEqual(target);
  });
});

describe('back', () => {
  test.each([
    ['to the previous slide', { place: 2, slide: 2, slides: 3, posts: 5 }, { place: 2, slide: 1 }],
    [
      'from the first slide to the previous post',
      { place: 2, slide: 0, slides: 3, posts: 5 },
      { place: 1, slide: 0 },
    ],
    [
      'to a slide of the first post',
      { place: 0, slide: 1, slides: 2, posts: 5 },
      { place: 0, slide: 0 },
    ],
    ['nowhere from the very first', { place: 0, slide: 0, slides: 2, posts: 5 }, null],
  ])('%s', (_what, position, target) => {
    expect(stepFrom(position, -1)).toEqual(target);
  });
});
