import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import type { Post } from '../../../../preload/contract/post.ts';
import { GridTile } from '../../../../renderer/gallery/grid-tile.tsx';
import type { CellShape } from '../../../../renderer/gallery/cell-size.ts';
import { renderPage } from '../render-page.tsx';
import { accountId, medium, post } from '../samples.ts';

function show(
  shown: Post | undefined,
  colour: string | null = null,
  shape: CellShape = 'portrait',
) {
  renderPage(
    <GridTile
      accountId={accountId}
      post={shown}
      place={4}
      count={1234}
      column={1}
      isStop={false}
      isSelected={undefined}
      shape={shape}
      colour={colour}
      isNear
      over={null}
    />,
  );
  return screen.getByRole('gridcell');
}

describe('before its picture is painted, a tile has', () => {
  const coloured = post(1, { media: [medium(1, { colour: '#336699' })] });

  test('the colour of its post', () => {
    expect(show(coloured).style.background).toBe('#336699');
  });
  test('the colour that is known of its place, where the post is not loaded', () => {
    const tile = show(undefined, '#aabbcc');
    expect(tile.style.background).toBe('#aabbcc');
    expect(tile.getAttribute('aria-label')).toBe('Loading post 5 of 1,234');
  });
  test('none of its own, where nothing is known', () => {
    expect(show(undefined).style.background).toBe('');
  });
});

test('a whole picture is fitted into its cell, any other fills it', () => {
  const classes = (shape: CellShape): string | undefined => {
    const image = show(post(1), null, shape).querySelector('img');
    const name = image?.className;
    document.body.replaceChildren();
    return name;
  };
  expect(classes('whole')).toContain('contain');
  expect(classes('square')).not.toContain('contain');
});
