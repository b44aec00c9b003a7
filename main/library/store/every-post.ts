import type { PostQuery } from './library-store.ts';

/** Every post, newest first. */
export const everyPost: PostQuery = {
  search: null,
  kinds: null,
  year: null,
  hashtag: null,
  caption: null,
  gone: null,
  fileMissing: null,
  order: 'newest',
};
