import type { AppError } from '../../preload/contract/errors.ts';
import { ok } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';
import type { SelectedPosts } from '../../preload/contract/selected.ts';
import type { AccountReaders } from '../library/account-readers.ts';
import type { LibraryPost } from '../library/store/library-store.ts';
import { readSelected } from './selected-posts.ts';

/** One text of several posts, and how many of them it is of. */
export interface PostTexts {
  readonly text: string;
  readonly count: number;
}

async function textsOf(
  readers: AccountReaders,
  selected: SelectedPosts,
  {
    textOf,
    between,
  }: {
    readonly textOf: (post: LibraryPost) => string | null;
    readonly between: string;
  },
): Promise<Result<PostTexts, AppError>> {
  const texts: string[] = [];
  const read = await readSelected(readers, selected, (post) => {
    const text = textOf(post)?.trim() ?? '';
    if (text !== '') texts.push(text);
  });
  return read.ok ? ok({ text: texts.join(between), count: texts.length }) : read;
}

/** The captions of posts, a blank line between two. */
export function captionsOf(
  readers: AccountReaders,
  selected: SelectedPosts,
): Promise<Result<PostTexts, AppError>> {
  return textsOf(readers, selected, { textOf: ({ caption }) => caption, between: '\n\n' });
}

/** The addresses of posts on Instagram, one a line. */
export function linksOf(
  readers: AccountReaders,
  selected: SelectedPosts,
): Promise<Result<PostTexts, AppError>> {
  return textsOf(readers, selected, { textOf: ({ permalink }) => permalink, between: '\n' });
}
