import { act, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { CallResult } from '../../../../preload/contract/contract.ts';
import { accountIdOf } from '../../../../preload/contract/ids.ts';
import { everyPost } from '../../../../preload/contract/post-query.ts';
import { ok } from '../../../../preload/contract/result.ts';
import type { SyncState } from '../../../../preload/contract/sync.ts';
import { useCover, usePostPages, useProfile } from '../../../../renderer/bridge/account-queries.ts';
import { useLibraryEvents } from '../../../../renderer/bridge/library-events.ts';
import { useSync } from '../../../../renderer/sync/use-sync.ts';
import { createDeferred } from '../deferred.ts';
import { createFakeBridge } from '../fake-bridge.ts';
import type { Answers, FakeBridge } from '../fake-bridge.ts';
import { renderPage } from '../render-page.tsx';
import { accountId, posts } from '../samples.ts';
import { progress } from '../sync/progress.ts';

const firstPage = [0];
const other = accountIdOf('instagram', '17841400000000002');

function Library(): ReactElement {
  useLibraryEvents();
  const { pages } = usePostPages(accountId, everyPost, firstPage);
  const { state } = useSync(accountId);
  useProfile(accountId);
  useCover(accountId);
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

/** The page, once it has its first answers. */
async function open(some: Partial<Answers> = {}) {
  const bridge = createFakeBridge(some);
  const { unmount } = renderPage(<Library />, bridge);
  await pass(10);
  return { bridge, unmount };
}

const reads = (bridge: FakeBridge): number => bridge.asked('getPosts').length;

const idle: SyncState = { phase: 'idle', lastCompletedAt: 1 };
const readsPosts: SyncState = { phase: 'running', progress: progress() };
const savesFiles: SyncState = { phase: 'running', progress: progress({ doing: 'files' }) };
const paused: SyncState = { phase: 'paused', progress: progress() };
const failed: SyncState = {
  phase: 'failed',
  error: { kind: 'offline', detail: '' },
  lastCompletedAt: null,
};

async function tell(bridge: FakeBridge, state: SyncState, of = accountId): Promise<void> {
  act(() => void bridge.say('syncChanged', { accountId: of, state }));
  await pass(10);
}

describe('a library that changes', () => {
  test('however often, is read once a second; what was there stays meanwhile', async () => {
    let count = 1;
    const { bridge } = await open({ getPosts: () => ok({ posts: posts(count), count }) });
    expect(screen.getByText('1 posts, idle')).toBeDefined();
    count = 5;
    for (let change = 0; change < 8; change += 1) bridge.say('postsChanged', accountId);
    await pass(900);
    expect(reads(bridge)).toBe(1);
    expect(screen.getByText('1 posts, idle')).toBeDefined();
    await pass(200);
    expect(reads(bridge)).toBe(2);
    expect(screen.getByText('5 posts, idle')).toBeDefined();
  });

  test('without a pause is read each second all the same', async () => {
    const { bridge } = await open();
    for (let change = 0; change < 50; change += 1) {
      bridge.say('postsChanged', accountId);
      // oxlint-disable-next-line no-await-in-loop -- each change comes after the one before
      await pass(100);
    }
    expect(reads(bridge)).toBeGreaterThanOrEqual(5);
    expect(reads(bridge)).toBeLessThanOrEqual(6);
  });

  test('may have another profile and another cover', async () => {
    const { bridge } = await open();
    bridge.say('postsChanged', accountId);
    await pass(1100);
    expect(bridge.asked('getProfile')).toHaveLength(2);
    expect(bridge.asked('getCover')).toHaveLength(2);
  });

  test('of another account leaves this one as it is, and delays none of its news', async () => {
    const { bridge } = await open();
    bridge.say('postsChanged', other);
    await pass(600);
    bridge.say('postsChanged', accountId);
    await pass(600);
    expect(reads(bridge)).toBe(1);
    await pass(500);
    expect(reads(bridge)).toBe(2);
  });
});

describe('how the sync goes', () => {
  test('is shown at once, without asking', async () => {
    const { bridge } = await open();
    await tell(bridge, readsPosts);
    expect(screen.getByText('1 posts, running')).toBeDefined();
    expect(bridge.asked('getSync')).toHaveLength(1);
    expect(reads(bridge)).toBe(1);
  });

  test.each<[string, SyncState, SyncState, number]>([
    ['its end', readsPosts, idle, 1],
    ['the end of its files', savesFiles, idle, 1],
    ['the last of its posts', readsPosts, savesFiles, 1],
    ['a failure among its posts', readsPosts, failed, 1],
    ['a pause among its posts', readsPosts, paused, 1],
    ['one more post', readsPosts, readsPosts, 0],
    ['one more file', savesFiles, savesFiles, 0],
    ['its beginning', idle, readsPosts, 0],
    ['rest after rest', idle, idle, 0],
  ])('%s reads the library anew where that tells more', async (_what, before, after, more) => {
    const { bridge } = await open();
    await tell(bridge, before);
    const sofar = reads(bridge);
    await tell(bridge, after);
    expect(reads(bridge) - sofar).toBe(more);
  });

  test('of another account is not shown as this one’s', async () => {
    const { bridge } = await open();
    await tell(bridge, readsPosts, other);
    expect(screen.getByText('1 posts, idle')).toBeDefined();
  });

  test('wins over a first answer that is late', async () => {
    const late = createDeferred<CallResult<'getSync'>>();
    const { bridge } = await open({ getSync: () => late.promise });
    await tell(bridge, readsPosts);
    late.resolve(ok(idle));
    await pass(10);
    expect(screen.getByText('1 posts, running')).toBeDefined();
  });
});

test('an end that comes while a change waits is read with it, and not once more', async () => {
  const { bridge } = await open();
  await tell(bridge, readsPosts);
  bridge.say('postsChanged', accountId);
  await pass(500);
  await tell(bridge, idle);
  expect(reads(bridge)).toBe(2);
  await pass(2000);
  expect(reads(bridge)).toBe(2);
});

test('a page that is gone listens to nothing', async () => {
  const { bridge, unmount } = await open();
  unmount();
  expect(bridge.say('postsChanged', accountId)).toBe(0);
  expect(bridge.say('syncChanged', { accountId, state: idle })).toBe(0);
});
