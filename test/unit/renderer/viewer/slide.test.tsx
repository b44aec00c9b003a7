import { describe, expect, test } from 'vitest';

import type { Medium } from '../../../../preload/contract/post.ts';
import { Slide } from '../../../../renderer/viewer/slide.tsx';
import { renderPage } from '../render-page.tsx';
import { accountId, medium, mediaId, post, postId } from '../samples.ts';

function showSlide(some: Partial<Medium> = {}) {
  const shown = medium(1, { hasThumbnail: true, ...some });
  const { container } = renderPage(
    <Slide accountId={accountId} post={post(1, { media: [shown] })} medium={shown} />,
  );
  // It renders one element.
  return container.firstElementChild as HTMLElement;
}

const addressOf = (rendition: string): string =>
  `media://${accountId}/posts/${postId(1)}/${mediaId(1)}/${rendition}`;

describe('until a picture is painted', () => {
  test('its thumbnail is in its place', () => {
    const slide = showSlide();
    expect(slide.style.backgroundImage).toBe(`url("${addressOf('thumbnail')}")`);
    expect(slide.querySelector('img')?.getAttribute('src')).toBe(addressOf('original'));
  });
  test('nothing is there for one without a thumbnail', () => {
    expect(showSlide({ hasThumbnail: false }).style.backgroundImage).toBe('');
  });
});

test('a video’s thumbnail is its poster, and lies under nothing that plays', () => {
  const slide = showSlide({ type: 'video' });
  expect(slide.querySelector('video')?.getAttribute('poster')).toBe(addressOf('thumbnail'));
  expect(slide.style.backgroundImage).toBe('');
});
