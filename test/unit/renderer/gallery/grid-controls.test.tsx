import { screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, describe, expect, test } from 'vitest';

import { everyPost } from '../../../../preload/contract/post-query.ts';
import type { MonthCount } from '../../../../preload/contract/post-query.ts';
import { fail, ok } from '../../../../preload/contract/result.ts';
import { GridControls } from '../../../../renderer/gallery/grid-controls.tsx';
import { useGridLook } from '../../../../renderer/gallery/use-grid-look.ts';
import { shortcuts } from '../../../../renderer/shortcuts/shortcut-table.ts';
import { createFakeBridge } from '../fake-bridge.ts';
import type { Answers } from '../fake-bridge.ts';
import { renderPage } from '../render-page.tsx';
import { accountId, post } from '../samples.ts';

afterEach(() => localStorage.clear());

const months: readonly MonthCount[] = [
  { month: '2026-06', posts: 2 },
  { month: '2021-03', posts: 2 },
];
const times = ['2026-06-20', '2026-06-02', '2021-03-30', '2021-03-01'];
const library: Answers['getPosts'] = ({ offset }) =>
  ok({ posts: [post(offset + 1, { postedAt: `${times[offset] ?? ''}T12:00:00Z` })], count: 4 });

function Controls(props: {
  readonly months: readonly MonthCount[];
  readonly onPlace: (place: number) => void;
}): ReactElement {
  const look = useGridLook();
  return (
    <>
      <output>{`${look.look.density} ${look.look.shape}`}</output>
      <GridControls
        accountId={accountId}
        query={everyPost}
        months={props.months}
        count={4}
        look={look}
        onPlace={props.onPlace}
      />
    </>
  );
}

function show(getPosts: Answers['getPosts'] = library, shown = months) {
  const places: number[] = [];
  const page = renderPage(
    <Controls months={shown} onPlace={(place) => places.push(place)} />,
    createFakeBridge({ getPosts }),
  );
  return { ...page, places, look: () => screen.getByRole('status').textContent };
}

describe('the look', () => {
  test('is chosen in the menu, and kept', async () => {
    const { user, look, unmount } = show();
    expect(look()).toBe('medium portrait');
    await user.click(screen.getByRole('button', { name: 'View' }));
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Medium' }));
    await user.click(screen.getByRole('radio', { name: 'Tiny' }));
    await user.click(screen.getByRole('radio', { name: 'Whole picture' }));
    expect(look()).toBe('tiny whole');
    unmount();
    expect(show().look()).toBe('tiny whole');
  });

  test('is changed by + and -, as far as it goes', async () => {
    const { user, look } = show();
    await user.keyboard('+++');
    expect(look()).toBe('large portrait');
    await user.keyboard('----=');
    expect(look()).toBe('small portrait');
  });

  test('Ctrl with + and - stays the page’s own', async () => {
    const { user, look } = show();
    await user.keyboard('{Control>}+-{/Control}');
    expect(look()).toBe('medium portrait');
  });

  test('the menu goes with Escape, and gives the focus back', async () => {
    const { user } = show();
    await user.click(screen.getByRole('button', { name: 'View' }));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('radio')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'View' }));
  });

  test('the menu goes with a press elsewhere', async () => {
    const { user } = show();
    await user.click(screen.getByRole('button', { name: 'View' }));
    await user.click(screen.getByRole('status'));
    expect(screen.queryByRole('radio')).toBeNull();
  });
});

describe('the way to a date', () => {
  test('leads to the post that is nearest to it', async () => {
    const { user, places } = show();
    await user.keyboard('g');
    await user.type(await screen.findByLabelText('Date'), '2021-03-20');
    await user.click(screen.getByRole('button', { name: 'Go' }));
    await expect.poll(() => places).toEqual([2]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('asks for a whole date, and says which there are', async () => {
    const { user, places, bridge } = show();
    await user.click(screen.getByRole('button', { name: 'View' }));
    await user.click(screen.getByRole('button', { name: /^Go to a date/ }));
    const field = await screen.findByLabelText('Date');
    await user.click(screen.getByRole('button', { name: 'Go' }));
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Enter a whole date: day, month and year.')).toBeDefined();
    expect(screen.getByText(/from March 2021 to June 2026/)).toBeDefined();
    expect(bridge.asked('getPosts')).toEqual([]);
    expect(places).toEqual([]);
  });

  test('says what keeps it from being found', async () => {
    const { user } = show(() => fail({ kind: 'library-damaged', detail: '' }));
    await user.keyboard('g');
    await user.type(await screen.findByLabelText('Date'), '2021-03-20');
    await user.click(screen.getByRole('button', { name: 'Go' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/\S/);
  });

  test('is not there where posts are not in the order of their dates', async () => {
    const { user } = show(library, []);
    await user.keyboard('g');
    await user.click(screen.getByRole('button', { name: 'View' }));
    expect(screen.queryByRole('button', { name: /^Go to a date/ })).toBeNull();
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

test('? shows every shortcut of the table, by its group', async () => {
  const { user } = show();
  await user.keyboard('?');
  const dialog = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  expect(dialog.querySelectorAll('dt')).toHaveLength(shortcuts.length);
  const titles = [...dialog.querySelectorAll('h3')].map(({ textContent }) => textContent);
  expect(titles).toEqual(['Gallery', 'Accounts', 'Search', 'Selection', 'Viewer']);
  const all = screen.getByText('Select everything').parentElement;
  expect([...(all?.querySelectorAll('kbd') ?? [])].map((key) => key.textContent)).toEqual([
    'Ctrl',
    'A',
  ]);
});
