import type { Logger } from '../log/logger.ts';

/** The part of Node's `process` through which warnings come. */
export interface WarningSource {
  removeAllListeners(event: 'warning'): unknown;
  on(event: 'warning', listener: (warning: Error) => void): unknown;
}

/**
 * Sends the process's warnings to the log instead of the console. Electron warns about every page
 * that fails to load with its whole address, and Node would print it: that of the authorize page
 * holds the attempt's state, a cancelled callback's holds the code. Queries are dropped here.
 */
export function logProcessWarnings(source: WarningSource, log: Logger): void {
  // Node's own listener is the one that prints.
  source.removeAllListeners('warning');
  source.on('warning', ({ name, message }) => {
    log.warn('A warning of the runtime', {
      name,
      message: message.replaceAll(/[?#][^\s"']*/g, '?…'),
    });
  });
}
