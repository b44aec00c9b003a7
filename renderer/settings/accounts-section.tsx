import type { ReactElement } from 'react';

import { isSignedIn } from '../../preload/contract/account.ts';
import type { Account, Session } from '../../preload/contract/account.ts';
import { AccountActionsProvider, useAccountActions } from '../accounts/account-actions.tsx';
import { AccountList } from '../accounts/account-list.tsx';
import { Button } from '../design/button.tsx';
import sections from '../design/section.module.css';
import { messages } from '../messages/messages.ts';
import { AccountHealthFacts } from './account-health-facts.tsx';
import styles from './settings.module.css';

const healthOf = (account: Account): ReactElement => <AccountHealthFacts account={account} />;

interface AccountsSectionProps {
  readonly session: Session;
  /** What is done with an account leads out of Settings: one modal at a time. */
  readonly onClose: () => void;
}

/** The accounts, how each of them is, and the ways in and out. */
export function AccountsSection({ session, onClose }: AccountsSectionProps): ReactElement {
  const { accounts, active } = session;
  const actions = useAccountActions();
  const leaving =
    <Given extends readonly unknown[]>(act: (...given: Given) => void) =>
    (...given: Given): void => {
      onClose();
      act(...given);
    };
  const add = leaving(actions.add);
  const signOutOfAll = leaving(actions.signOutOfAll);
  const signedIn = accounts.filter(({ token }) => isSignedIn(token));
  return (
    <AccountActionsProvider
      value={{
        ...actions,
        switchTo: leaving(actions.switchTo),
        signInAgain: leaving(actions.signInAgain),
        signOut: leaving(actions.signOut),
        remove: leaving(actions.remove),
      }}
    >
      <div className={sections['section']}>
        {accounts.length === 0 ? (
          <p>{messages.settings.nobody}</p>
        ) : (
          <AccountList accounts={accounts} active={active} details={healthOf} />
        )}
        <div className={styles['buttons']}>
          <Button onClick={add}>{messages.accounts.add}</Button>
          {signedIn.length > 1 && (
            <Button look="quiet" onClick={signOutOfAll}>
              {messages.accounts.signOutOfAll}
            </Button>
          )}
        </div>
      </div>
    </AccountActionsProvider>
  );
}
