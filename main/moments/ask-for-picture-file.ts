import { join } from 'node:path';

import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';

import { dialogWords } from '../messages/dialogs.ts';

/** Asks the person where a picture is to be saved; null where nothing was chosen. */
export async function askForPictureFile(
  parent: BrowserWindow | null,
  suggested: string,
): Promise<string | null> {
  const options: Electron.SaveDialogOptions = {
    title: dialogWords.savePicture,
    defaultPath: join(app.getPath('pictures'), suggested),
    filters: [
      { name: dialogWords.jpeg, extensions: ['jpg', 'jpeg'] },
      { name: dialogWords.png, extensions: ['png'] },
    ],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  };
  const { canceled, filePath } = await (parent === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(parent, options));
  return canceled || filePath === '' ? null : filePath;
}
