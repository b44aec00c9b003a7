import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { accountIdOf } from '../../../../preload/contract/ids.ts';
import { everyPost } from '../../../../preload/contract/post-query.ts';
import type { PostQuery } from '../../../../preload/contract/post-query.ts';
import { createSearchHistory } from '../../../../renderer/search/search-history.ts';
import type { SearchHistory } from '../../../../renderer/search/search-history.ts';
import { atTheBeginning } from '../../../../renderer/search/where.ts';
import type { Where } from '../../../../renderer/search/where.ts';
import { accountId, postId } from '../samples.ts';

/** Entries as the page's history would hold them. */
let entries: unknown[] = [];
let here: Where[] = [];
let kept: Where[] = [];
let opened: SearchHistory | null = null;

beforeEach(() => {
  vi.useFakeTimers();
  entries = [{ of: 'someone else' }];
  here = [];
  kept = [];
  vi.spyOn(window.history, 'state', 'get').mockImplementation(() => entries.at(-1));
  vi.spyOn(window.history, 'pushState').mockImplementation((state: unknown) => {
    entries.push(state);
  });
  vi.spyOn(window.history, 'replaceState').mockImplementation((state: unknown) => {
    entries[entries.length - 1] = state;
  });
});
afterEach(() => {
  opened?.dispose();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function open(where: Where = atTheBeginning): SearchHistory {
  opened = createSearchHistory({
    accountId,
    where,
    onWhere: (next) => here.push(next),
    onEntry: (next) => kept.push(next),
  });
  return opened;
}

const searching = (search: string, some: Partial<PostQuery> = {}): PostQuery => ({
  ...everyPost,
  search,
  ...some,
});
const entry = (query: PostQuery, top: Where['top'] = null, of = accountId) => ({
  search: { accountId: of, where: { query, top } },
});
const goTo = (state: unknown): boolean =>
  window.dispatchEvent(new PopStateEvent('popstate', { state }));

test('what is there at the beginning is written into the entry that is there', () => {
  open();
  expect(entries).toEqual([{ of: 'someone else', ...entry(everyPost) }]);
  expect(kept).toEqual([atTheBeginning]);
});

test('one search is one entry, however many letters it has', () => {
  const history = open();
  for (const text of ['s', 'se', 'sea']) {
    history.changed(searching(text));
    vi.advanceTimersByTime(200);
  }
  expect(entries).toHaveLength(1);
  vi.advanceTimersByTime(600);
  expect(entries.slice(1)).toEqual([entry(searching('sea'))]);
});

test('who types on after a pause is at the same search, who types another is not', () => {
  const history = open();
  const settled = (query: PostQuery): void => {
    history.changed(query);
    vi.advanceTimersByTime(1000);
  };
  settled(searching('sea'));
  settled(searching('sea stack'));
  settled(searching('sea'));
  expect(entries.slice(1)).toEqual([entry(searching('sea'))]);
  settled(searching('beach'));
  settled(searching('beach', { year: 2024 }));
  settled(everyPost);
  expect(entries.slice(2)).toEqual([
    entry(searching('beach')),
    entry(searching('beach', { year: 2024 })),
    entry(everyPost),
  ]);
});

test('an entry is what its search had become, though it was left at once', () => {
  const history = open();
  history.changed(searching('li'));
  vi.advanceTimersByTime(1000);
  history.changed(searching('light'));
  history.changed(everyPost);
  vi.advanceTimersByTime(1000);
  expect(entries.slice(1)).toEqual([entry(searching('light')), entry(everyPost)]);
});

test('what was taken back in time leaves no entry, nor do spaces', () => {
  const history = open();
  history.changed(searching('oops'));
  history.changed(searching(' '));
  vi.advanceTimersByTime(5000);
  expect(entries).toHaveLength(1);
});

test('who leaves before it has stood for a moment can come back to it', () => {
  const history = open();
  history.changed(searching('sea'));
  history.settle();
  expect(entries.slice(1)).toEqual([entry(searching('sea'))]);
  history.changed(searching('tower'));
  window.dispatchEvent(new Event('pagehide'));
  expect(kept.at(-1)?.query).toEqual(searching('tower'));
});

test('how far down a person is goes into the entry that it was in, and is kept', () => {
  const history = open();
  const top = { id: postId(7), place: 6 };
  history.moved(searching('of before'), top);
  expect(kept).toEqual([atTheBeginning]);
  history.moved(everyPost, top);
  history.moved(everyPost, top);
  expect(entries).toEqual([{ of: 'someone else', ...entry(everyPost, top) }]);
  expect(kept).toEqual([atTheBeginning, { query: everyPost, top }]);
});

test('Back leads to what an entry says, and is no new search', () => {
  const history = open();
  history.changed(searching('not yet an entry'));
  const top = { id: postId(7), place: 6 };
  goTo(entry(searching('sea'), top));
  expect(here).toEqual([{ query: searching('sea'), top }]);
  // The page tells what it shows now.
  history.changed(searching('sea'));
  vi.advanceTimersByTime(5000);
  expect(entries).toHaveLength(1);
  expect(kept.at(-1)).toEqual({ query: searching('sea'), top });
});

test.each([
  null,
  { of: 'someone else' },
  { search: 'sea' },
  entry(searching('sea'), null, accountIdOf('instagram', '17841400000000002')),
  { search: { accountId, where: { query: { ...everyPost, table: 'posts' }, top: null } } },
])('an entry that is none of its own is left alone: %j', (state) => {
  open();
  goTo(state);
  expect(here).toEqual([]);
});

test('after its end no entry is written any more; what was begun is kept for the next time', () => {
  const history = open();
  history.changed(searching('sea'));
  history.dispose();
  expect(kept.at(-1)).toEqual({ query: searching('sea'), top: null });
  kept = [];
  vi.advanceTimersByTime(5000);
  goTo(entry(searching('sea')));
  expect(entries).toHaveLength(1);
  expect(here).toEqual([]);
  expect(kept).toEqual([]);
});
