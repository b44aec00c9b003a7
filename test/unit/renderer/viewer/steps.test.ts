import { describe, expect, test } from 'vitest';

import {
  slideshowLeft,
  slideshowStart,
  slideshowStep,
  stepFrom,
} from '../../../../renderer/viewer/steps.ts';

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

describe('a slideshow', () => {
  const inPost = { place: 2, slide: 1, slides: 3, posts: 5 };
  const atItsEnd = { ...inPost, slide: 2 };
  test.each([
    ['newest', { place: 1, slide: 0 }],
    ['oldest', { place: 3, slide: 0 }],
    ['likes', { place: 3, slide: 0 }],
    ['comments', { place: 3, slide: 0 }],
  ] as const)('by %s first, goes through the slides and on to %j', (order, target) => {
    expect(slideshowStep(inPost, order)).toEqual({ place: 2, slide: 2 });
    expect(slideshowStep(atItsEnd, order)).toEqual(target);
  });
  test('ends with the newest, wherever that is', () => {
    expect(slideshowStep({ ...atItsEnd, place: 0 }, 'newest')).toBeNull();
    expect(slideshowStep({ ...atItsEnd, place: 4 }, 'oldest')).toBeNull();
  });
  test('begins with the oldest', () => {
    expect([slideshowStart(5, 'newest'), slideshowStart(5, 'oldest')]).toEqual([4, 0]);
  });
  test('knows how many posts are to come', () => {
    expect([slideshowLeft(inPost, 'newest'), slideshowLeft(inPost, 'likes')]).toEqual([2, 2]);
    expect(slideshowLeft({ ...inPost, place: 0 }, 'newest')).toBe(0);
  });
});
