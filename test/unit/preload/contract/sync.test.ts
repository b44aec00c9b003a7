import { expect, test } from 'vitest';

import { bringsPosts } from '../../../../preload/contract/sync.ts';
import type { SyncProgress, SyncState } from '../../../../preload/contract/sync.ts';

const error = { kind: 'offline', detail: '' } as const;
const progress = (doing: SyncProgress['doing']): SyncProgress => ({
  doing,
  postsDone: 0,
  postsStored: 0,
  postsInAll: null,
  filesStored: 0,
  filesWanted: 0,
  bytesStored: 0,
  bytesPerSecond: null,
  secondsLeft: null,
});

test.each<[string, SyncState, boolean]>([
  ['reads posts', { phase: 'running', progress: progress('posts') }, true],
  ['saves files', { phase: 'running', progress: progress('files') }, false],
  ['is paused among posts', { phase: 'paused', progress: progress('posts') }, false],
  [
    'waits among posts',
    { phase: 'waiting', wait: { for: 'disk-space' }, progress: progress('posts') },
    false,
  ],
  ['rests', { phase: 'idle', lastCompletedAt: 1 }, false],
  ['failed', { phase: 'failed', error, lastCompletedAt: null }, false],
])('whether a sync that %s may bring posts', (_what, state, brings) => {
  expect(bringsPosts(state)).toBe(brings);
});
