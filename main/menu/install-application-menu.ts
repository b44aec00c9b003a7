import type { Menu } from 'electron';

import type { SessionState } from '../session-state.ts';
import type { MenuAccounts } from './accounts-menu.ts';
import { applicationMenu } from './application-menu.ts';
import type { ApplicationMenuOptions } from './application-menu.ts';

/** Only what the menu shows: for anything else that changes, an open menu is not taken away. */
function shownOf({ accounts, active }: MenuAccounts): MenuAccounts {
  return {
    accounts: accounts.map(({ id, provider, username, name, token }) => ({
      id,
      provider,
      username,
      name,
      token,
    })),
    active,
  };
}

/** Sets the application menu, and keeps it in step with the accounts. */
export function installApplicationMenu(
  menus: typeof Menu,
  options: Omit<ApplicationMenuOptions, 'platform' | keyof MenuAccounts> & {
    readonly state: SessionState;
  },
): void {
  let installed = '';
  const install = (accounts: MenuAccounts): void => {
    const shown = shownOf(accounts);
    const name = JSON.stringify(shown);
    if (name === installed) return;
    installed = name;
    const template = applicationMenu({ ...options, ...shown, platform: process.platform });
    menus.setApplicationMenu(menus.buildFromTemplate(template));
  };
  install({ accounts: [], active: null });
  options.state.subscribe(install);
  void options.state.read().then(install);
}
