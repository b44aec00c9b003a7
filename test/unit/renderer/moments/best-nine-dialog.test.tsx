import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';

import { fail, ok } from '../../../../preload/contract/result.ts';
import BestNineDialog from '../../../../renderer/moments/best-nine-dialog.tsx';
import { firstYear } from '../../../../renderer/moments/use-best-nine.ts';
import { createFakeBridge } from '../fake-bridge.ts';
import type { Answers, FakeBridge } from '../fake-bridge.ts';
import { renderPage } from '../render-page.tsx';
import type { RenderedPage } from '../render-page.tsx';
import { account, bestNine, post } from '../samples.ts';

beforeEach(() => localStorage.clear());

async function show(answers: Partial<Answers> = {}): Promise<RenderedPage> {
  const bridge: FakeBridge = createFakeBridge({
    getPostYears: () =>
      ok([
        { year: 2026, posts: 4 },
        { year: 2025, posts: 53 },
      ]),
    ...answers,
  });
  const page = renderPage(
    <BestNineDialog account={account()} onClose={vi.fn<() => void>()} />,
    bridge,
  );
  await screen.findByRole('dialog', { name: 'Best Nine' });
  return page;
}

test('says how they are chosen, of when the numbers are, and what was left out', async () => {
  await show({
    getBestNine: ({ year }) =>
      ok(
        bestNine({
          year,
          among: 53,
          hiddenLikes: 2,
          gone: 1,
          withoutPicture: 3,
          countsFetched: { first: '2026-06-01T12:00:00Z', last: '2026-06-30T12:00:00Z' },
        }),
      ),
  });
  const dialog = screen.getByRole('dialog');
  await within(dialog).findByText(
    'Of the 53 posts of 2025, those with the most likes, then with the most comments, then the newest.',
  );
  for (const sentence of [
    'The likes of 2 posts are hidden: they come after the others, by their comments.',
    '1 post is no longer on Instagram and is left out.',
    '3 posts are passed over: Instagram does not hand out their pictures.',
  ]) {
    expect(within(dialog).getByText(sentence)).toBeDefined();
  }
  expect(
    within(dialog).getByText(/^The numbers are those that Instagram gave between .*2026/),
  ).toBeDefined();
  expect(dialog.textContent).toContain('It goes nowhere unless you save it');
});

test('a number that is not given is a dash, never 0', async () => {
  await show({
    getBestNine: ({ year }) =>
      ok(bestNine({ year, posts: [post(1, { likes: null, comments: 0 })] })),
  });
  const [first] = await screen.findAllByRole('listitem', { hidden: true });
  expect(first?.textContent).toContain('–');
  expect(first?.textContent).toContain('not given by Instagram');
  expect(first?.textContent).toMatch(/0comments$/);
});

test('begins with the newest year that fills it, and asks for another that is chosen', async () => {
  const { user, bridge } = await show();
  expect(screen.getByRole<HTMLSelectElement>('combobox').value).toBe('2025');
  await user.selectOptions(screen.getByRole('combobox'), '2026 (4 posts)');
  await screen.findByRole('img', { name: /of 2026$/ });
  expect(bridge.asked('getBestNine').map(({ year }) => year)).toEqual([2025, 2026]);
});

test('the picture has the size of the format, which is remembered', async () => {
  const { user, unmount } = await show();
  const sizeOf = (): readonly (string | null)[] => {
    const canvas = screen.getByRole('img');
    return [canvas.getAttribute('width'), canvas.getAttribute('height')];
  };
  await screen.findByRole('img');
  expect(sizeOf()).toEqual(['1080', '1350']);
  await user.click(screen.getByRole('radio', { name: 'Story 9:16' }));
  expect(sizeOf()).toEqual(['1080', '1920']);
  await user.click(screen.getByRole('checkbox'));
  unmount();

  await show();
  await screen.findByRole('img');
  expect(sizeOf()).toEqual(['1080', '1920']);
  expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(false);
});

test('a library without posts, and a year without a picture, are said', async () => {
  const { unmount } = await show({ getPostYears: () => ok([]) });
  expect(screen.getByText('There are no posts in the library yet.')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Save picture…' })).toBeNull();
  unmount();

  await show({ getBestNine: ({ year }) => ok(bestNine({ year, posts: [], withoutPicture: 1 })) });
  expect(await screen.findByText('No post of 2025 has a picture to show.')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Save picture…' })).toBeNull();
});

test('a failure is said, and its button asks again', async () => {
  const { user, bridge } = await show({
    getBestNine: () => fail({ kind: 'library-busy', detail: '' }),
  });
  await screen.findByRole('alert');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await expect.poll(() => bridge.asked('getBestNine')).toHaveLength(2);
});

test.each([
  [[], null],
  [[{ year: 2026, posts: 9 }], 2026],
  [
    [
      { year: 2026, posts: 2 },
      { year: 2025, posts: 1 },
      { year: 2020, posts: 9 },
    ],
    2020,
  ],
  [
    [
      { year: 2026, posts: 2 },
      { year: 2025, posts: 8 },
    ],
    2026,
  ],
])('of the years %j it begins with %s', (years, year) => {
  expect(firstYear(years)).toBe(year);
});
