import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';

import type { OnThisDay as OnThisDayPosts } from '../../../../preload/contract/moments.ts';
import { ok } from '../../../../preload/contract/result.ts';
import { OnThisDay } from '../../../../renderer/moments/on-this-day.tsx';
import { nextLook } from '../../../../renderer/moments/use-on-this-day.ts';
import { createFakeBridge } from '../fake-bridge.ts';
import type { FakeBridge } from '../fake-bridge.ts';
import { renderPage } from '../render-page.tsx';
import { accountId, post, posts } from '../samples.ts';

const today: OnThisDayPosts = {
  day: '2026-06-15',
  endsIn: 3_600_000,
  years: [
    { year: 2025, posts: 1 },
    { year: 2021, posts: 2 },
  ],
  posts: posts(3),
};
const nothing: OnThisDayPosts = { ...today, years: [], posts: [] };

const bridgeWith = (...answers: readonly OnThisDayPosts[]): FakeBridge => {
  const left = [...answers];
  return createFakeBridge({
    getOnThisDay: () => ok((left.length > 1 ? left.shift() : left[0]) ?? nothing),
  });
};

beforeEach(() => localStorage.clear());

const strip = (): Promise<HTMLElement> => screen.findByRole('region', { name: /^On this day/ });

test('names how many posts of which years, newest first, each with its name', async () => {
  renderPage(<OnThisDay accountId={accountId} />, bridgeWith(today));
  const region = await strip();
  expect(region.getAttribute('aria-labelledby')).not.toBeNull();
  expect(within(region).getByRole('heading', { level: 2 }).textContent).toBe(
    'On this day: 3 posts from 2021 and 2025',
  );
  expect(
    within(region)
      .getAllByRole('heading', { level: 3 })
      .map((one) => one.textContent),
  ).toEqual(['2025 last year', '2021 5 years ago']);
  expect(within(region).getByRole('button', { name: /^Caption 2/ })).toBeDefined();
});

test.each([
  [[{ year: 2025, posts: 1 }], /^On this day: 1 post from 2025$/],
  [
    [2025, 2022, 2019].map((year) => ({ year, posts: 1 })),
    /^On this day: 3 posts from 2019, 2022,? and 2025$/,
  ],
  [
    [2025, 2024, 2022, 2019].map((year) => ({ year, posts: 300 })),
    /^On this day: 1,200 posts from 4 years$/,
  ],
])('of %j it says %s', async (years, title) => {
  renderPage(<OnThisDay accountId={accountId} />, bridgeWith({ ...today, years }));
  expect((await screen.findByRole('heading', { level: 2 })).textContent).toMatch(title);
});

test('nothing is shown where there is nothing', async () => {
  const { container, bridge } = renderPage(
    <OnThisDay accountId={accountId} />,
    bridgeWith(nothing),
  );
  await waitFor(() => expect(bridge.asked('getOnThisDay')).toHaveLength(1));
  expect(container.textContent).toBe('');
});

test('of very many the strip shows some, and the viewer the others', async () => {
  const many = { ...today, years: [{ year: 2025, posts: 30 }], posts: posts(30) };
  const { user } = renderPage(<OnThisDay accountId={accountId} />, bridgeWith(many));
  const region = await strip();
  expect(within(region).getAllByRole('button', { name: /^Caption/ })).toHaveLength(24);
  await user.click(within(region).getByRole('button', { name: 'Open 6 more' }));
  const viewer = await screen.findByRole('dialog', { name: 'Caption 25' });
  expect(viewer.textContent).toContain('25 of 30');
});

test('put away, it stays away for that day, and that account, only', async () => {
  const first = renderPage(<OnThisDay accountId={accountId} />, bridgeWith(today));
  await strip();
  await first.user.click(screen.getByRole('button', { name: 'Put away for today' }));
  expect(screen.queryByRole('region')).toBeNull();
  first.unmount();

  const again = renderPage(<OnThisDay accountId={accountId} />, bridgeWith(today));
  await waitFor(() => expect(again.bridge.asked('getOnThisDay')).toHaveLength(1));
  expect(screen.queryByRole('region')).toBeNull();
  again.unmount();

  renderPage(<OnThisDay accountId={accountId} />, bridgeWith({ ...today, day: '2026-06-16' }));
  await strip();
});

test('the next day is asked for when this one ends, and an open post stays open', async () => {
  const ending = { ...today, endsIn: 1500 };
  const next = { ...nothing, day: '2026-06-16' };
  const { user } = renderPage(<OnThisDay accountId={accountId} />, bridgeWith(ending, next));
  const region = await strip();
  await user.click(within(region).getByRole('button', { name: /^Caption 2/ }));
  expect(await screen.findByRole('dialog', { name: 'Caption 2' })).toBeDefined();
  await waitFor(() => expect(screen.queryByRole('region', { name: /^On this day/ })).toBeNull());
  expect(screen.getByRole('dialog', { name: 'Caption 2' })).toBeDefined();
});

test('when the window comes to the front it is asked for again', async () => {
  const { bridge } = renderPage(
    <OnThisDay accountId={accountId} />,
    bridgeWith(nothing, { ...today, posts: [post(1)], years: [{ year: 2025, posts: 1 }] }),
  );
  await waitFor(() => expect(bridge.asked('getOnThisDay')).toHaveLength(1));
  window.dispatchEvent(new Event('focus'));
  await strip();
});

test('signing out from the menu closes the open post', async () => {
  const { user, bridge } = renderPage(<OnThisDay accountId={accountId} />, bridgeWith(today));
  const region = await strip();
  await user.click(within(region).getByRole('button', { name: /^Caption 2/ }));
  await screen.findByRole('dialog');
  bridge.say('menuCommand', 'sign-out');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test.each([
  [1000, 1050],
  [3_600_000, 300_000],
  [null, 300_000],
])('with %s ms left of the day, it looks again in %i', (endsIn, look) => {
  expect(nextLook(endsIn)).toBe(look);
});
