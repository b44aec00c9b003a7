import type { PostKind, PostOrder } from '../../preload/contract/post-query.ts';
import { formatNumber, pluralOf } from './format.ts';

const kinds: Readonly<Record<PostKind, string>> = {
  picture: 'Pictures',
  carousel: 'Carousels',
  reel: 'Reels',
  video: 'Videos',
};
const orders: Readonly<Record<PostOrder, string>> = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  likes: 'Most likes',
  comments: 'Most comments',
};

/** What the search, its filters and its orders say. */
export const enSearch = {
  label: 'Search posts',
  placeholder: 'Captions, #hashtags, @mentions, alt text',
  clearText: 'Clear the search field',
  filters: 'Filters',
  filtersInUse: (count: number) => `Filters, ${formatNumber(count)} in use`,
  kind: 'Kind',
  kinds,
  year: 'Year',
  anyYear: 'Any year',
  hashtag: 'Hashtag',
  anyHashtag: 'Any hashtag',
  withCount: (name: string, posts: number) => `${name} (${formatNumber(posts)})`,
  caption: 'Caption',
  captions: { any: 'Any', with: 'With caption', without: 'Without caption' },
  state: 'State',
  gone: 'No longer on Instagram',
  fileMissing: 'File missing',
  fileMissingHint: 'A picture or video of it is not on this computer',
  sortedBy: (order: PostOrder) => `Sort: ${orders[order]}`,
  orders,
  inUse: 'Filters in use',
  remove: (filter: string) => `Remove filter: ${filter}`,
  clearAll: 'Clear all',
  found: (posts: number) =>
    posts === 0
      ? 'No posts found'
      : pluralOf(posts, { one: '1 post found', other: `${formatNumber(posts)} posts found` }),
  noneTitle: 'No posts found',
  noneText: (text: string | null) =>
    text === null
      ? 'No post in your library fits these filters.'
      : `No caption, hashtag, mention or alt text in your library has “${text}”.`,
  noneWithFilters: (text: string) =>
    `Nothing that says “${text}” also fits the filters. Fewer of them may find it.`,
  noneYet: 'Your posts are still being read: more may be found in a while.',
  clearSearch: 'Show every post',
} as const;
