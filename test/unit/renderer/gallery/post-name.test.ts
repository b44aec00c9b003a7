import { describe, expect, test } from 'vitest';

import type { Post } from '../../../../preload/contract/post.ts';
import {
  captionText,
  kindAndDay,
  postName,
  tileName,
} from '../../../../renderer/gallery/post-name.ts';
import { medium, post, text } from '../samples.ts';

const wordless = { caption: [], altText: null } as const;

describe('a post is called', () => {
  test('by its caption, links and all', () => {
    const caption = [
      { kind: 'text', text: 'A walk with ' },
      { kind: 'mention', text: '@ben' },
      { kind: 'text', text: ', ' },
      { kind: 'hashtag', text: '#dunes' },
    ] as const;
    expect(postName(post(1, { caption, altText: 'Sand' }))).toBe('A walk with @ben, #dunes');
  });
  test('by its alt text, where it has no caption', () => {
    expect(postName(post(1, { caption: [], altText: 'Sand and sky' }))).toBe('Sand and sky');
  });
  test('by its alt text, where its caption is white space', () => {
    expect(postName(post(1, { caption: text(' \n\u00a0 '), altText: 'Sand' }))).toBe('Sand');
  });
  test.each<[Post['kind'], string]>([
    ['picture', 'Picture, June 22, 2026'],
    ['carousel', 'Carousel, June 22, 2026'],
    ['reel', 'Reel, June 22, 2026'],
    ['video', 'Video, June 22, 2026'],
  ])('by its kind and date, where it says nothing: a %s', (kind, name) => {
    expect(postName(post(1, { ...wordless, kind }))).toBe(name);
    expect(kindAndDay(post(1, { kind }))).toBe(name);
  });
  test('in one line', () => {
    expect(postName(post(1, { caption: text('First\n\n  second\tthird ') }))).toBe(
      'First second third',
    );
  });
});

describe('a long name', () => {
  test('of 100 characters stays whole', () => {
    expect(postName(post(1, { caption: text('a'.repeat(100)) }))).toBe('a'.repeat(100));
  });
  test('is cut after 100, with a sign that it goes on', () => {
    expect(postName(post(1, { caption: text('a'.repeat(101)) }))).toBe(`${'a'.repeat(100)}…`);
  });
  test('is never cut within what a person sees as one character', () => {
    const family = '👨‍👩‍👧';
    expect(postName(post(1, { caption: text(family.repeat(120)) }))).toBe(`${family.repeat(100)}…`);
  });
  test('does not end in a space before the sign', () => {
    const caption = text(`${'a'.repeat(99)} ${'b'.repeat(20)}`);
    expect(postName(post(1, { caption }))).toBe(`${'a'.repeat(99)}…`);
  });
});

describe('the name of a tile', () => {
  test('begins with the post’s own and goes on with what its marks say', () => {
    expect(tileName(post(1, { caption: text('Dunes'), kind: 'reel' }))).toBe(
      'Dunes. Reel, June 22, 2026',
    );
  });
  test('says kind and date once', () => {
    expect(tileName(post(1, wordless))).toBe('Picture, June 22, 2026');
  });
  test('says that Instagram does not hand the picture out', () => {
    const media = [medium(1, { available: false })];
    expect(tileName(post(1, { caption: text('Dunes'), media }))).toBe(
      'Dunes. Picture, June 22, 2026. Instagram does not hand out this one',
    );
  });
  test('says that the post left Instagram', () => {
    const goneSince = '2026-08-01T12:00:00Z';
    expect(tileName(post(1, { caption: text('Dunes'), goneSince }))).toBe(
      'Dunes. Picture, June 22, 2026. No longer on Instagram',
    );
  });
});

test('a caption’s text is what was written, to the letter', () => {
  const written = '  Two  spaces\nand a line ';
  expect(captionText(post(1, { caption: text(written) }))).toBe(written);
});
