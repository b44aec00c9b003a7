import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { everyPost } from '../../../../preload/contract/post-query.ts';
import type { PostQuery } from '../../../../preload/contract/post-query.ts';
import { FoundCount } from '../../../../renderer/search/found-count.tsx';
import { NothingFound } from '../../../../renderer/search/nothing-found.tsx';
import { renderPage } from '../render-page.tsx';

describe('how many posts were found', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());
  const said = (): string => screen.getByRole('status').textContent;
  const pass = (milliseconds: number): void => act(() => void vi.advanceTimersByTime(milliseconds));

  test('is shown at once, and said when it has stood still', () => {
    const { container, rerender } = renderPage(<FoundCount posts={null} />);
    pass(1000);
    expect(container.textContent).toBe('');
    rerender(<FoundCount posts={1234} />);
    expect(container.textContent).toBe('1,234 posts found');
    pass(500);
    rerender(<FoundCount posts={1} />);
    pass(500);
    expect(said()).toBe('');
    pass(500);
    expect(said()).toBe('1 post found');
    rerender(<FoundCount posts={0} />);
    pass(1000);
    expect(said()).toBe('No posts found');
    rerender(<FoundCount posts={null} />);
    pass(1000);
    expect(said()).toBe('');
  });
});

describe('nothing found', () => {
  const show = (some: Partial<PostQuery>, mayGrow = false) => {
    const onClear = vi.fn<() => void>();
    const query = { ...everyPost, ...some };
    const page = renderPage(<NothingFound query={query} mayGrow={mayGrow} onClear={onClear} />);
    return { ...page, onClear };
  };

  test.each<[Partial<PostQuery>, RegExp]>([
    [{ search: ' tower ' }, /No caption, hashtag, mention or alt text .* has “tower”/],
    [{ year: 2020 }, /No post in your library fits these filters/],
    [{ search: 'tower', year: 2020 }, /“tower” also fits the filters/],
  ])('says why: %j', (some, reason) => {
    const { container } = show(some);
    expect(container.textContent).toMatch(reason);
    expect(container.textContent).not.toContain('still being read');
  });

  test('says that more may come while posts are on their way', () => {
    expect(show({ year: 2020 }, true).container.textContent).toContain('still being read');
  });

  test('offers the way back', async () => {
    const { user, onClear } = show({ search: 'tower' });
    await user.click(screen.getByRole('button', { name: 'Show every post' }));
    expect(onClear).toHaveBeenCalledOnce();
  });
});
