import type { App } from 'electron';

import type { Logger } from '../log/logger.ts';

/** How long a quit may wait for what is being written. */
const deadline = 3000;

/** Ends what runs before the app quits: once, and not for ever. */
export function quitGracefully(app: App, dispose: () => Promise<void>, log: Logger): void {
  let state: 'running' | 'ending' | 'ended' = 'running';
  app.on('will-quit', (event) => {
    if (state === 'ended') return;
    event.preventDefault();
    if (state === 'ending') return;
    state = 'ending';
    const late = new Promise<void>((resolve) => {
      setTimeout(resolve, deadline);
    });
    void Promise.race([dispose(), late])
      .catch((error: unknown) => log.error('could not end cleanly', { error: String(error) }))
      .finally(() => {
        state = 'ended';
        // Not in a microtask of the event: Electron still counts as quitting then, and a second
        // quit inside the first is ignored.
        setImmediate(() => app.quit());
      });
  });
}
