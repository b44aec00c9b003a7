import { describe, expect, test } from 'vitest';

import { postMenuItems } from '../../../../main/menu/post-menu-items.ts';
import type { PostMenuFacts } from '../../../../main/menu/post-menu-items.ts';
import { postMenuChoices } from '../../../../preload/contract/selected.ts';

const one: PostMenuFacts = {
  count: 1,
  isSelected: false,
  hasCaption: true,
  hasLink: true,
  hasFile: true,
};
const labels = (facts: PostMenuFacts): readonly string[] =>
  postMenuItems(facts)
    .flat()
    .map(({ label, enabled }) => (enabled ? label : `(${label})`));

describe('the menu of a post', () => {
  test('offers everything', () => {
    expect(labels(one)).toEqual([
      'Open',
      'Select',
      'Copy Caption',
      'Copy Link',
      'Open on Instagram',
      'Save Original…',
      'Show in Folder',
    ]);
  });
  test('that is selected offers to leave it out', () => {
    expect(labels({ ...one, isSelected: true })).toContain('Unselect');
  });
  test('says what cannot be done with it', () => {
    const bare = { ...one, hasCaption: false, hasLink: false, hasFile: false };
    expect(labels(bare).filter((label) => label.startsWith('('))).toEqual([
      '(Copy Caption)',
      '(Copy Link)',
      '(Open on Instagram)',
      '(Show in Folder)',
    ]);
  });
});

test('the menu of a selection is about all of it', () => {
  expect(labels({ ...one, count: 12, isSelected: true })).toEqual([
    'Clear Selection',
    'Copy 12 Captions',
    'Copy 12 Links',
    'Save Originals of 12 Posts…',
  ]);
});

test('every choice is offered by one of them', () => {
  const offered = [one, { ...one, isSelected: true }, { ...one, count: 2, isSelected: true }]
    .flatMap((facts) => postMenuItems(facts).flat())
    .map(({ choice }) => choice);
  expect(new Set(offered)).toEqual(new Set(postMenuChoices));
});
