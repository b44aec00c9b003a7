import { screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { describe, expect, test, vi } from 'vitest';

import type { Post } from '../../../../preload/contract/post.ts';
import { SearchProvider } from '../../../../renderer/search/search-context.tsx';
import { MarkedText, SearchableText } from '../../../../renderer/search/searchable-text.tsx';
import { TileExcerpt } from '../../../../renderer/search/tile-excerpt.tsx';
import { renderPage } from '../render-page.tsx';
import { post, text } from '../samples.ts';

function show(part: ReactElement, searched: string | null) {
  const searchFor = vi.fn<(hashtag: string) => void>();
  const controls = { setQuery: () => {}, searchFor, clear: () => {} };
  const page = renderPage(<SearchProvider value={{ controls, searched }}>{part}</SearchProvider>);
  const marked = [...page.container.querySelectorAll('mark')].map((mark) => mark.textContent);
  return { ...page, marked, searchFor };
}

const caption = [
  { kind: 'text', text: 'Dunes at dusk, with ' },
  { kind: 'mention', text: '@ben' },
  { kind: 'text', text: ' ' },
  { kind: 'hashtag', text: '#dunes' },
] as const;

describe('a caption', () => {
  test('has what was found marked, across its links', () => {
    const shown = <SearchableText segments={caption} onOpen={() => {}} />;
    expect(show(shown, 'dunes @be').marked).toEqual(['Dunes', '@ben', 'dunes']);
    expect(show(shown, '#dun').marked).toEqual(['#dunes']);
  });

  test('has nothing marked while nothing is searched', () => {
    const { container, marked } = show(
      <SearchableText segments={caption} onOpen={() => {}} />,
      null,
    );
    expect(marked).toEqual([]);
    expect(container.textContent).toBe('Dunes at dusk, with @ben #dunes');
  });

  test('searches for its hashtags, and opens its mentions', async () => {
    const opened: number[] = [];
    const { user, searchFor } = show(
      <SearchableText segments={caption} onOpen={(index) => opened.push(index)} />,
      null,
    );
    await user.click(screen.getByRole('button', { name: '#dunes' }));
    await user.click(screen.getByRole('link', { name: '@ben' }));
    expect(searchFor.mock.calls).toEqual([['#dunes']]);
    expect(opened).toEqual([1]);
  });

  test('outside the gallery is opened as before', async () => {
    const opened: number[] = [];
    const { user } = renderPage(
      <SearchableText segments={caption} onOpen={(index) => opened.push(index)} />,
    );
    await user.click(screen.getByRole('link', { name: '#dunes' }));
    expect(opened).toEqual([3]);
  });
});

test('an alt text has what was found marked', () => {
  expect(show(<MarkedText text="A lighthouse" />, 'light').marked).toEqual(['light']);
  expect(show(<MarkedText text="A lighthouse" />, null).container.textContent).toBe('A lighthouse');
});

describe('over a tile', () => {
  const over = (some: Partial<Post>, searched: string | null) =>
    show(<TileExcerpt post={post(1, some)} />, searched);

  test('stands why it was found: the caption before the alt text', () => {
    const some = { caption: text('By the sea'), altText: 'The sea' };
    expect(over(some, 'sea').container.textContent).toBe('By the sea');
    expect(over(some, 'sea').marked).toEqual(['sea']);
    expect(over({ ...some, caption: text('At home') }, 'sea').container.textContent).toBe(
      'The sea',
    );
  });

  test('stands nothing where nothing is searched, or found in what is here', () => {
    expect(over({ caption: text('By the sea') }, null).container.textContent).toBe('');
    expect(over({ caption: text('By the sea') }, 'tower').container.textContent).toBe('');
  });
});
