import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import type { Medium, Post } from '../../../../preload/contract/post.ts';
import { stillAddress, TileContent } from '../../../../renderer/gallery/tile.tsx';
import { renderPage } from '../render-page.tsx';
import { accountId, medium, post, postId } from '../samples.ts';

function show(some: Partial<Post>) {
  const page = renderPage(
    <TileContent accountId={accountId} post={post(1, some)} tabIndex={0} fit="cover" isNear />,
  );
  return { ...page, image: () => page.container.querySelector('img') };
}

const withMedium = (some: Partial<Medium>): Partial<Post> => ({ media: [medium(1, some)] });

describe('the picture that stands for a post', () => {
  const thumbnail = `media://${accountId}/posts/1001/5001/thumbnail`;

  test.each<[string, Partial<Medium>, string | null]>([
    ['its small picture', {}, thumbnail],
    ['that of a video', { type: 'video' }, thumbnail],
    ['that of a withheld one', { available: false }, thumbnail],
    ['nothing where there is none', { hasThumbnail: false }, null],
  ])('is %s', (_what, some, address) => {
    expect(stillAddress(accountId, post(1, withMedium(some)))).toBe(address);
  });
  test('is a carousel’s first', () => {
    const media = [medium(7), medium(8)];
    expect(stillAddress(accountId, post(1, { media }))).toContain('/5007/');
  });
});

describe('the kind of a post', () => {
  const markOf = (kind: Post['kind']): string | null => {
    const { container, unmount } = show({ kind });
    const drawn = container.querySelector('svg')?.innerHTML ?? null;
    unmount();
    return drawn;
  };
  test('is marked, each in its own way, but for a plain picture', () => {
    expect(markOf('picture')).toBeNull();
    const marks = [markOf('carousel'), markOf('reel'), markOf('video')];
    expect(marks).not.toContain(null);
    expect(new Set(marks).size).toBe(3);
  });
});

describe('a picture that Instagram withholds', () => {
  test('is said to be, and can be seen on Instagram', async () => {
    const { user, bridge, image } = show(withMedium({ available: false, hasThumbnail: false }));
    expect(image()).toBeNull();
    expect(screen.getByText('Instagram does not hand out this one')).toBeDefined();
    await user.click(screen.getByRole('link', { name: 'Open on Instagram' }));
    expect(bridge.asked('openPost')).toEqual([{ accountId, postId: postId(1) }]);
  });
  test('offers no link where there is no address', () => {
    show({ ...withMedium({ available: false }), permalink: null });
    expect(screen.queryByRole('link')).toBeNull();
  });
  test('shows its still, where Instagram gives one, and is said to be withheld all the same', () => {
    const { image } = show(withMedium({ type: 'video', available: false, hasThumbnail: true }));
    expect(image()).not.toBeNull();
    expect(screen.getByText('Instagram does not hand out this one')).toBeDefined();
  });
});

describe('a picture that cannot be loaded', () => {
  test('says so and can be tried again', async () => {
    const { user, image } = show({});
    const first = image();
    if (first !== null) fireEvent.error(first);
    expect(screen.getByText('Not on this computer yet')).toBeDefined();
    expect(image()).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.queryByText('Not on this computer yet')).toBeNull();
    expect(image()).not.toBeNull();
    // The same element would not ask for the same address again.
    expect(image()).not.toBe(first);
  });
  test('is tried again by itself when a sync has ended', () => {
    const { bridge, image } = show({});
    const first = image();
    if (first !== null) fireEvent.error(first);
    expect(image()).toBeNull();
    const state = { phase: 'idle', lastCompletedAt: 1 } as const;
    act(() => void bridge.say('syncChanged', { accountId, state }));
    expect(screen.queryByText('Not on this computer yet')).toBeNull();
    expect(image()).not.toBeNull();
  });
  test('and is withheld, is not said to be on its way', () => {
    const { image } = show(withMedium({ available: false }));
    const first = image();
    if (first !== null) fireEvent.error(first);
    expect(screen.queryByText('Not on this computer yet')).toBeNull();
    expect(screen.getByText('Instagram does not hand out this one')).toBeDefined();
  });
});

test('the picture has no name of its own: its tile has', () => {
  expect(show({}).image()?.alt).toBe('');
});

test('a picture that is not near the window is not loaded, and its mark is there', () => {
  const { container } = renderPage(
    <TileContent
      accountId={accountId}
      post={post(1, { kind: 'reel' })}
      tabIndex={0}
      fit="cover"
      isNear={false}
    />,
  );
  expect(container.querySelector('img')).toBeNull();
  expect(container.querySelector('svg')).not.toBeNull();
});

test('a post that left Instagram says so, and only such a one', () => {
  const { unmount } = show({});
  expect(screen.queryByText('No longer on Instagram')).toBeNull();
  unmount();
  show({ goneSince: '2026-08-01T12:00:00Z' });
  expect(screen.getByText('No longer on Instagram')).toBeDefined();
});
