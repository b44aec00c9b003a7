import { renderHook } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import { accountIdOf } from '../../../../preload/contract/ids.ts';
import type { SyncState } from '../../../../preload/contract/sync.ts';
import { useRetryAfterSync } from '../../../../renderer/sync/use-retry-after-sync.ts';
import { createSurroundings } from '../render-page.tsx';
import { accountId } from '../samples.ts';
import { progress } from './progress.ts';

const idle: SyncState = { phase: 'idle', lastCompletedAt: 1 };

function watch(broken: boolean) {
  const tried: string[] = [];
  const { bridge, wrapper } = createSurroundings();
  const { rerender, unmount } = renderHook(
    (props: { readonly broken: boolean; readonly round: string }) =>
      useRetryAfterSync(accountId, props.broken, () => tried.push(props.round)),
    { wrapper, initialProps: { broken, round: 'first' } },
  );
  const hear = (state: SyncState, of = accountId): number =>
    bridge.say('syncChanged', { accountId: of, state });
  return { tried, rerender, unmount, hear };
}

describe('what could not be shown', () => {
  test('is tried again when the sync has ended', () => {
    const { tried, hear } = watch(true);
    hear(idle);
    expect(tried).toEqual(['first']);
  });
  test.each<[string, SyncState]>([
    ['goes on', { phase: 'running', progress: progress({ doing: 'files' }) }],
    ['is paused', { phase: 'paused', progress: progress() }],
    ['waits', { phase: 'waiting', wait: { for: 'disk-space' }, progress: progress() }],
    ['failed', { phase: 'failed', error: { kind: 'offline', detail: '' }, lastCompletedAt: null }],
  ])('is left alone while the sync %s', (_what, state) => {
    const { tried, hear } = watch(true);
    expect(hear(state)).toBe(1);
    expect(tried).toEqual([]);
  });
  test('is left alone by another account’s sync', () => {
    const { tried, hear } = watch(true);
    hear(idle, accountIdOf('instagram', '17841400000000002'));
    expect(tried).toEqual([]);
  });
  test('is tried as it stands now, not as it stood when it broke', () => {
    const { tried, rerender, hear } = watch(true);
    rerender({ broken: true, round: 'second' });
    hear(idle);
    expect(tried).toEqual(['second']);
  });
});

test('what is shown listens to nothing: a gallery has thousands', () => {
  const { rerender, unmount, hear } = watch(false);
  expect(hear(idle)).toBe(0);
  rerender({ broken: true, round: 'second' });
  expect(hear(idle)).toBe(1);
  unmount();
  expect(hear(idle)).toBe(0);
});
