import type { MenuItemConstructorOptions } from 'electron';

import { isSignedIn } from '../../preload/contract/account.ts';
import type { Account, Session } from '../../preload/contract/account.ts';
import { handleAmong, switchKeys } from '../../preload/contract/account-names.ts';
import type { MenuCommand } from '../../preload/contract/contract.ts';
import type { AccountId } from '../../preload/contract/ids.ts';
import { menuWords as words } from '../messages/menu.ts';

/** What of the accounts the menu shows. */
export type MenuAccounts = Pick<Session, 'active'> & {
  readonly accounts: readonly Pick<Account, 'id' | 'provider' | 'username' | 'name' | 'token'>[];
};

export interface AccountsMenuOptions extends MenuAccounts {
  readonly platform: NodeJS.Platform;
  readonly switchTo: (accountId: AccountId) => void;
  readonly command: (command: MenuCommand) => void;
}

type Listed = MenuAccounts['accounts'][number];

/** An ampersand would underline the letter behind it. */
const literally = (text: string): string => text.replaceAll('&', '&&');

function labelOf(account: Listed, accounts: readonly Listed[]): string {
  const { name, provider, token } = account;
  const handle = handleAmong(account, accounts);
  return [
    name === null ? handle : `${name} ${handle}`,
    ...(provider === 'demo' ? [words.demo] : []),
    ...(isSignedIn(token) ? [] : [words.notSignedIn]),
  ].join(' · ');
}

/** Every account by its key, the one that is shown marked; and how there come to be more, or none. */
export function accountsMenu(options: AccountsMenuOptions): MenuItemConstructorOptions {
  const { accounts, active, platform, switchTo, command } = options;
  const items = accounts.map((account, place): MenuItemConstructorOptions => {
    const keys = switchKeys(place, platform === 'darwin');
    return {
      id: `account-${account.id}`,
      type: 'radio',
      label: literally(labelOf(account, accounts)),
      checked: account.id === active,
      ...(keys === null ? {} : { accelerator: keys }),
      click: () => switchTo(account.id),
    };
  });
  return {
    label: words.accounts,
    submenu: [
      ...items,
      ...(items.length === 0 ? [] : [{ type: 'separator' as const }]),
      { id: 'add-account', label: words.addAccount, click: () => command('add-account') },
      {
        id: 'sign-out-all',
        label: words.signOutOfAll,
        enabled: accounts.some(({ token }) => isSignedIn(token)),
        click: () => command('sign-out-all'),
      },
    ],
  };
}

/** Whether the account that is shown is signed in. */
export function isShownSignedIn({ accounts, active }: MenuAccounts): boolean {
  return accounts.some((account) => account.id === active && isSignedIn(account.token));
}
