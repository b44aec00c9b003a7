import { useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import type { CallInput, CallResult } from '../../../../preload/contract/contract.ts';
import { everyPost } from '../../../../preload/contract/post-query.ts';
import { fail, ok } from '../../../../preload/contract/result.ts';
import { postsKey } from '../../../../renderer/bridge/account-queries.ts';
import { pageSize } from '../../../../renderer/gallery/post-pages.ts';
import { usePosts } from '../../../../renderer/gallery/use-posts.ts';
import type { Posts } from '../../../../renderer/gallery/use-posts.ts';
import { createDeferred } from '../deferred.ts';
import { createFakeBridge } from '../fake-bridge.ts';
import type { Answers } from '../fake-bridge.ts';
import { createSurroundings } from '../render-page.tsx';
import { accountId, post, postId, posts } from '../samples.ts';

interface Told {
  readonly promised: number | null;
  readonly syncing: boolean | null;
}

function read(getPosts: Answers['getPosts'], told: Partial<Told> = {}) {
  const { bridge, wrapper } = createSurroundings(createFakeBridge({ getPosts }));
  const initialProps: Told = { promised: null, syncing: false, ...told };
  const { result, rerender } = renderHook(
    (props: Told): { readonly shown: Posts; readonly queries: QueryClient } => ({
      shown: usePosts(accountId, everyPost, props),
      queries: useQueryClient(),
    }),
    { wrapper, initialProps },
  );
  return {
    shown: () => result.current.shown,
    tell: (some: Partial<Told>) => rerender({ ...initialProps, ...some }),
    /** What the library's events do. */
    changed: () => void result.current.queries.invalidateQueries({ queryKey: postsKey(accountId) }),
    offsets: () => bridge.asked('getPosts').map(({ offset }) => offset),
    show: (where: 'grid' | 'viewer', from: number, to: number) =>
      act(() => result.current.shown.show(where, from, to)),
  };
}

const windowOf = (count: number, { offset, limit }: CallInput<'getPosts'>) =>
  ok({ posts: posts(count).slice(offset, offset + limit), count });

/** Two answers of one millisecond cannot be told apart by their age. */
async function nextMillisecond(): Promise<void> {
  const then = Date.now();
  await expect.poll(() => Date.now()).toBeGreaterThan(then);
}

describe('the windows', () => {
  test('begin at the newest post, and hold one page', async () => {
    const { shown, offsets } = read((input) => windowOf(450, input));
    await waitFor(() => expect(shown().stored).toBe(450));
    expect(offsets()).toEqual([0]);
    expect(shown().at(pageSize - 1)?.id).toBe(postId(pageSize));
    expect(shown().at(pageSize)).toBeUndefined();
  });

  test('follow the grid, and let go of what it left', async () => {
    const { shown, offsets, show } = read((input) => windowOf(450, input));
    await waitFor(() => expect(shown().stored).toBe(450));
    show('grid', 380, 430);
    await waitFor(() => expect(shown().at(430)?.id).toBe(postId(431)));
    expect(offsets()).toEqual([0, 300, 400]);
    expect(shown().at(0)).toBeUndefined();
  });

  test('are those of the viewer as well, each once', async () => {
    const { shown, offsets, show } = read((input) => windowOf(450, input));
    await waitFor(() => expect(shown().stored).toBe(450));
    show('viewer', 40, 160);
    await waitFor(() => expect(shown().at(160)?.id).toBe(postId(161)));
    expect(shown().at(0)?.id).toBe(postId(1));
    expect(offsets()).toEqual([0, 100]);
    expect(shown().placeOf(postId(161))).toBe(160);
    expect(shown().placeOf(postId(400))).toBe(-1);
  });
});

describe('while posts are read anew', () => {
  test('what they were stays', async () => {
    const second = createDeferred<CallResult<'getPosts'>>();
    let asked = 0;
    const { shown, changed } = read((input) => {
      asked += 1;
      return asked === 1 ? windowOf(2, input) : second.promise;
    });
    await waitFor(() => expect(shown().stored).toBe(2));
    act(changed);
    await waitFor(() => expect(asked).toBe(2));
    expect(shown().stored).toBe(2);
    expect(shown().at(0)?.id).toBe(postId(1));
    act(() => second.resolve(ok({ posts: [post(9), post(1), post(2)], count: 3 })));
    await waitFor(() => expect(shown().count).toBe(3));
    expect(shown().at(0)?.id).toBe(postId(9));
    expect(shown().placeOf(postId(1))).toBe(1);
  });

  test('and cannot be, they stay too, and it is said why', async () => {
    let works = true;
    const { shown, changed } = read((input) =>
      works ? windowOf(2, input) : fail({ kind: 'library-busy', detail: '' }),
    );
    await waitFor(() => expect(shown().stored).toBe(2));
    works = false;
    act(changed);
    await waitFor(() => expect(shown().failure?.kind).toBe('library-busy'));
    expect(shown().count).toBe(2);
    expect(shown().at(1)?.id).toBe(postId(2));
    works = true;
    act(() => shown().refetch());
    await waitFor(() => expect(shown().failure).toBeNull());
  });
});

test('of pages that count differently the newest answer is believed, whatever its place', async () => {
  const late = createDeferred<CallResult<'getPosts'>>();
  const first = createDeferred<CallResult<'getPosts'>>();
  const { shown, show } = read(({ offset }) => (offset === 0 ? first.promise : late.promise));
  show('viewer', 150, 150);
  act(() => first.resolve(ok({ posts: posts(100), count: 140 })));
  await waitFor(() => expect(shown().stored).toBe(140));
  await nextMillisecond();
  act(() => late.resolve(ok({ posts: [], count: 120 })));
  await waitFor(() => expect(shown().stored).toBe(120));
});

describe('the room in the grid', () => {
  const promised = 850;

  test('is what the profile promises while a sync brings posts', async () => {
    const { shown } = read((input) => windowOf(100, input), { promised, syncing: true });
    await waitFor(() => expect(shown().stored).toBe(100));
    expect(shown().count).toBe(850);
  });

  test('is as large before it is known whether there is a sync', async () => {
    const { shown } = read((input) => windowOf(100, input), { promised, syncing: null });
    await waitFor(() => expect(shown().stored).toBe(100));
    expect(shown().count).toBe(850);
  });

  test('is what there is where no sync goes', async () => {
    const { shown } = read((input) => windowOf(100, input), { promised });
    await waitFor(() => expect(shown().stored).toBe(100));
    expect(shown().count).toBe(100);
  });

  test('stays while only places are looked at that were never read: a jump to the end', async () => {
    const end = createDeferred<CallResult<'getPosts'>>();
    const { shown, show } = read((input) =>
      input.offset === 0 ? windowOf(450, input) : end.promise,
    );
    await waitFor(() => expect(shown().stored).toBe(450));
    show('grid', 400, 449);
    await waitFor(() => expect(shown().at(0)).toBeUndefined());
    expect(shown()).toMatchObject({ stored: 450, count: 450 });
    act(() => end.resolve(ok({ posts: posts(49), count: 449 })));
    await waitFor(() => expect(shown().count).toBe(449));
  });

  test('outlives the sync until the last posts are read', async () => {
    const last = createDeferred<CallResult<'getPosts'>>();
    let asked = 0;
    const { shown, tell, changed } = read(
      (input) => {
        asked += 1;
        return asked === 1 ? windowOf(100, input) : last.promise;
      },
      { promised, syncing: true },
    );
    await waitFor(() => expect(shown().stored).toBe(100));
    await nextMillisecond();
    tell({ promised, syncing: false });
    act(changed);
    await waitFor(() => expect(asked).toBe(2));
    expect(shown().count).toBe(850);
    act(() => last.resolve(ok({ posts: posts(100), count: 848 })));
    await waitFor(() => expect(shown().count).toBe(848));
  });

  test('does not outlive it where the last posts cannot be read', async () => {
    let works = true;
    const { shown, tell, changed } = read(
      (input) => (works ? windowOf(100, input) : fail({ kind: 'library-busy', detail: '' })),
      { promised, syncing: true },
    );
    await waitFor(() => expect(shown().stored).toBe(100));
    works = false;
    tell({ promised, syncing: false });
    act(changed);
    await waitFor(() => expect(shown().count).toBe(100));
  });
});
