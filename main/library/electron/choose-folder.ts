import { dialog } from 'electron';
import type { BrowserWindow } from 'electron';

import { dialogWords } from '../../messages/dialogs.ts';

/** Asks the person for a folder; null where none was chosen. The page never names one. */
export async function chooseFolder(parent: BrowserWindow | null): Promise<string | null> {
  const options: Electron.OpenDialogOptions = {
    title: dialogWords.chooseLibraryFolder,
    buttonLabel: dialogWords.choose,
    properties: ['openDirectory', 'createDirectory'],
  };
  const { canceled, filePaths } = await (parent === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(parent, options));
  return canceled ? null : (filePaths[0] ?? null);
}
