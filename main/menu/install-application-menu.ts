import type { Menu } from 'electron';

import type { SessionState } from '../session-state.ts';
import { applicationMenu } from './application-menu.ts';
import type { ApplicationMenuOptions } from './application-menu.ts';

/** Sets the application menu, and keeps what needs an account in step with whether there is one. */
export function installApplicationMenu(
  menus: typeof Menu,
  options: Omit<ApplicationMenuOptions, 'platform' | 'isSignedIn'> & {
    readonly state: SessionState;
  },
): void {
  const template = applicationMenu({ ...options, platform: process.platform, isSignedIn: false });
  const menu = menus.buildFromTemplate(template);
  menus.setApplicationMenu(menu);
  const follow = (isSignedIn: boolean): void => {
    for (const id of ['sign-out', 'refresh', 'best-nine']) {
      const item = menu.getMenuItemById(id);
      if (item !== null) item.enabled = isSignedIn;
    }
  };
  options.state.subscribe((session) => follow(session.active !== null));
  void options.state.read().then((session) => follow(session.active !== null));
}
