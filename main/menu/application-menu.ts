import type { MenuItemConstructorOptions } from 'electron';

import type { HelpPage } from '../../preload/contract/contract.ts';
import { menuWords as words } from '../messages/menu.ts';
import { accountsMenu, isShownSignedIn } from './accounts-menu.ts';
import type { AccountsMenuOptions } from './accounts-menu.ts';

/** What the menu depends on, and what it does. */
export interface ApplicationMenuOptions extends AccountsMenuOptions {
  readonly isDevelopment: boolean;
  readonly openHelp: (page: HelpPage) => void;
  readonly showAbout: () => void;
}

type Items = MenuItemConstructorOptions[];

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** The application menu, complete and native to each platform. */
export function applicationMenu(options: ApplicationMenuOptions): Items {
  const isMac = options.platform === 'darwin';
  return [
    ...(isMac ? [appMenu(options)] : []),
    fileMenu(options, isMac),
    editMenu(options, isMac),
    viewMenu(options),
    accountsMenu(options),
    { label: words.window, role: 'windowMenu' },
    helpMenu(options, isMac),
  ];
}

function appMenu(options: ApplicationMenuOptions): MenuItemConstructorOptions {
  const roles = ['services', 'hide', 'hideOthers', 'unhide', 'quit'] as const;
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about' },
      separator,
      settingsItem(options),
      ...roles.flatMap((role): Items =>
        role === 'services' || role === 'hide' || role === 'quit'
          ? [separator, { role }]
          : [{ role }],
      ),
    ],
  };
}

/** Where each platform has it: in the app's own menu on a Mac, else in the first one. */
function settingsItem({ command }: ApplicationMenuOptions): MenuItemConstructorOptions {
  return {
    id: 'settings',
    label: words.settings,
    accelerator: 'CmdOrCtrl+,',
    click: () => command('settings'),
  };
}

function fileMenu(options: ApplicationMenuOptions, isMac: boolean): MenuItemConstructorOptions {
  const { command } = options;
  return {
    label: words.file,
    submenu: [
      { id: 'meta-app', label: words.metaApp, click: () => command('meta-app') },
      ...(isMac ? [] : [settingsItem(options)]),
      separator,
      {
        id: 'sign-out',
        label: words.signOut,
        enabled: isShownSignedIn(options),
        click: () => command('sign-out'),
      },
      separator,
      { role: isMac ? 'close' : 'quit' },
    ],
  };
}

/** As Electron's own, with what a person presses where they look for something. */
function editMenu(options: ApplicationMenuOptions, isMac: boolean): MenuItemConstructorOptions {
  return {
    label: words.edit,
    submenu: [
      { role: 'undo' },
      { role: 'redo' },
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      ...(isMac ? [{ role: 'pasteAndMatchStyle' } as const] : []),
      { role: 'delete' },
      { role: 'selectAll' },
      separator,
      {
        id: 'find',
        label: words.find,
        accelerator: 'CmdOrCtrl+F',
        enabled: options.active !== null,
        click: () => options.command('find'),
      },
    ],
  };
}

function viewMenu(options: ApplicationMenuOptions): MenuItemConstructorOptions {
  const development: Items = options.isDevelopment
    ? [separator, { role: 'reload', accelerator: 'CmdOrCtrl+Alt+R' }, { role: 'toggleDevTools' }]
    : [];
  return {
    label: words.view,
    submenu: [
      {
        id: 'refresh',
        label: words.refresh,
        accelerator: 'CmdOrCtrl+R',
        enabled: isShownSignedIn(options),
        click: () => options.command('refresh'),
      },
      {
        id: 'best-nine',
        label: words.bestNine,
        enabled: options.active !== null,
        click: () => options.command('best-nine'),
      },
      separator,
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      separator,
      { role: 'togglefullscreen' },
      ...development,
    ],
  };
}

function helpMenu(options: ApplicationMenuOptions, isMac: boolean): MenuItemConstructorOptions {
  const page = (label: string, name: HelpPage): MenuItemConstructorOptions => ({
    label,
    click: () => options.openHelp(name),
  });
  return {
    role: 'help',
    label: words.help,
    submenu: [
      page(words.testerInvites, 'tester-invites'),
      page(words.metaDashboard, 'meta-dashboard'),
      page(words.apiGuide, 'api-guide'),
      ...(isMac ? [] : [separator, { id: 'about', label: words.about, click: options.showAbout }]),
    ],
  };
}
