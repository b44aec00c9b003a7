import type { ReactElement } from 'react';

import type { Account } from '../../preload/contract/account.ts';
import { handleAmong, switchKeys } from '../../preload/contract/account-names.ts';
import type { AccountId } from '../../preload/contract/ids.ts';
import { Icon } from '../design/icon.tsx';
import type { MenuItem } from '../design/menu.tsx';
import { messages } from '../messages/messages.ts';
import { isMac } from '../shortcuts/is-mac.ts';
import { keyName } from '../shortcuts/shortcut-table.ts';
import styles from './account-items.module.css';
import { AccountRow } from './account-row.tsx';

/** What is written on the keys. */
function writtenKeys(keys: string): string {
  const names = keys.split('+').map((key) => keyName(key, messages.shortcuts.keys, isMac));
  return names.join('+');
}

function Content(props: {
  readonly account: Account;
  readonly handle: string;
  readonly keys: string | null;
}): ReactElement {
  const { account, handle, keys } = props;
  return (
    <span className={styles['content']}>
      <AccountRow account={account} handle={handle} size={32}>
        <span className={styles['end']}>
          <span className={styles['check']}>
            <Icon name="check" />
          </span>
          {keys !== null && (
            <span className={styles['keys']} aria-hidden>
              {writtenKeys(keys)}
            </span>
          )}
        </span>
      </AccountRow>
    </span>
  );
}

/** The accounts as items of a menu, of which the one that is shown is chosen. */
export function accountItems(
  accounts: readonly Account[],
  active: AccountId,
  switchTo: (accountId: AccountId) => void,
): readonly MenuItem[] {
  return accounts.map((account, place) => {
    const keys = switchKeys(place, isMac);
    const handle = handleAmong(account, accounts);
    return {
      id: account.id,
      label: handle,
      icon: 'person',
      isChosen: account.id === active,
      keys: keys?.replace('Command', 'Meta'),
      content: <Content account={account} handle={handle} keys={keys} />,
      onSelect: () => switchTo(account.id),
    };
  });
}
