import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';

import type { AccountId } from '../../../preload/contract/ids.ts';
import type { Saving } from '../../../preload/contract/saving.ts';
import type { Timers } from '../../auth/timers.ts';
import type { AccountReaders } from '../../library/account-readers.ts';
import type { Logger } from '../../log/logger.ts';
import { dialogWords } from '../../messages/dialogs.ts';
import type { MediaFiles } from '../../posts/media-files.ts';
import { createDraggedFiles } from '../dragged-files.ts';
import { createExportHandlers } from '../export-handlers.ts';
import type { ExportHandlers } from '../export-handlers.ts';
import { createOriginalsSaving } from '../saving.ts';
import { createFindOriginal } from '../stored-original.ts';
import { createExportDesktop } from './export-desktop.ts';

export interface OpenExport {
  readonly handlers: ExportHandlers;
  /** Ends what is being saved, and deletes what was made ready for dragging. */
  finish(): Promise<void>;
}

/** Asks the person where to save to; null where they gave up. */
async function chooseSaveFolder(parent: BrowserWindow | null): Promise<string | null> {
  const options: Electron.OpenDialogOptions = {
    title: dialogWords.chooseSaveFolder,
    buttonLabel: dialogWords.saveHere,
    defaultPath: app.getPath('pictures'),
    properties: ['openDirectory', 'createDirectory'],
  };
  const { canceled, filePaths } = await (parent === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(parent, options));
  return canceled ? null : (filePaths[0] ?? null);
}

/** Puts together what is done with selected posts. */
export function openExport(dependencies: {
  readonly readers: AccountReaders;
  readonly files: MediaFiles;
  readonly mediaFolder: (accountId: AccountId) => string;
  /** For copies that are dragged to other programs; deleted at start and at quit. */
  readonly dragFolder: string;
  readonly window: () => BrowserWindow | null;
  readonly onSaving: (state: Saving | null) => void;
  readonly timers: Timers;
  readonly log: Logger;
}): OpenExport {
  const { readers, files, window, timers, log } = dependencies;
  const find = createFindOriginal(dependencies.mediaFolder);
  const dragged = createDraggedFiles({ readers, find, folder: dependencies.dragFolder });
  const saving = createOriginalsSaving({
    readers,
    files,
    chooseFolder: () => chooseSaveFolder(window()),
    onState: dependencies.onSaving,
    timers,
    log,
  });
  const desktop = createExportDesktop(window);
  // What a killed run left.
  void dragged.clear();
  return {
    handlers: createExportHandlers({ readers, saving, dragged, find, desktop }),
    finish: async () => {
      await saving.dispose();
      await dragged.clear();
    },
  };
}
