import { act, fireEvent } from '@testing-library/react';
import { describe, expect, onTestFinished, test, vi } from 'vitest';

import type { Medium } from '../../../../preload/contract/post.ts';
import { Slide } from '../../../../renderer/viewer/slide.tsx';
import type { VideoShow } from '../../../../renderer/viewer/video-slide.tsx';
import { wholePicture } from '../../../../renderer/viewer/zoom-geometry.ts';
import type { Zoom } from '../../../../renderer/viewer/use-zoom.ts';
import { renderPage } from '../render-page.tsx';
import { accountId, medium, mediaId, post, postId } from '../samples.ts';

const still: Zoom = {
  view: wholePicture,
  isZoomed: false,
  isThere: false,
  percent: null,
  glides: false,
  onPicture: () => {},
  by: () => {},
  toggle: () => {},
  pan: () => {},
  pinch: () => {},
  fit: () => {},
};

function showSlide(some: Partial<Medium> = {}, show: VideoShow = null) {
  const shown = medium(1, { hasThumbnail: true, ...some });
  const told: string[] = [];
  const slideOf = (now: VideoShow) => (
    <Slide
      accountId={accountId}
      post={post(1, { media: [shown] })}
      medium={shown}
      zoom={still}
      show={now}
      onSeen={() => told.push('seen')}
      onUnseen={() => told.push('unseen')}
    />
  );
  const { container, rerender, unmount } = renderPage(slideOf(show));
  return {
    container,
    told,
    unmount,
    change: (now: VideoShow) => rerender(slideOf(now)),
    background: container.querySelector<HTMLElement>('[style*=background]')?.style.backgroundImage,
  };
}

const addressOf = (rendition: string): string =>
  `media://${accountId}/posts/${postId(1)}/${mediaId(1)}/${rendition}`;

describe('until a picture is painted', () => {
  test('its thumbnail is in its place', () => {
    const { container, background } = showSlide();
    expect(background).toBe(`url("${addressOf('thumbnail')}")`);
    expect(container.querySelector('img')?.getAttribute('src')).toBe(addressOf('original'));
  });
  test('nothing is there for one without a thumbnail', () => {
    expect(showSlide({ hasThumbnail: false }).background).toBeUndefined();
  });
});

describe('a video', () => {
  test('has its thumbnail as a poster, which lies under nothing that plays', () => {
    const { container, background } = showSlide({ type: 'video' });
    expect(container.querySelector('video')?.getAttribute('poster')).toBe(addressOf('thumbnail'));
    expect(background).toBeUndefined();
  });

  function watchVideo(played: () => Promise<void> = () => Promise.resolve()): readonly string[] {
    const done: string[] = [];
    const play = vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(() => {
      done.push('play');
      return played();
    });
    const pause = vi.spyOn(HTMLMediaElement.prototype, 'pause').mockImplementation(() => {
      done.push('pause');
    });
    onTestFinished(() => {
      play.mockRestore();
      pause.mockRestore();
    });
    return done;
  }

  test('plays by itself in a slideshow alone, and pauses with it', () => {
    const done = watchVideo();
    const { change } = showSlide({ type: 'video' });
    expect(done).toEqual([]);
    change('play');
    change('pause');
    expect(done).toEqual(['play', 'pause']);
  });
  test('tells when it came to its end', () => {
    const { container, told } = showSlide({ type: 'video' });
    const video = container.querySelector('video');
    if (video !== null) fireEvent.ended(video);
    expect(told).toEqual(['seen']);
  });
  test.each([
    ['NotAllowedError', ['unseen']],
    ['AbortError', []],
  ])('%s while it begins is told as %j', async (name, expected) => {
    watchVideo(() => Promise.reject(new DOMException('', name)));
    const { told } = showSlide({ type: 'video' }, 'play');
    await act(async () => Promise.resolve());
    expect(told).toEqual(expected);
  });
  test('that is broken will not come to its end', () => {
    const { container, told } = showSlide({ type: 'video' });
    const video = container.querySelector('video');
    if (video !== null) fireEvent.error(video);
    expect(told).toEqual(['unseen']);
  });
});
