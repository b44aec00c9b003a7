import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';

import type { Logger } from '../log/logger.ts';
import { dialogWords as words } from '../messages/dialogs.ts';

/** Offers a reload when the page of a window has crashed, or hangs. */
export function recoverFromCrashes(window: BrowserWindow, log: Logger): void {
  let isAsking = false;
  const ask = async (
    text: { readonly message: string; readonly detail: string },
    other: string,
  ): Promise<'reload' | 'other' | 'asked-already'> => {
    if (isAsking) return 'asked-already';
    isAsking = true;
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      ...text,
      buttons: [words.reload, other],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    isAsking = false;
    return response === 0 ? 'reload' : 'other';
  };

  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    log.error('the page crashed', { reason: details.reason, exitCode: details.exitCode });
    void ask(words.crashed, words.quit).then((answer) => {
      if (answer === 'reload') window.reload();
      if (answer === 'other') app.quit();
    });
  });
  window.on('unresponsive', () => {
    log.warn('the page does not answer');
    void ask(words.hangs, words.wait).then((answer) => {
      if (answer !== 'reload') return;
      // A page that hangs does not reload; a new process does.
      window.webContents.forcefullyCrashRenderer();
      window.reload();
    });
  });
}
