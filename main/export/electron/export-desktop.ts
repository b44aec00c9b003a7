import { app, clipboard, nativeImage, shell } from 'electron';
import type { BrowserWindow, NativeImage } from 'electron';

import { fail, ok } from '../../../preload/contract/result.ts';
import { popUpPostMenu } from '../../menu/post-menu.ts';
import { showInFolder } from '../../security/show-in-folder.ts';
import type { ExportDesktop } from '../export-handlers.ts';

/** A sheet of plain grey, for a desktop that has no icon of a file: macOS refuses to drag without. */
function sheet(): NativeImage {
  const size = { width: 48, height: 64 };
  return nativeImage.createFromBitmap(Buffer.alloc(size.width * size.height * 4, 0xb0), size);
}

/** What the file manager shows for a file; strangers' pictures are not decoded in this process. */
async function iconOf(path: string): Promise<NativeImage> {
  const icon = await app.getFileIcon(path).catch(() => null);
  return icon === null || icon.isEmpty() ? sheet() : icon;
}

/** The desktop that Electron sees. */
export function createExportDesktop(window: () => BrowserWindow | null): ExportDesktop {
  return {
    // At once before Electron 44, a promise since.
    writeClipboard: async (text) => {
      await clipboard.writeText(text);
    },
    openFolder: async (path) => {
      const refusal = await shell.openPath(path);
      return refusal === '' ? ok(null) : fail({ kind: 'save-refused', detail: refusal });
    },
    showFile: showInFolder,
    startDrag: async (paths) => {
      const [file] = paths;
      if (file === undefined) return;
      const icon = await iconOf(file);
      window()?.webContents.startDrag({ file, files: [...paths], icon });
    },
    popUpMenu: async (facts, at) => {
      const over = window();
      return over === null ? null : popUpPostMenu(over, facts, at);
    },
  };
}
