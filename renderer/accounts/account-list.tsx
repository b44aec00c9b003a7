import type { ReactElement, ReactNode } from 'react';

import { isSignedIn, isUsable } from '../../preload/contract/account.ts';
import type { Account } from '../../preload/contract/account.ts';
import { handleAmong } from '../../preload/contract/account-names.ts';
import type { AccountId } from '../../preload/contract/ids.ts';
import { Button } from '../design/button.tsx';
import { messages } from '../messages/messages.ts';
import { useAccountActions } from './account-actions.tsx';
import styles from './account-list.module.css';
import { AccountRow } from './account-row.tsx';

interface AccountListProps {
  readonly accounts: readonly Account[];
  /** The account that is shown; null for none. */
  readonly active: AccountId | null;
  /** What else there is to say of an account, below it. */
  readonly details?: (account: Account) => ReactNode;
}

const words = messages.accounts;

/** What can be done with one account; each asks first where it deletes something. */
function Actions(props: {
  readonly account: Account;
  readonly handle: string;
  readonly isShown: boolean;
}): ReactElement {
  const { account, handle, isShown } = props;
  const actions = useAccountActions();
  return (
    <div className={styles['actions']}>
      {isShown ? (
        <span className={styles['shown']}>{words.current}</span>
      ) : (
        <Button aria-label={words.openNamed(handle)} onClick={() => actions.switchTo(account.id)}>
          {words.open}
        </Button>
      )}
      {!isUsable(account.token) && (
        <Button aria-label={words.signInNamed(handle)} onClick={() => actions.signInAgain(account)}>
          {words.signIn}
        </Button>
      )}
      {isSignedIn(account.token) ? (
        <Button
          look="quiet"
          aria-label={words.signOutNamed(handle)}
          onClick={() => actions.signOut(account)}
        >
          {words.signOut}
        </Button>
      ) : (
        <Button
          look="quiet"
          aria-label={words.removeNamed(handle)}
          onClick={() => actions.remove(account)}
        >
          {words.removeShort}
        </Button>
      )}
    </div>
  );
}

/** Accounts below one another, with what can be done with each. */
export function AccountList({ accounts, active, details }: AccountListProps): ReactElement {
  return (
    <ul className={styles['list']} aria-label={words.label}>
      {accounts.map((account) => {
        const handle = handleAmong(account, accounts);
        return (
          <li key={account.id} className={styles['account']}>
            <AccountRow account={account} handle={handle} size={40} />
            <Actions account={account} handle={handle} isShown={account.id === active} />
            {details !== undefined && <div className={styles['details']}>{details(account)}</div>}
          </li>
        );
      })}
    </ul>
  );
}
