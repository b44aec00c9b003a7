import { systemTimers } from '../../../../../main/auth/timers.ts';
import { createClock } from '../../../../../main/clock.ts';
import { openLibraryWriter } from '../../../../../main/library/store/library-writer.ts';
import { createSync } from '../../../../../main/library/sync/sync.ts';
import { accountIdOf } from '../../../../../preload/contract/ids.ts';
import { instagramSource } from './instagram-source.ts';
import { mortal } from './mortal.ts';

/**
 * A program of its own that syncs once: `node sync-child.js FOLDER ORIGIN PAGE STEP`. It kills
 * itself (SIGKILL) just before its STEP-th step.
 */
const [folder = '', origin = '', page = '', step = ''] = process.argv.slice(2);
const opened = openLibraryWriter({ accountId: accountIdOf('override', '1'), folder });
if (!opened.ok) throw new Error(opened.error.kind);
const { writer, disk } = mortal(opened.value, Number(step), () => {
  process.kill(process.pid, 'SIGKILL');
});
const clock = createClock(null);
const sync = createSync({
  folder,
  source: instagramSource(origin, clock, Number(page)),
  writer,
  disk,
  clock,
  timers: systemTimers,
  log: { info: () => {}, warn: () => {}, error: () => {} },
  onState: (state) => {
    if (state.phase === 'idle' || state.phase === 'failed') process.exit(0);
  },
  onPosts: () => {},
  onFile: () => {},
});
sync.start('full');
