import type { ReactElement } from 'react';

import type { Account } from '../../preload/contract/account.ts';
import { useAppActions } from '../app/app-actions.tsx';
import { Button } from '../design/button.tsx';
import { messages } from '../messages/messages.ts';
import { AccountCard } from './account-card.tsx';
import styles from './settings.module.css';

interface AccountsSectionProps {
  readonly accounts: readonly Account[];
  /** A way in leads out of Settings. */
  readonly onClose: () => void;
}

/** Who is signed in, and until when. */
export function AccountsSection({ accounts, onClose }: AccountsSectionProps): ReactElement {
  const actions = useAppActions();
  const signIn = (provider: 'instagram' | 'demo'): void => {
    onClose();
    actions.signIn(provider);
  };
  return (
    <div className={styles['section']}>
      {accounts.map((account) => (
        <AccountCard
          key={account.id}
          account={account}
          onSignInAgain={() => signIn(account.provider === 'demo' ? 'demo' : 'instagram')}
        />
      ))}
      {accounts.length === 0 && (
        <div className={styles['part']}>
          <p>{messages.settings.nobody}</p>
          <div className={styles['buttons']}>
            <Button onClick={() => signIn('instagram')}>{messages.welcome.signIn}</Button>
          </div>
        </div>
      )}
    </div>
  );
}
