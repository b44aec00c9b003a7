import { renderHook, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import type { AppError } from '../../../../preload/contract/errors.ts';
import { fail, ok } from '../../../../preload/contract/result.ts';
import type { SyncState, SyncWait } from '../../../../preload/contract/sync.ts';
import { minutesUntil, problemOf, useSync } from '../../../../renderer/sync/use-sync.ts';
import { createFakeBridge } from '../fake-bridge.ts';
import type { Answers } from '../fake-bridge.ts';
import { createSurroundings } from '../render-page.tsx';
import { accountId } from '../samples.ts';
import { progress } from './progress.ts';

const now = Date.UTC(2026, 10, 24, 12);
const error: AppError = { kind: 'offline', detail: 'x' };
const waiting = (wait: SyncWait): SyncState => ({ phase: 'waiting', wait, progress: progress() });

describe('what keeps a sync from going on', () => {
  test.each<[string, SyncState, AppError | null]>([
    ['nothing, at rest', { phase: 'idle', lastCompletedAt: null }, null],
    ['nothing, running', { phase: 'running', progress: progress() }, null],
    ['nothing, paused by the person', { phase: 'paused', progress: progress() }, null],
    ['what it failed with', { phase: 'failed', error, lastCompletedAt: null }, error],
    ['the network', waiting({ for: 'network', until: now, error }), error],
    ['Instagram', waiting({ for: 'instagram', until: now, error }), error],
    [
      'a limit of calls, in minutes',
      waiting({ for: 'rate-limit', until: now + 11.2 * 60_000 }),
      { kind: 'rate-limited', minutes: 12, detail: '' },
    ],
    ['the disk', waiting({ for: 'disk-space' }), { kind: 'disk-full', detail: '' }],
    ['a dead token, which is said elsewhere', waiting({ for: 'sign-in', error }), null],
  ])('is %s', (_what, state, problem) => {
    expect(problemOf(state, now)).toEqual(problem);
  });
});

test.each([
  [60_000, 1],
  [60_001, 2],
  [1, 1],
  [0, 1],
  [-5000, 1],
])('%i ms are %i minutes', (left, minutes) => {
  expect(minutesUntil(now + left, now)).toBe(minutes);
});

describe('the sync of an account', () => {
  const sync = (getSync: Answers['getSync']) => {
    const { wrapper } = createSurroundings(createFakeBridge({ getSync }));
    return renderHook(() => useSync(accountId), { wrapper }).result;
  };

  test('is unknown, and no problem, until main has answered', async () => {
    const state: SyncState = { phase: 'running', progress: progress() };
    const result = sync(() => ok(state));
    expect(result.current).toEqual({ state: null, problem: null });
    await waitFor(() => expect(result.current).toEqual({ state, problem: null }));
  });
  test('that main cannot tell of is a problem', async () => {
    const stopped: AppError = { kind: 'library-stopped', detail: '' };
    const result = sync(() => fail(stopped));
    await waitFor(() => expect(result.current).toEqual({ state: null, problem: stopped }));
  });
  test('has its wait counted from when main told of it', async () => {
    const until = Date.now() + 9.5 * 60_000;
    const result = sync(() => ok(waiting({ for: 'rate-limit', until })));
    await waitFor(() =>
      expect(result.current.problem).toMatchObject({ kind: 'rate-limited', minutes: 10 }),
    );
  });
});
