import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { describe, expect, test, vi } from 'vitest';

import { everyPost } from '../../../../preload/contract/post-query.ts';
import type { PostQuery } from '../../../../preload/contract/post-query.ts';
import { ok } from '../../../../preload/contract/result.ts';
import { FilterChips } from '../../../../renderer/search/filter-chips.tsx';
import { FilterMenu } from '../../../../renderer/search/filter-menu.tsx';
import { widened } from '../../../../renderer/search/narrowing.ts';
import { createFakeBridge } from '../fake-bridge.ts';
import { renderPage } from '../render-page.tsx';
import { accountId } from '../samples.ts';

const button = (): HTMLElement => screen.getByRole('button', { name: /^Filters/ });
const panel = (): HTMLElement | null => screen.queryByRole('group', { name: 'Filters' });
const chips = (): readonly string[] =>
  screen.queryAllByRole('button', { name: /^Remove filter/ }).map(({ textContent }) => textContent);

function show(first: Partial<PostQuery> = {}) {
  const asked: PostQuery[] = [];
  const onEmptied = vi.fn<() => void>();
  function Page(): ReactElement {
    const [query, setQuery] = useState({ ...everyPost, ...first });
    asked.push(query);
    const controls = { setQuery, searchFor: () => {}, clear: () => setQuery(widened) };
    return (
      <>
        <FilterMenu accountId={accountId} query={query} onQuery={setQuery} />
        <FilterChips query={query} controls={controls} onEmptied={onEmptied} />
        <button type="button">elsewhere</button>
      </>
    );
  }
  const bridge = createFakeBridge({
    getFacets: () =>
      ok({
        years: [
          { year: 2026, posts: 1200 },
          { year: 2024, posts: 3 },
        ],
        hashtags: [{ name: 'Sea', posts: 40 }],
      }),
  });
  const page = renderPage(<Page />, bridge);
  return { ...page, onEmptied, query: () => asked.at(-1) };
}

describe('the filters', () => {
  test('are behind a button, and asked for what there is only then', async () => {
    const { user, bridge } = show();
    expect(button().getAttribute('aria-expanded')).toBe('false');
    expect(bridge.asked('getFacets')).toEqual([]);
    await user.click(button());
    expect(panel()).not.toBeNull();
    expect(button().getAttribute('aria-expanded')).toBe('true');
    expect(await screen.findByRole('option', { name: '2026 (1,200)' })).toBeDefined();
    expect(screen.getByRole('option', { name: '#Sea (40)' })).toBeDefined();
  });

  test('each ask for what they say, together', async () => {
    const { user, query } = show({ search: 'tower', order: 'likes' });
    await user.click(button());
    await screen.findByRole('option', { name: '#Sea (40)' });
    await user.click(screen.getByRole('checkbox', { name: 'Videos' }));
    await user.click(screen.getByRole('checkbox', { name: 'Pictures' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Year' }), '2024');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Hashtag' }), 'Sea');
    await user.click(screen.getByRole('radio', { name: 'With caption' }));
    await user.click(screen.getByRole('checkbox', { name: 'No longer on Instagram' }));
    await user.click(screen.getByRole('checkbox', { name: 'File missing' }));
    expect(query()).toEqual({
      search: 'tower',
      kinds: ['picture', 'video'],
      year: 2024,
      hashtag: 'Sea',
      caption: 'with',
      gone: true,
      fileMissing: true,
      order: 'likes',
    });
    expect(button().getAttribute('aria-label')).toBe('Filters, 7 in use');
    await user.click(screen.getByRole('checkbox', { name: 'No longer on Instagram' }));
    await user.click(screen.getByRole('checkbox', { name: 'File missing' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Year' }), 'Any year');
    expect(query()).toMatchObject({ gone: null, fileMissing: null, year: null });
  });

  test('show a hashtag that is not among the most used', async () => {
    const { user } = show({ hashtag: 'rare' });
    await user.click(button());
    await screen.findByRole('option', { name: '#Sea (40)' });
    expect(screen.getByRole('combobox', { name: 'Hashtag' })).toHaveProperty('value', 'rare');
  });

  test('close by Esc, which gives the focus back', async () => {
    const { user } = show();
    await user.click(button());
    await user.click(screen.getByRole('checkbox', { name: 'Reels' }));
    await user.keyboard('{Escape}');
    expect(panel()).toBeNull();
    expect(document.activeElement).toBe(button());
  });

  test('close when the focus or a press goes elsewhere', async () => {
    const { user } = show();
    const elsewhere = screen.getByRole('button', { name: 'elsewhere' });
    await user.click(button());
    await user.click(elsewhere);
    expect(panel()).toBeNull();
    await user.click(button());
    // The last of the panel, then what follows the menu.
    within(panel() ?? document.body)
      .getByRole('checkbox', { name: 'File missing' })
      .focus();
    await user.tab();
    expect(panel()).toBeNull();
  });
});

describe('the filters in use', () => {
  const all: Partial<PostQuery> = {
    kinds: ['reel'],
    year: 2024,
    hashtag: 'Sea',
    caption: 'without',
    gone: true,
    fileMissing: true,
  };

  test('are named', () => {
    show(all);
    expect(chips()).toEqual([
      'Reels',
      '2024',
      '#Sea',
      'Without caption',
      'No longer on Instagram',
      'File missing',
    ]);
  });

  test('are not there while none is', () => {
    show({ search: 'tower' });
    expect(screen.queryByRole('list')).toBeNull();
  });

  test('go one by one, and the focus goes to the next, to the last, and then out', async () => {
    const { user, onEmptied } = show({ kinds: ['reel'], year: 2024, hashtag: 'Sea' });
    await user.click(screen.getByRole('button', { name: 'Remove filter: 2024' }));
    expect(chips()).toEqual(['Reels', '#Sea']);
    expect(document.activeElement?.textContent).toBe('#Sea');
    await user.keyboard('{Enter}');
    expect(document.activeElement?.textContent).toBe('Reels');
    expect(onEmptied).not.toHaveBeenCalled();
    await user.keyboard('{Enter}');
    expect(chips()).toEqual([]);
    expect(onEmptied).toHaveBeenCalledOnce();
  });

  test('go all at once, the text too; the order stays', async () => {
    const { user, onEmptied, query } = show({ ...all, search: 'tower', order: 'oldest' });
    await user.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(query()).toEqual({ ...everyPost, order: 'oldest' });
    expect(onEmptied).toHaveBeenCalledOnce();
  });
});
