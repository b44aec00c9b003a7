import { Menu } from 'electron';
import type { BrowserWindow } from 'electron';

import { contextMenuItems } from './context-menu-items.ts';

/** Gives a window its native context menu. */
export function attachContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, params) => {
    const items = contextMenuItems(params);
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
}
