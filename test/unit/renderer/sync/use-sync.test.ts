import { describe, expect, test } from 'vitest';

import type { AppError } from '../../../../preload/contract/errors.ts';
import type { SyncState, SyncWait } from '../../../../preload/contract/sync.ts';
import { minutesUntil, problemOf } from '../../../../renderer/sync/use-sync.ts';
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
