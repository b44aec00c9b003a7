import { act, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { ok } from '../../../../preload/contract/result.ts';
import { usePostPages } from '../../../../renderer/bridge/account-queries.ts';
import { useLibraryEvents } from '../../../../renderer/bridge/library-events.ts';
import { useSync } from '../../../../renderer/sync/use-sync.ts';
import { createFakeBridge } from '../fake-bridge.ts';
import { renderPage } from '../render-page.tsx';
import { accountId, posts } from '../samples.ts';
import { progress } from '../sync/progress.ts';

const firstPage = [0];

function Library(): ReactElement {
  useLibraryEvents();
  const { pages } = usePostPages(accountId, firstPage);
  const { state } = useSync(accountId);
  return (
    <p>
      {pages.get(0)?.posts.length ?? 'none'} posts, {state?.phase ?? 'unknown'}
    </p>
  );
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const pass = async (milliseconds: number): Promise<void> => {
  await act(() => vi.advanceTimersByTimeAsync(milliseconds));
};

test('however often the library changes, it is read once a second; what was there stays meanwhile', async () => {
  let count = 1;
  const bridge = createFakeBridge({ getPosts: () => ok({ posts: posts(count), count }) });
  renderPage(<Library />, bridge);
  await pass(10);
  expect(screen.getByText('1 posts, idle')).toBeDefined();
  count = 5;
  for (let change = 0; change < 8; change += 1) bridge.say('postsChanged', accountId);
  await pass(900);
  expect(bridge.asked('getPosts')).toHaveLength(1);
  expect(screen.getByText('1 posts, idle')).toBeDefined();
  await pass(200);
  expect(bridge.asked('getPosts')).toHaveLength(2);
  expect(screen.getByText('5 posts, idle')).toBeDefined();
});

test('how the sync goes is shown at once, and its end reads the library again', async () => {
  const bridge = createFakeBridge();
  renderPage(<Library />, bridge);
  await pass(10);
  act(() => {
    const state = { phase: 'running', progress: progress() } as const;
    bridge.say('syncChanged', { accountId, state });
  });
  await pass(0);
  expect(screen.getByText('1 posts, running')).toBeDefined();
  expect(bridge.asked('getPosts')).toHaveLength(1);
  act(() => {
    const state = { phase: 'idle', lastCompletedAt: 1 } as const;
    bridge.say('syncChanged', { accountId, state });
  });
  await pass(10);
  expect(bridge.asked('getPosts')).toHaveLength(2);
});
