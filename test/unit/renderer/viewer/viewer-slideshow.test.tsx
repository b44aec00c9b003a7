import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';

import { medium, post } from '../samples.ts';
import { addressOf, dialog, name, showViewer, shownMedium, three } from './shown-viewer.tsx';

afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});
let areThere = true;
beforeEach(() => {
  areThere = true;
  const spies = [
    vi.spyOn(HTMLImageElement.prototype, 'complete', 'get').mockImplementation(() => areThere),
    vi.spyOn(HTMLImageElement.prototype, 'naturalWidth', 'get').mockReturnValue(800),
    vi.spyOn(HTMLImageElement.prototype, 'naturalHeight', 'get').mockReturnValue(1000),
  ];
  onTestFinished(() => {
    for (const each of spies) each.mockRestore();
  });
  const spy = vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue(undefined);
  onTestFinished(() => spy.mockRestore());
});

/** Opens the viewer, and only then stops the clock: opening waits for it. */
async function showStill(...parameters: Parameters<typeof showViewer>) {
  const page = await showViewer(...parameters);
  vi.useFakeTimers();
  const press = (key: string): void =>
    void fireEvent.keyDown(document.activeElement ?? document.body, { key });
  const wait = (seconds: number): void => act(() => void vi.advanceTimersByTime(seconds * 1000));
  return { ...page, press, wait };
}

const controls = (): HTMLElement | null => screen.queryByRole('group', { name: 'Slideshow' });

test('goes from the post on show to the newest, through slides, and ends there', async () => {
  const { press, wait } = await showStill(three, 2);
  press('s');
  const seen = [shownMedium()];
  for (let turn = 0; turn < 4; turn += 1) {
    wait(5);
    seen.push(shownMedium());
  }
  expect(seen).toEqual([
    addressOf(3, 3),
    addressOf(2, 21),
    addressOf(2, 22),
    addressOf(2, 23),
    addressOf(1, 1),
  ]);
  expect(controls()).not.toBeNull();
  wait(5);
  expect(controls()).toBeNull();
  expect(name()).toBe('Caption 1');
});

test('from the newest post it begins with the oldest, once that is loaded', async () => {
  const { press, wait, near } = await showStill(three, 0, 200);
  press('s');
  expect(near.at(-1)).toEqual([139, 199]);
  wait(60);
  expect(name()).toBe('Caption 1');
  expect(controls()).not.toBeNull();
  press('Escape');
  expect(near.at(-1)).toEqual([0, 60]);
});

test('of three posts it begins with the oldest at once', async () => {
  const { press, wait } = await showStill(three, 0);
  press('s');
  expect(name()).toBe('Caption 3');
  wait(5);
  expect(name()).toBe('Caption 2');
});

test('of the only picture it is over after its time', async () => {
  const { press, wait } = await showStill([post(1)]);
  press('s');
  wait(4);
  expect(controls()).not.toBeNull();
  wait(1);
  expect(controls()).toBeNull();
});

test('it waits for a post that is not loaded yet', async () => {
  const posts = [post(1), post(2)];
  const loaded = [undefined, post(2)] as unknown as typeof posts;
  const { press, wait } = await showStill(loaded, 1);
  press('s');
  wait(30);
  expect(name()).toBe('Caption 2');
  loaded[0] = post(1);
  // Whoever loads it draws again.
  fireEvent.click(screen.getByRole('button', { name: '10 seconds' }));
  expect(name()).toBe('Caption 1');
});

describe('a picture that is still on its way', () => {
  const picture = (): HTMLImageElement => {
    const found = dialog().querySelector('img');
    if (found === null) throw new Error('no picture');
    return found;
  };
  test('has its whole time once it is there', async () => {
    areThere = false;
    const { press, wait } = await showStill(three, 2);
    press('s');
    wait(60);
    expect(name()).toBe('Caption 3');
    fireEvent.load(picture());
    wait(4);
    expect(name()).toBe('Caption 3');
    wait(1);
    expect(name()).toBe('Caption 2');
  });
  test('and never comes is not waited for', async () => {
    areThere = false;
    const { press, wait } = await showStill(three, 2);
    press('s');
    fireEvent.error(picture());
    wait(5);
    expect(name()).toBe('Caption 2');
  });
});

describe('its keys', () => {
  test('Space pauses and goes on, wherever the focus is', async () => {
    const { press, wait } = await showStill(three, 2);
    press('s');
    act(() => dialog().querySelector<HTMLElement>('[tabindex="-1"]')?.focus());
    press(' ');
    expect(screen.getByRole('button', { name: 'Go on' })).toBeDefined();
    wait(60);
    expect(name()).toBe('Caption 3');
    press(' ');
    wait(5);
    expect(name()).toBe('Caption 2');
  });
  test('the button that pauses has the focus, and the one that starts gets it back', async () => {
    const { press } = await showStill(three, 2);
    press('s');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Pause' }));
    press('s');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Slideshow' }));
  });
  test.each([
    ['ArrowLeft', 'Caption 2'],
    ['ArrowRight', 'Caption 3'],
    ['PageUp', 'Caption 2'],
  ])('%s ends it, and turns to %s', async (key, expected) => {
    const { press, wait } = await showStill(three, 2);
    press('s');
    press(key);
    expect(controls()).toBeNull();
    expect(name()).toBe(expected);
    wait(60);
    expect(name()).toBe(expected);
  });
  test('Escape leaves it first, and the viewer after that', async () => {
    const { press } = await showStill(three, 2);
    press('s');
    press('Escape');
    expect(controls()).toBeNull();
    expect(screen.queryByRole('dialog')).not.toBeNull();
    press('Escape');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

test('other seconds are kept for the next time', async () => {
  const first = await showStill(three, 2);
  first.press('s');
  fireEvent.click(screen.getByRole('button', { name: '3 seconds' }));
  first.wait(3);
  expect(name()).toBe('Caption 2');
  first.unmount();
  vi.useRealTimers();
  const second = await showStill(three, 2);
  second.press('s');
  expect(screen.getByRole('button', { name: '3 seconds', pressed: true })).toBeDefined();
});

test('a video is seen to its end; one that breaks has its seconds', async () => {
  const reel = post(2, { kind: 'reel', media: [medium(2, { type: 'video' })] });
  const posts = [post(1), reel];
  const { press, wait, unmount } = await showStill(posts, 1);
  press('s');
  wait(600);
  expect(name()).toBe('Caption 2');
  const video = dialog().querySelector('video');
  if (video !== null) fireEvent.ended(video);
  expect(name()).toBe('Caption 1');
  unmount();
  vi.useRealTimers();

  const again = await showStill(posts, 1);
  again.press('s');
  const broken = dialog().querySelector('video');
  if (broken !== null) fireEvent.error(broken);
  again.wait(5);
  expect(name()).toBe('Caption 1');
});

test('nothing but its own buttons, full screen and Close stands over it', async () => {
  const { press } = await showStill(three, 1);
  press('s');
  expect(screen.queryByRole('complementary')).toBeNull();
  const names = screen
    .getAllByRole('button')
    .filter((button) => dialog().contains(button))
    .map((button) => button.getAttribute('aria-label'));
  expect(names).toEqual([
    'Close',
    '3 seconds',
    '5 seconds',
    '10 seconds',
    'Pause',
    'End the slideshow',
    'Full screen',
  ]);
  expect(screen.getByText('1 more post')).toBeDefined();
});
