import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';

import { RichText } from '../../../../renderer/design/rich-text.tsx';
import { renderPage } from '../render-page.tsx';
import { text } from '../samples.ts';

const segments = [
  { kind: 'text', text: 'See ' },
  { kind: 'link', text: 'example.com' },
  { kind: 'text', text: '\nwith ' },
  { kind: 'mention', text: '@ben' },
  { kind: 'text', text: ' ' },
  { kind: 'hashtag', text: '#dunes' },
] as const;

test('reads as it was written, line break included', () => {
  const { container } = renderPage(<RichText segments={segments} onOpen={() => {}} />);
  expect(container.textContent).toBe('See example.com\nwith @ben #dunes');
});

test('links, mentions and hashtags are opened by their place in the list', async () => {
  const opened: number[] = [];
  const { user } = renderPage(
    <RichText segments={segments} onOpen={(index) => opened.push(index)} />,
  );
  for (const name of ['example.com', '@ben', '#dunes']) {
    await user.click(screen.getByRole('link', { name }));
  }
  expect(opened).toEqual([1, 3, 5]);
});

test('a link holds no address, so that the page can go nowhere', () => {
  const { container } = renderPage(<RichText segments={segments} onOpen={() => {}} />);
  expect(container.querySelector('[href]')).toBeNull();
});

test('text that looks like HTML stays text', () => {
  const hostile = '<img src=x onerror=alert(1)>';
  const { container } = renderPage(<RichText segments={text(hostile)} onOpen={() => {}} />);
  expect(container.textContent).toBe(hostile);
  expect(container.querySelector('img')).toBeNull();
});

test('runs in its own direction', () => {
  const { container } = renderPage(<RichText segments={text('שלום')} onOpen={() => {}} />);
  expect(container.querySelector('p')?.dir).toBe('auto');
});
