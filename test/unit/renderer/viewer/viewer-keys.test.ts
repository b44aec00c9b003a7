import { describe, expect, test } from 'vitest';

import { viewerCommand } from '../../../../renderer/viewer/viewer-keys.ts';
import type { KeyPressed, KeySituation } from '../../../../renderer/viewer/viewer-keys.ts';

const situation: KeySituation = {
  focus: 'picture',
  isZoomed: false,
  isSlideshow: false,
  isRightToLeft: false,
  isMac: false,
  singleKeys: true,
};

function command(
  key: string,
  some: Partial<KeySituation> = {},
  held: Partial<Omit<KeyPressed, 'key'>> = {},
): string | null {
  const none = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
  const found = viewerCommand({ key, ...none, ...held }, { ...situation, ...some });
  if (found?.kind !== 'pan') return found?.kind ?? null;
  return `pan ${found.towards.x} ${found.towards.y}`;
}

test.each([
  ['ArrowLeft', 'back'],
  ['ArrowRight', 'on'],
  ['ArrowUp', null],
  ['ArrowDown', null],
  ['PageUp', 'previous-post'],
  ['PageDown', 'next-post'],
  ['=', 'zoom-in'],
  ['-', 'zoom-out'],
  ['0', 'fit'],
  ['i', 'details'],
  ['I', 'details'],
  ['f', 'full-screen'],
  ['s', 'slideshow'],
  [' ', null],
  ['Enter', null],
  ['Tab', null],
  ['x', null],
])('%s over the picture: %s', (key, expected) => {
  expect(command(key)).toBe(expected);
});

test('plus needs Shift on many keyboards; nothing else has a meaning with it', () => {
  expect(command('+', {}, { shiftKey: true })).toBe('zoom-in');
  expect(command('S', {}, { shiftKey: true })).toBeNull();
  expect(command('ArrowRight', {}, { shiftKey: true })).toBeNull();
});

test.each(['altKey', 'ctrlKey', 'metaKey'] as const)('with %s a key is the system’s', (held) => {
  for (const key of ['ArrowLeft', '+', '-', '0', 'i', 'f', 's', 'PageDown']) {
    expect(command(key, {}, { [held]: true })).toBeNull();
  }
});

describe('printing', () => {
  test.each([
    [false, 'ctrlKey', 'print'],
    [false, 'metaKey', null],
    [true, 'metaKey', 'print'],
    [true, 'ctrlKey', null],
  ] as const)('on a Mac %s, with %s: %s', (isMac, held, expected) => {
    expect(command('p', { isMac, focus: 'video' }, { [held]: true })).toBe(expected);
  });
  test('p alone, or with more, prints nothing', () => {
    expect(command('p')).toBeNull();
    expect(command('P', {}, { ctrlKey: true, shiftKey: true })).toBeNull();
  });
});

describe('while zoomed', () => {
  test.each([
    ['ArrowLeft', 'pan -1 0'],
    ['ArrowRight', 'pan 1 0'],
    ['ArrowUp', 'pan 0 -1'],
    ['ArrowDown', 'pan 0 1'],
    ['PageDown', 'next-post'],
  ])('%s: %s', (key, expected) => {
    expect(command(key, { isZoomed: true })).toBe(expected);
    expect(command(key, { isZoomed: true, isRightToLeft: true })).toBe(expected);
  });
  test('up and down still scroll a text that has the focus', () => {
    expect(command('ArrowDown', { isZoomed: true, focus: 'text' })).toBeNull();
    expect(command('ArrowLeft', { isZoomed: true, focus: 'text' })).toBe('pan -1 0');
  });
});

test('from right to left, left leads on', () => {
  expect(command('ArrowLeft', { isRightToLeft: true })).toBe('on');
  expect(command('ArrowRight', { isRightToLeft: true })).toBe('back');
});

test('a video keeps its keys, but for those that leave it', () => {
  const keys = ['ArrowLeft', 'ArrowUp', ' ', '0', '+', '-', 'f', 'i', 's'];
  expect(keys.map((key) => command(key, { focus: 'video' }))).toEqual(keys.map(() => null));
  expect(command('PageDown', { focus: 'video' })).toBe('next-post');
});

describe('in a slideshow', () => {
  const isSlideshow = true;
  test('Space pauses, but on a button it presses that', () => {
    expect(command(' ', { isSlideshow })).toBe('pause');
    expect(command(' ', { isSlideshow, focus: 'text' })).toBe('pause');
    expect(command(' ', { isSlideshow, focus: 'button' })).toBeNull();
    expect(command(' ', { isSlideshow, focus: 'video' })).toBeNull();
  });
  test('arrows turn, also of a zoomed picture', () => {
    expect(command('ArrowRight', { isSlideshow, isZoomed: true })).toBe('on');
  });
});

test('without single keys, letters and signs mean nothing, and everything else what it did', () => {
  for (const key of ['+', '=', '-', '0', 'i', 'f', 's']) {
    expect(command(key, { singleKeys: false })).toBeNull();
  }
  expect(command('ArrowRight', { singleKeys: false })).toBe('on');
  expect(command('PageDown', { singleKeys: false })).toBe('next-post');
  expect(command(' ', { singleKeys: false, isSlideshow: true })).toBe('pause');
  expect(command('p', { singleKeys: false }, { ctrlKey: true })).toBe('print');
});
