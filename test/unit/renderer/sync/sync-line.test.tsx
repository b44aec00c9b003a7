import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import type { AppError } from '../../../../preload/contract/errors.ts';
import type { SyncState, SyncWait } from '../../../../preload/contract/sync.ts';
import { SyncLine } from '../../../../renderer/sync/sync-line.tsx';
import { renderPage } from '../render-page.tsx';
import { accountId } from '../samples.ts';
import { progress } from './progress.ts';

const show = (state: SyncState | null) =>
  renderPage(<SyncLine accountId={accountId} state={state} />);
const line = (): HTMLElement => screen.getByRole('region', { name: 'Library' });
const error: AppError = { kind: 'offline', detail: '' };
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
  test('speaks of its phase only, never of a number', () => {
    show({ phase: 'running', progress: progress() });
    expect(screen.getByRole('status').textContent).toBe('The library is being brought up to date');
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
