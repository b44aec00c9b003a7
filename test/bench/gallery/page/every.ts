import type { PostQuery } from '../../../../preload/contract/post-query.ts';

/** Every post, newest first. Its own, for the contract's brings the schemas into the page. */
export const every: PostQuery = {
  search: null,
  kinds: null,
  year: null,
  hashtag: null,
  caption: null,
  gone: null,
  fileMissing: null,
  order: 'newest',
};
