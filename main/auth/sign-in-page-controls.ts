import { Menu } from 'electron';
import type { BrowserWindow, MenuItemConstructorOptions } from 'electron';

import { signInWindowMessages as words } from '../messages/sign-in-window.ts';
import { pageCommandOf } from './sign-in-keys.ts';
import type { PageCommand } from './sign-in-keys.ts';

/** Gives a window without a toolbar its Back and Reload: by keys, context menu and menu bar. */
export function attachPageControls(window: BrowserWindow): void {
  const { webContents } = window;
  const isMac = process.platform === 'darwin';

  const run: Readonly<Record<PageCommand, () => void>> = {
    back: () => {
      if (webContents.navigationHistory.canGoBack()) webContents.navigationHistory.goBack();
    },
    reload: () => webContents.reload(),
    close: () => window.close(),
  };
  // The keys are handled below, once; the menu only shows them.
  const item = (command: PageCommand, label: string, keys: string): MenuItemConstructorOptions => ({
    label,
    accelerator: keys,
    registerAccelerator: false,
    click: run[command],
  });
  const items = (): MenuItemConstructorOptions[] => [
    item('back', words.back, isMac ? 'Command+[' : 'Alt+Left'),
    item('reload', words.reload, 'CommandOrControl+R'),
    { type: 'separator' },
    item('close', words.close, 'CommandOrControl+W'),
  ];

  // On macOS the menu bar belongs to the app, not to the window.
  if (!isMac) {
    window.setMenu(
      Menu.buildFromTemplate([
        { label: words.page, submenu: items() },
        { label: words.edit, role: 'editMenu' },
      ]),
    );
  }
  webContents.on('before-input-event', (event, input) => {
    const command = pageCommandOf(input, process.platform);
    if (command === null) return;
    event.preventDefault();
    run[command]();
  });
  webContents.on('context-menu', (_event, { isEditable, selectionText }) => {
    const editing: MenuItemConstructorOptions[] = isEditable
      ? [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { type: 'separator' }]
      : selectionText !== ''
        ? [{ role: 'copy' }, { type: 'separator' }]
        : [];
    Menu.buildFromTemplate([...editing, ...items()]).popup({ window });
  });
}
