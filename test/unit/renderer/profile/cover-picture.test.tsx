import { act, fireEvent } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';

import type { Cover } from '../../../../preload/contract/post.ts';
import { CoverPicture } from '../../../../renderer/profile/cover-picture.tsx';
import { renderPage } from '../render-page.tsx';
import { accountId, mediaId, postId } from '../samples.ts';
import { setViewport } from '../viewport.ts';

const cover: Cover = { postId: postId(1), mediaId: mediaId(1), width: 1080, height: 720 };

function show(of: Cover | null | undefined, density = 1) {
  setViewport({ width: 960, height: 800 });
  vi.stubGlobal('devicePixelRatio', density);
  const { container, rerender, bridge } = renderPage(
    <CoverPicture accountId={accountId} cover={of} />,
  );
  vi.unstubAllGlobals();
  const frame = container.firstElementChild;
  return {
    image: container.querySelector('img'),
    bridge,
    become: (next: Cover | null) => rerender(<CoverPicture accountId={accountId} cover={next} />),
    fail: () => {
      const image = container.querySelector('img');
      if (image !== null) fireEvent.error(image);
    },
    address: () => container.querySelector('img')?.getAttribute('src'),
    height: () => (frame instanceof HTMLElement ? frame.style.height : null),
  };
}

test('shows the original, by its ids', () => {
  expect(show(cover).image?.getAttribute('src')).toBe(
    `media://${accountId}/posts/1001/5001/original`,
  );
});

test('its room is there before it is known which picture it will be', () => {
  const waiting = show(undefined);
  expect(waiting.image).toBeNull();
  expect(waiting.height()).toBe(show(cover).height());
  expect(waiting.height()).toBe('176px');
});

test('a dense screen makes it smaller, never blurred', () => {
  expect(show(cover, 2).height()).toBe('168px');
});

test('an account without one has no empty strip', () => {
  expect(show(null)).toMatchObject({ image: null });
  expect(show(null).height()).toBe('0px');
});

test('one that cannot be loaded leaves no empty strip', () => {
  const { image, height } = show(cover);
  if (image !== null) fireEvent.error(image);
  expect(height()).toBe('0px');
});

describe('a new one whose picture is not here yet', () => {
  const next: Cover = { ...cover, postId: postId(2), mediaId: mediaId(2) };
  const addressOf = (number: number): string =>
    `media://${accountId}/posts/${postId(number)}/${mediaId(number)}/original`;

  test('leaves the one before in its place, until a sync has ended', () => {
    const { become, fail, address, height, bridge } = show(cover);
    become(next);
    expect(address()).toBe(addressOf(2));
    fail();
    expect(address()).toBe(addressOf(1));
    expect(height()).toBe('176px');
    const state = { phase: 'idle', lastCompletedAt: 1 } as const;
    act(() => void bridge.say('syncChanged', { accountId, state }));
    expect(address()).toBe(addressOf(2));
  });

  test('leaves no empty strip where that one cannot be loaded either', () => {
    const { become, fail, height } = show(cover);
    become(next);
    fail();
    fail();
    expect(height()).toBe('0px');
  });

  test('leaves nothing where there is none any more', () => {
    const { become, fail, height } = show(cover);
    become(next);
    fail();
    become(null);
    expect(height()).toBe('0px');
  });
});

test('one that could not be loaded comes back when a sync has ended', () => {
  const { image, height, bridge } = show(cover);
  if (image !== null) fireEvent.error(image);
  expect(height()).toBe('0px');
  const state = { phase: 'idle', lastCompletedAt: 1 } as const;
  act(() => void bridge.say('syncChanged', { accountId, state }));
  expect(height()).toBe('176px');
});

test('a window that became lower leaves it less height', () => {
  const { height } = show(cover);
  expect(height()).toBe('176px');
  setViewport({ width: 960, height: 500 });
  act(() => void window.dispatchEvent(new Event('resize')));
  expect(height()).toBe('110px');
});
