import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';

import type { TextSegment } from '../../../../preload/contract/post.ts';
import { Hashtags, hashtagsOf } from '../../../../renderer/viewer/hashtags.tsx';
import { renderPage } from '../render-page.tsx';
import { post, text } from '../samples.ts';

const tag = (name: string): TextSegment => ({ kind: 'hashtag', text: name });
const tagged = post(1, {
  caption: [
    ...text('At the '),
    tag('#Sea'),
    ...text(' '),
    tag('#sea'),
    { kind: 'mention', text: '@ben' },
    tag('#緑'),
  ],
});

test('each is there once, as it was written first', () => {
  expect(hashtagsOf(tagged)).toEqual(['#Sea', '#緑']);
});

test('a button searches for it, without its sign', async () => {
  const asked: string[] = [];
  const { user } = renderPage(<Hashtags post={tagged} onSearch={(name) => asked.push(name)} />);
  await user.click(screen.getByRole('button', { name: 'Search for #Sea' }));
  await user.click(screen.getByRole('button', { name: 'Search for #緑' }));
  expect(asked).toEqual(['Sea', '緑']);
});

test('a caption without any draws nothing', () => {
  const { container } = renderPage(<Hashtags post={post(1)} onSearch={() => {}} />);
  expect(container.childElementCount).toBe(0);
});
