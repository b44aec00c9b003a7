import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { AppError } from '../../../../preload/contract/errors.ts';
import type { SyncProgress, SyncState, SyncWait } from '../../../../preload/contract/sync.ts';
import { SyncLine } from '../../../../renderer/sync/sync-line.tsx';
import { renderPage } from '../render-page.tsx';
import { accountId } from '../samples.ts';
import { progress } from './progress.ts';

const show = (state: SyncState | null) =>
  renderPage(<SyncLine accountId={accountId} state={state} />);
const line = (): HTMLElement => screen.getByRole('region', { name: 'Library' });
const error: AppError = { kind: 'offline', detail: '' };
const running: SyncState = { phase: 'running', progress: progress() };
const waiting = (wait: SyncWait): SyncState => ({ phase: 'waiting', wait, progress: progress() });

describe('the line keeps its room', () => {
  test.each<[string, SyncState | null, string]>([
    ['before main has answered', null, ''],
    ['where nothing was ever synced', { phase: 'idle', lastCompletedAt: null }, ''],
    [
      'at rest, with when it was last checked',
      { phase: 'idle', lastCompletedAt: Date.UTC(2026, 5, 22, 12) },
      'Checked June 22, 2026',
    ],
    [
      'after a failure, which is said elsewhere',
      { phase: 'failed', error, lastCompletedAt: null },
      '',
    ],
  ])('%s', (_when, state, words) => {
    show(state);
    expect(line().textContent).toContain(words);
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('a running sync', () => {
  test('says how many posts are here, of how many', () => {
    show({ phase: 'running', progress: progress() });
    expect(line().textContent).toContain('Reading your posts: 3,410 of 8,200 posts');
    expect(screen.getByRole<HTMLProgressElement>('progressbar').value).toBeCloseTo(3410 / 8200);
  });
  test('says how many files are here, how large they are, and how long it takes', () => {
    const files = { filesStored: 120, filesWanted: 480, bytesStored: 1.2e9, secondsLeft: 720 };
    show({ phase: 'running', progress: progress({ doing: 'files', ...files }) });
    expect(line().textContent).toMatch(/120 of 480 files, 1\.2\sGB, about 12 minutes left/);
    expect(screen.getByRole<HTMLProgressElement>('progressbar').value).toBe(0.25);
  });
  test('claims no time and no share that it does not know', () => {
    show({ phase: 'running', progress: progress({ postsInAll: null, postsDone: 1 }) });
    expect(line().textContent).toMatch(/Reading your posts: 1 post$|1 postPause/);
    expect(screen.getByRole('progressbar').hasAttribute('value')).toBe(false);
  });
  test('can be paused, and goes on', async () => {
    const { user, bridge, unmount } = show({ phase: 'running', progress: progress() });
    await user.click(screen.getByRole('button', { name: 'Pause' }));
    expect(bridge.asked('pauseSync')).toEqual([{ accountId }]);
    unmount();
    const paused = show({ phase: 'paused', progress: progress() });
    expect(line().textContent).toContain('Paused: 3,410 of 8,200 posts are here');
    await paused.user.click(screen.getByRole('button', { name: 'Resume' }));
    expect(paused.bridge.asked('resumeSync')).toEqual([{ accountId }]);
  });
  test.each<[string, Partial<SyncProgress>, number | null]>([
    ['no posts at all', { postsDone: 0, postsInAll: 0 }, null],
    ['more posts than were promised', { postsDone: 9, postsInAll: 8 }, 1],
    ['no files yet', { doing: 'files', filesStored: 0, filesWanted: 0 }, null],
    ['every file', { doing: 'files', filesStored: 7, filesWanted: 7 }, 1],
  ])('of %s has a share that can be true', (_what, some, share) => {
    show({ phase: 'running', progress: progress(some) });
    const bar = screen.getByRole<HTMLProgressElement>('progressbar');
    expect(bar.hasAttribute('value') ? bar.value : null).toBe(share);
  });
});

describe('what is spoken', () => {
  const spoken = (): string | null => screen.getByRole('status').textContent;

  test.each<[string, SyncState | null, string]>([
    ['nothing before main has answered', null, ''],
    ['nothing of rest', { phase: 'idle', lastCompletedAt: 1 }, ''],
    ['that it runs', running, 'The library is being brought up to date'],
    ['that it is paused', { phase: 'paused', progress: progress() }, 'Paused'],
    ['that it waits', waiting({ for: 'disk-space' }), 'The library waits'],
    [
      'nothing of a failure, which is an alert',
      { phase: 'failed', error, lastCompletedAt: null },
      '',
    ],
  ])('is %s', (_what, state, words) => {
    show(state);
    expect(spoken()).toBe(words);
  });
  test('stays the same while the numbers change, and stands in the same place', () => {
    const { rerender } = show(running);
    const status = screen.getByRole('status');
    const before = status.textContent;
    const later = progress({ postsDone: 3411 });
    rerender(<SyncLine accountId={accountId} state={{ phase: 'running', progress: later }} />);
    expect(line().textContent).toContain('3,411 of 8,200');
    expect(spoken()).toBe(before);
    expect(before).not.toMatch(/\d/);
    expect(screen.getByRole('status')).toBe(status);
  });
});

describe('a sync that waits', () => {
  test.each<[string, SyncWait, RegExp, boolean]>([
    [
      'for a limit of calls',
      { for: 'rate-limit', until: Date.now() + 12 * 60_000 - 1 },
      /Instagram asks us to wait 12 minutes; 3,410 of 8,200 posts are here/,
      false,
    ],
    [
      'for the network',
      { for: 'network', until: 0, error },
      /cannot be reached\. What is on this computer works/,
      true,
    ],
    ['for Instagram', { for: 'instagram', until: 0, error }, /does not answer as it should/, true],
    ['for room on the disk', { for: 'disk-space' }, /nearly full/, true],
    ['for a sign-in', { for: 'sign-in', error }, /signed in again/, false],
  ])('%s says so, and can be hurried where that helps', async (_what, wait, words, hurried) => {
    const { user, bridge } = show(waiting(wait));
    expect(line().textContent).toMatch(words);
    const retry = screen.queryByRole('button', { name: 'Try again' });
    expect(retry !== null).toBe(hurried);
    if (retry === null) return;
    await user.click(retry);
    expect(bridge.asked('startSync')).toEqual([{ accountId }]);
  });
});

describe('the minutes that are left to wait', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());
  const limited = (minutes: number): SyncState =>
    waiting({ for: 'rate-limit', until: Date.now() + minutes * 60_000 });
  const pass = async (milliseconds: number): Promise<void> => {
    await act(() => vi.advanceTimersByTimeAsync(milliseconds));
  };

  test('become fewer while nothing is heard from main, and never none', async () => {
    show(limited(12));
    expect(line().textContent).toContain('wait 12 minutes');
    await pass(60_000);
    expect(line().textContent).toContain('wait 11 minutes');
    await pass(20 * 60_000);
    expect(line().textContent).toContain('wait 60 seconds');
  });
  test('count from when the wait began, not from when the line came', async () => {
    const { rerender } = show(running);
    await pass(5 * 60_000);
    rerender(<SyncLine accountId={accountId} state={limited(3)} />);
    await pass(1);
    expect(line().textContent).toContain('wait 3 minutes');
  });
  test('keep no clock going where nothing waits', () => {
    show(running);
    expect(vi.getTimerCount()).toBe(0);
  });
});
