import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import { ok } from '../../../../preload/contract/result.ts';
import { createFakeBridge } from '../fake-bridge.ts';
import type { Answers } from '../fake-bridge.ts';
import { accountId, medium, post, postId, text } from '../samples.ts';
import { addressOf, dialog, name, showViewer, shownMedium, three } from './shown-viewer.tsx';

test('is a modal dialog named after the post, with the focus on Close', async () => {
  await showViewer();
  expect(name()).toBe('Caption 1');
  expect(dialog().getAttribute('aria-modal')).toBe('true');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Close' }));
});

test('Escape closes it and gives the focus back', async () => {
  const { user } = await showViewer();
  await user.keyboard('{ArrowRight}{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(screen.getByText('Open'));
});

describe('the keys', () => {
  test('Right goes through the slides and on to the next post; Left goes back', async () => {
    const { user } = await showViewer();
    const seen = [shownMedium()];
    for (const key of ['Right', 'Right', 'Right', 'Right', 'Right', 'Left', 'Left', 'Left']) {
      await user.keyboard(`{Arrow${key}}`);
      seen.push(shownMedium());
    }
    expect(seen).toEqual([
      addressOf(1, 1),
      addressOf(2, 21),
      addressOf(2, 22),
      addressOf(2, 23),
      addressOf(3, 3),
      addressOf(3, 3),
      addressOf(2, 21),
      addressOf(1, 1),
      addressOf(1, 1),
    ]);
  });

  test('Page Down and Page Up go from post to post', async () => {
    const { user } = await showViewer();
    const seen: (string | null)[] = [];
    for (const key of ['PageDown', 'PageDown', 'PageDown', 'PageUp', 'PageUp', 'PageUp']) {
      await user.keyboard(`{${key}}`);
      seen.push(name());
    }
    expect(seen).toEqual([2, 3, 3, 2, 1, 1].map((number) => `Caption ${number}`));
  });

  test('a focused video keeps the arrows for itself', async () => {
    const reel = post(1, { kind: 'reel', media: [medium(1, { type: 'video' })] });
    const { user } = await showViewer([reel, post(2)]);
    const video = dialog().querySelector('video');
    if (video !== null) video.tabIndex = 0;
    act(() => video?.focus());
    await user.keyboard('{ArrowRight}');
    expect(name()).toBe('Caption 1');
    await user.keyboard('{PageDown}');
    expect(name()).toBe('Caption 2');
  });

  test('with Ctrl or Alt are left to the system', async () => {
    const { user } = await showViewer();
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}{Control>}{PageDown}{/Control}');
    expect(name()).toBe('Caption 1');
  });
});

describe('the buttons', () => {
  test('say what they lead to, and which way is closed', async () => {
    const { user } = await showViewer();
    const ends = (label: string): string | null =>
      screen.getByRole('button', { name: label }).getAttribute('aria-disabled');
    expect(ends('Previous post')).toBe('true');
    await user.click(screen.getByRole('button', { name: 'Next post' }));
    expect(ends('Previous post')).toBe('false');
    await user.click(screen.getByRole('button', { name: 'Next slide' }));
    expect(ends('Previous slide')).toBe('false');
    await user.click(screen.getByRole('button', { name: 'Next slide' }));
    await user.click(screen.getByRole('button', { name: 'Next post' }));
    expect(ends('Next post')).toBe('true');
  });

  test('a dot goes to its slide', async () => {
    const { user } = await showViewer(three, 1);
    const dots = within(screen.getByRole('group', { name: 'Slides' }));
    expect(dots.getAllByRole('button')).toHaveLength(3);
    await user.click(dots.getByRole('button', { name: 'Slide 3 of 3' }));
    expect(shownMedium()).toBe(addressOf(2, 23));
    expect(dots.getByRole('button', { current: true })).toBe(
      dots.getByRole('button', { name: 'Slide 3 of 3' }),
    );
  });
});

test('only the slide on show exists, so that Tab reaches no other', async () => {
  await showViewer(three, 1);
  expect(dialog().querySelectorAll('img, video')).toHaveLength(1);
});

describe('how far through', () => {
  test('counts the posts that are to come', async () => {
    await showViewer(three, 1, 1_234);
    expect(screen.getByText('2 of 1,234')).toBeDefined();
  });
  test('loads the posts around the one on show', async () => {
    const many = Array.from({ length: 20 }, (_, index) => post(index + 1));
    const { user, near } = await showViewer(many, 10, 100);
    expect(near.at(-1)).toEqual([0, 70]);
    await user.keyboard('{PageDown}');
    expect(near.at(-1)).toEqual([0, 71]);
  });
  test('does not go to a post that is not loaded yet', async () => {
    const { user } = await showViewer(three, 2, 10);
    await user.keyboard('{PageDown}{ArrowRight}');
    expect(name()).toBe('Caption 3');
  });
});

describe('about the post', () => {
  const about = (): HTMLElement => screen.getByRole('complementary', { name: 'About this post' });

  test('stand its counts', async () => {
    await showViewer([post(1, { likes: 12_345, comments: 1 })]);
    expect(about().textContent).toMatch(/12\.3K12,345likes.*1comment(?!s)/);
  });
  test('a number that is hidden is a dash, never 0', async () => {
    await showViewer([post(1, { likes: null, comments: null })]);
    expect(about().textContent).toMatch(/–not given by Instagramlikes/);
    expect(about().textContent).toMatch(/–not given by Instagramcomments/);
  });
  test('stand its kind, its time, and its alt text', async () => {
    await showViewer([post(1, { kind: 'reel', altText: 'Sand and sky' })]);
    expect(about().textContent).toMatch(/^ReelJune 22, 2026 at /);
    expect(about().querySelector('time')?.dateTime).toBe('2026-06-22T12:00:00Z');
    expect(within(about()).getByText('Sand and sky')).toBeDefined();
  });
  test('a caption’s links are opened by post and place', async () => {
    const caption = [...text('With '), { kind: 'mention', text: '@ben' } as const];
    const { user, bridge } = await showViewer([post(1, { caption })]);
    await user.click(within(about()).getByRole('link', { name: '@ben' }));
    expect(bridge.asked('openCaptionSegment')).toEqual([
      { accountId, postId: postId(1), index: 1 },
    ]);
  });
  test('one without a caption says so', async () => {
    await showViewer([post(1, { caption: [] })]);
    expect(within(about()).getByText('No caption')).toBeDefined();
  });
  test('its counts say when they were fetched', async () => {
    await showViewer([post(1, { countsFetchedAt: '2026-07-01T12:00:00Z' })]);
    expect(within(about()).getByText(/^As of July 1, 2026 at /)).toBeDefined();
  });
  test('one that left Instagram says so, and since when', async () => {
    await showViewer([post(1, { goneSince: '2026-08-01T12:00:00Z' })]);
    expect(
      within(about()).getByText(/^No longer on Instagram \(noticed August 1, 2026/),
    ).toBeDefined();
  });
  test('an edited caption has its earlier versions, one that never was has none', async () => {
    const getCaptionHistory = (): ReturnType<Answers['getCaptionHistory']> =>
      ok([
        { caption: 'Now', seenAt: '2026-07-02T12:00:00Z' },
        { caption: 'Before', seenAt: '2026-07-01T12:00:00Z' },
      ]);
    await showViewer([post(1)], 0, 1, createFakeBridge({ getCaptionHistory }));
    expect(await within(about()).findByText('Before')).toBeDefined();
    expect(within(about()).queryByText('Now')).toBeNull();
  });
  test('a caption that was never edited has no history', async () => {
    const { bridge } = await showViewer([post(1)]);
    await waitFor(() => expect(bridge.asked('getCaptionHistory')).toHaveLength(1));
    expect(within(about()).queryByText('Earlier versions of the caption')).toBeNull();
  });
  test('it can be opened on Instagram, where it has an address', async () => {
    const { user, bridge } = await showViewer([post(1), post(2, { permalink: null })]);
    await user.click(within(about()).getByRole('link', { name: 'Open on Instagram' }));
    expect(bridge.asked('openPost')).toEqual([{ accountId, postId: postId(1) }]);
    await user.keyboard('{PageDown}');
    expect(within(about()).queryByRole('link')).toBeNull();
  });
});

describe('what cannot be shown', () => {
  test('a withheld one says so, and why', async () => {
    await showViewer([post(1, { media: [medium(1, { available: false, hasThumbnail: false })] })]);
    expect(screen.getByText('Instagram does not hand out this one')).toBeDefined();
    expect(screen.getByText(/copyrighted music/)).toBeDefined();
    expect(shownMedium()).toBeUndefined();
  });
  test.each([
    ['image', 'This picture could not be loaded'],
    ['video', 'This video could not be loaded'],
  ] as const)('a broken %s says so and can be tried again', async (type, words) => {
    const { user } = await showViewer([post(1, { media: [medium(1, { type })] })]);
    const broken = dialog().querySelector('img, video');
    if (broken !== null) fireEvent.error(broken);
    expect(screen.getByRole('alert').textContent).toContain(words);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(shownMedium()).toBe(addressOf(1, 1));
  });
});
