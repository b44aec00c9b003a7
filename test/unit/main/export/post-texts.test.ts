import { expect, test } from 'vitest';

import { captionsOf, linksOf } from '../../../../main/export/post-texts.ts';
import type { AccountReaders } from '../../../../main/library/account-readers.ts';
import { ok } from '../../../../preload/contract/result.ts';
import { media } from '../library/store/sample-posts.ts';
import { libraryWith } from '../posts/library-with.ts';
import { selected } from './library-with-files.ts';

const somePosts = (): AccountReaders =>
  libraryWith([
    media('4', { day: 4, caption: 'Four\nlines, #tag\n' }),
    media('3', { day: 3, caption: '  ' }),
    media('2', { day: 2, permalink: null }),
    media('1', { day: 1, caption: 'One' }),
  ]).readers;
const all = selected('1', '2', '3', '4');

test('captions have a blank line between them, in the order of the gallery', async () => {
  const text = 'Four\nlines, #tag\n\nOne';
  expect(await captionsOf(somePosts(), all)).toEqual(ok({ text, count: 2 }));
  const oldest = { ...all, order: 'oldest' } as const;
  expect(await captionsOf(somePosts(), oldest)).toMatchObject({
    value: { text: 'One\n\nFour\nlines, #tag' },
  });
});

test('links stand one a line', async () => {
  const text = ['4', '3', '1'].map((id) => `https://www.instagram.com/p/${id}/`).join('\n');
  expect(await linksOf(somePosts(), all)).toEqual(ok({ text, count: 3 }));
});

test('of what has none, or is not known, there is nothing', async () => {
  expect(await captionsOf(somePosts(), selected('2', '99'))).toEqual(ok({ text: '', count: 0 }));
});

test('more posts than are read at once all come, in order', async () => {
  const posts = Array.from({ length: 450 }, (_, n) =>
    media(String(n + 1), { day: 500 - n, caption: `c${String(n)}` }),
  );
  const read = await captionsOf(libraryWith(posts).readers, selected(...posts.map(({ id }) => id)));
  expect(read).toEqual(ok({ text: posts.map(({ caption }) => caption).join('\n\n'), count: 450 }));
});
