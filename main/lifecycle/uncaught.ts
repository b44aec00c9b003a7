import { dialog } from 'electron';

import type { Logger } from '../log/logger.ts';
import { dialogWords as words } from '../messages/dialogs.ts';

/**
 * Turns what nobody caught into a line of the log and one sentence for the person. Once a minute at
 * most: a fault in a loop must not bury the screen in dialogs.
 */
export function handleUncaught(log: Logger, logFile: string): void {
  let lastShown = Number.NEGATIVE_INFINITY;
  const report = (kind: string, reason: unknown): void => {
    const text = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
    log.error(kind, { text });
    if (performance.now() - lastShown < 60_000) return;
    lastShown = performance.now();
    void dialog.showMessageBox({
      type: 'error',
      message: words.uncaught.message,
      detail: words.uncaught.detail(logFile),
      buttons: [words.ok],
    });
  };
  process.on('uncaughtException', (error) => report('uncaught exception', error));
  process.on('unhandledRejection', (reason) => report('unhandled rejection', reason));
}
