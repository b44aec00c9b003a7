import { screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { expect, test } from 'vitest';

import type { Post } from '../../../../preload/contract/post.ts';
import Viewer from '../../../../renderer/viewer/viewer.tsx';
import { renderPage } from '../render-page.tsx';
import { accountId, medium, mediaId, post, postId } from '../samples.ts';

const carouselOf = (slides: number): Post =>
  post(1, {
    kind: 'carousel',
    media: Array.from({ length: slides }, (_, index) => medium(10 + index)),
  });

/** Shows the third slide of a carousel at the first place. */
async function showThird() {
  const viewer = (posts: readonly Post[], place: number): ReactElement => (
    <Viewer
      accountId={accountId}
      at={(at) => posts[at]}
      count={posts.length}
      place={place}
      onPlace={() => {}}
      order="newest"
      onNear={() => {}}
      onClose={() => {}}
    />
  );
  const { user, rerender } = renderPage(viewer([carouselOf(3)], 0));
  await user.click(screen.getByRole('button', { name: 'Slide 3 of 3' }));
  return (posts: readonly Post[], place: number): void => rerender(viewer(posts, place));
}

const marked = (): string | null =>
  screen.getByRole('button', { current: true }).getAttribute('aria-label');
const shown = (): string | null | undefined =>
  screen.getByRole('dialog').querySelector('img')?.getAttribute('src');
const addressOf = (number: number): string =>
  `media://${accountId}/posts/${postId(1)}/${mediaId(number)}/original`;

test('a post that lost slides shows its last one, and marks its dot', async () => {
  const become = await showThird();
  become([carouselOf(2)], 0);
  expect(marked()).toBe('Slide 2 of 2');
  expect(shown()).toBe(addressOf(11));
});

test('a post that moved on stays on its slide', async () => {
  const become = await showThird();
  become([post(2), carouselOf(3)], 1);
  expect(marked()).toBe('Slide 3 of 3');
  expect(shown()).toBe(addressOf(12));
});

test('another post in its place begins with its first slide', async () => {
  const become = await showThird();
  become([post(2, { media: [medium(20), medium(21), medium(22)] }), carouselOf(3)], 0);
  expect(marked()).toBe('Slide 1 of 3');
});
