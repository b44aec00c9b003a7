import { everyPost, postKinds } from '../../preload/contract/post-query.ts';
import type { PostKind, PostQuery } from '../../preload/contract/post-query.ts';

/** One thing that a query asks of its posts, beside what was typed. */
export type Filter =
  | { readonly kind: 'kind'; readonly value: PostKind }
  | { readonly kind: 'year'; readonly value: number }
  | { readonly kind: 'hashtag'; readonly value: string }
  | { readonly kind: 'caption'; readonly value: 'with' | 'without' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'fileMissing' };

/** The filters of a query, in the order in which they are shown. */
export function filtersOf(query: PostQuery): readonly Filter[] {
  const { kinds, year, hashtag, caption, gone, fileMissing } = query;
  const filters: Filter[] = (kinds ?? []).map((value) => ({ kind: 'kind', value }));
  if (year !== null) filters.push({ kind: 'year', value: year });
  if (hashtag !== null) filters.push({ kind: 'hashtag', value: hashtag });
  if (caption !== null) filters.push({ kind: 'caption', value: caption });
  if (gone === true) filters.push({ kind: 'gone' });
  if (fileMissing === true) filters.push({ kind: 'fileMissing' });
  return filters;
}

/** A query with a kind of post added to those it asks for, or taken from them. */
export function withKindToggled(query: PostQuery, kind: PostKind): PostQuery {
  const now = query.kinds ?? [];
  const kinds = postKinds.filter((one) => (one === kind) !== now.includes(one));
  return { ...query, kinds: kinds.length === 0 ? null : kinds };
}

/** A query without one of its filters. */
export function withoutFilter(query: PostQuery, filter: Filter): PostQuery {
  if (filter.kind === 'kind') return withKindToggled(query, filter.value);
  return { ...query, [filter.kind]: null };
}

/** What was typed, without the spaces around it; null where nothing was. */
export function searchedText({ search }: PostQuery): string | null {
  const text = search?.trim() ?? '';
  return text === '' ? null : text;
}

/** Whether a query asks for anything but every post, whatever the order. */
export function isNarrowed(query: PostQuery): boolean {
  return searchedText(query) !== null || filtersOf(query).length > 0;
}

/** Every post again, in the order that was chosen. */
export function widened({ order }: PostQuery): PostQuery {
  return { ...everyPost, order };
}

/** A name for what a query finds: two of the same name find the same posts, in the same order. */
export function queryName(query: PostQuery): string {
  return JSON.stringify({ ...query, search: searchedText(query) });
}
