import { createMover } from './mover.ts';

/**
 * A program of its own that moves a library: `node move-child.js PROFILE TARGET STEP`. It kills
 * itself (SIGKILL) just before its STEP-th step.
 */
const [profile = '', target = '', step = ''] = process.argv.slice(2);
let taken = 0;
const { moving } = createMover(profile, {
  onStep: () => {
    taken += 1;
    if (taken === Number(step)) process.kill(process.pid, 'SIGKILL');
  },
});
await moving.moveTo(target);
