import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';

import type { CallResult } from '../../../../preload/contract/contract.ts';
import { everyPost } from '../../../../preload/contract/post-query.ts';
import { fail, ok } from '../../../../preload/contract/result.ts';
import { useAnsweredQuery } from '../../../../renderer/search/use-answered-query.ts';
import type { Where } from '../../../../renderer/search/where.ts';
import { createDeferred } from '../deferred.ts';
import { createFakeBridge } from '../fake-bridge.ts';
import { createSurroundings } from '../render-page.tsx';
import { accountId, post, postId } from '../samples.ts';

const searching = (search: string): Where => ({ query: { ...everyPost, search }, top: null });

/** A main process that answers each search when the test says so. */
function open(first: Where) {
  const answers = new Map<string, ReturnType<typeof createDeferred<CallResult<'getPosts'>>>>();
  const bridge = createFakeBridge({
    getPosts: ({ query }) => {
      const deferred = createDeferred<CallResult<'getPosts'>>();
      answers.set(query.search ?? '', deferred);
      return deferred.promise;
    },
  });
  const { wrapper } = createSurroundings(bridge);
  const { result, rerender } = renderHook((where: Where) => useAnsweredQuery(accountId, where), {
    wrapper,
    initialProps: first,
  });
  const asked = (): readonly string[] =>
    bridge.asked('getPosts').map(({ query }) => query.search ?? '');
  const answer = async (
    search: string,
    value: CallResult<'getPosts'> = ok({ posts: [post(1)], count: 1 }),
  ): Promise<void> => {
    await waitFor(() => expect(answers.has(search)).toBe(true));
    await act(async () => {
      answers.get(search)?.resolve(value);
      await Promise.resolve();
    });
  };
  return { bridge, result, rerender, asked, answer };
}

test('what was found stays until the next search is answered', async () => {
  const { result, rerender, answer } = open(searching('a'));
  await answer('a');
  rerender(searching('ab'));
  expect(result.current.query.search).toBe('a');
  await answer('ab');
  await waitFor(() => expect(result.current.query.search).toBe('ab'));
});

test('one is asked at a time, and what was typed meanwhile is skipped but for the last', async () => {
  const { result, rerender, asked, answer } = open(searching('a'));
  await answer('a');
  for (const text of ['ab', 'abc', 'abcd']) rerender(searching(text));
  await waitFor(() => expect(asked()).toEqual(['a', 'ab']));
  await answer('ab');
  await answer('abcd');
  await waitFor(() => expect(result.current.query.search).toBe('abcd'));
  expect(asked()).toEqual(['a', 'ab', 'abcd']);
});

test('a search that fails is shown, too: its failure is said', async () => {
  const { result, rerender, answer } = open(searching('a'));
  await answer('a');
  rerender(searching('ab'));
  await answer('ab', fail({ kind: 'unexpected', detail: 'no' }));
  await waitFor(() => expect(result.current.query.search).toBe('ab'));
});

test('spaces are not asked for', async () => {
  const { result, rerender, asked, answer } = open(searching('a'));
  await answer('a');
  rerender(searching(' a  '));
  rerender(searching('   '));
  await answer('');
  await waitFor(() => expect(result.current.query.search).toBeNull());
  expect(asked()).toEqual(['a', '']);
});

test('where a person comes back to a place, its page is awaited as well', async () => {
  const { result, rerender, bridge, answer } = open(searching('a'));
  await answer('a');
  const top = { id: postId(321), place: 321 };
  rerender({ query: everyPost, top });
  await waitFor(() =>
    expect(
      bridge
        .asked('getPosts')
        .slice(1)
        .map(({ offset }) => offset),
    ).toEqual([0, 300]),
  );
  expect(result.current.top).toBeNull();
});
