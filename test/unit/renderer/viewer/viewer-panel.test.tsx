import { screen } from '@testing-library/react';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';

import type { TextSegment } from '../../../../preload/contract/post.ts';
import { medium, mediaId, post, postId } from '../samples.ts';
import { dialog, name, showViewer, three } from './shown-viewer.tsx';

afterEach(() => localStorage.clear());

const panel = (): HTMLElement | null =>
  screen.queryByRole('complementary', { name: 'About this post' });
const toggle = (): HTMLElement => screen.getByRole('button', { name: 'About this post' });

test('the panel is open at first; its button and i close and open it', async () => {
  const { user } = await showViewer();
  expect(panel()).not.toBeNull();
  expect(toggle().getAttribute('aria-pressed')).toBe('true');
  await user.click(toggle());
  expect(panel()).toBeNull();
  expect(toggle().getAttribute('aria-pressed')).toBe('false');
  await user.keyboard('i');
  expect(panel()).not.toBeNull();
});

test('it is as it was left, for the next post and the next time', async () => {
  const { user, unmount } = await showViewer();
  await user.keyboard('i{PageDown}');
  expect(panel()).toBeNull();
  unmount();
  await showViewer();
  expect(panel()).toBeNull();
});

test('closed with the focus in it, it leaves the focus in the viewer', async () => {
  const { user } = await showViewer();
  panel()?.focus();
  await user.keyboard('i');
  expect(dialog().contains(document.activeElement)).toBe(true);
  await user.keyboard('{PageDown}');
  expect(name()).toBe('Caption 2');
});

test('it is about the file of the slide on show', async () => {
  const { user, bridge } = await showViewer(three, 1);
  await user.keyboard('{ArrowRight}');
  expect(bridge.asked('getOriginal').map((asked) => asked.mediaId)).toEqual([
    mediaId(21),
    mediaId(22),
  ]);
});

test('the address of the post can be read and copied', async () => {
  const copy = vi.fn<(command: string) => boolean>(() => true);
  Object.assign(document, { execCommand: copy });
  const { user } = await showViewer([post(1)]);
  expect(panel()?.textContent).toContain('https://www.instagram.com/p/1/');
  await user.click(screen.getByRole('button', { name: 'Copy the address of this post' }));
  expect(copy).toHaveBeenCalledWith('copy');
});

test('hashtags are buttons only where something can search for them', async () => {
  const caption: readonly TextSegment[] = [{ kind: 'hashtag', text: '#sea' }];
  const first = await showViewer([post(1, { caption })]);
  expect(screen.queryByRole('button', { name: 'Search for #sea' })).toBeNull();
  first.unmount();
  const asked: string[] = [];
  const onSearchHashtag = (hashtag: string): number => asked.push(hashtag);
  const { user } = await showViewer([post(1, { caption })], 0, 1, undefined, { onSearchHashtag });
  await user.click(screen.getByRole('button', { name: 'Search for #sea' }));
  expect(asked).toEqual(['sea']);
});

test('the keys work wherever the focus went', async () => {
  const { user } = await showViewer();
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  expect(document.activeElement).toBe(document.body);
  await user.keyboard('{PageDown}');
  expect(name()).toBe('Caption 2');
});

test('what is shown is spoken, with where it is', async () => {
  const { user } = await showViewer(three, 0, 40);
  const spoken = [...dialog().querySelectorAll('[aria-live]')].at(-1);
  expect(spoken?.textContent).toBe('Caption 1. 1 of 40');
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(spoken?.textContent).toBe('Caption 2. Slide 2 of 3. 2 of 40');
});

test('what the arrows lead to is fetched and decoded before: slides, too', async () => {
  const decoded: string[] = [];
  const spy = vi.spyOn(HTMLImageElement.prototype, 'decode').mockImplementation(function decode(
    this: HTMLImageElement,
  ) {
    decoded.push(this.src);
    return Promise.resolve();
  });
  onTestFinished(() => spy.mockRestore());
  const reel = post(4, {
    kind: 'reel',
    media: [medium(4, { type: 'video' })],
  });
  const { user } = await showViewer([...three, reel], 0);
  const take = (): readonly string[] => decoded.splice(0).map((at) => at.split('/posts/')[1] ?? '');
  const at = (owner: number, of: number, rendition = 'original'): string =>
    `${postId(owner)}/${mediaId(of)}/${rendition}`;
  expect(take()).toEqual([at(2, 21)]);
  await user.keyboard('{ArrowRight}');
  expect(take()).toEqual([at(2, 22), at(1, 1), at(3, 3)]);
  await user.keyboard('{PageDown}');
  expect(take()).toEqual([at(4, 4, 'thumbnail'), at(2, 21)]);
});
