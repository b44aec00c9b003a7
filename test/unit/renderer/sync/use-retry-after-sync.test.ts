import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';

import { accountIdOf } from '../../../../preload/contract/ids.ts';
import type { SyncState } from '../../../../preload/contract/sync.ts';
import { useRetryAfterSync } from '../../../../renderer/sync/use-retry-after-sync.ts';
import { createSurroundings } from '../render-page.tsx';
import { accountId } from '../samples.ts';
import { progress } from './progress.ts';

const states: Readonly<Record<SyncState['phase'], SyncState>> = {
  idle: { phase: 'idle', lastCompletedAt: 1 },
  running: { phase: 'running', progress: progress() },
  paused: { phase: 'paused', progress: progress() },
  waiting: { phase: 'waiting', wait: { for: 'disk-space' }, progress: progress() },
  failed: { phase: 'failed', error: { kind: 'disk-full', detail: '' }, lastCompletedAt: null },
};

function triesAfter(
  phases: readonly SyncState['phase'][],
  { of = accountId, broken = true } = {},
): number {
  let tries = 0;
  const { bridge, wrapper } = createSurroundings();
  renderHook(() => useRetryAfterSync(accountId, broken, () => (tries += 1)), { wrapper });
  for (const phase of phases) {
    act(() => void bridge.say('syncChanged', { accountId: of, state: states[phase] }));
  }
  return tries;
}

test.each<[string, readonly SyncState['phase'][], number]>([
  ['when a sync has ended', ['running', 'idle'], 1],
  ['when it goes on after it waited', ['waiting', 'running', 'running'], 1],
  ['when one begins after one that failed', ['failed', 'running'], 1],
  ['not for every step of it', ['running', 'running', 'running'], 0],
  ['not while it waits or stands', ['running', 'waiting', 'paused', 'failed'], 0],
])('it is tried again %s', (_when, phases, tries) => {
  expect(triesAfter(phases)).toBe(tries);
});

test('the sync of another account changes nothing', () => {
  expect(triesAfter(['waiting', 'running', 'idle'], { of: accountIdOf('demo', '1') })).toBe(0);
});

test('what is shown already is left alone', () => {
  expect(triesAfter(['waiting', 'running', 'idle'], { broken: false })).toBe(0);
});
