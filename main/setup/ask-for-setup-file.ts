import { join } from 'node:path';

import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';

import { dialogWords } from '../messages/dialogs.ts';
import type { AskForSetupFile } from './setup-file.ts';

/** Asks by the system's own dialogs. */
export function askForSetupFile(window: () => BrowserWindow | null): AskForSetupFile {
  const filters = (): Electron.FileFilter[] => [
    { name: dialogWords.setupFile, extensions: ['json'] },
  ];
  return {
    toSave: async () => {
      const parent = window();
      const options: Electron.SaveDialogOptions = {
        title: dialogWords.saveSetup,
        defaultPath: join(app.getPath('documents'), dialogWords.setupFileName),
        filters: filters(),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      };
      const { canceled, filePath } = await (parent === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(parent, options));
      return canceled || filePath === '' ? null : filePath;
    },
    toOpen: async () => {
      const parent = window();
      const options: Electron.OpenDialogOptions = {
        title: dialogWords.openSetup,
        filters: filters(),
        properties: ['openFile'],
      };
      const { canceled, filePaths } = await (parent === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(parent, options));
      return canceled ? null : (filePaths[0] ?? null);
    },
  };
}
