import type { ReactElement } from 'react';

import type { Account } from '../../preload/contract/account.ts';
import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import { messages } from '../messages/messages.ts';
import { useAccountActions } from './account-actions.tsx';
import styles from './account-notice.module.css';

const words = messages.accounts;

/** Over a kept library: why nothing new comes, and the way back in. */
export function SignedOutNotice({ account }: { readonly account: Account }): ReactElement {
  const actions = useAccountActions();
  return (
    <Banner tone="note">
      <div className={styles['notice']}>
        <p className={styles['title']}>{words.signedOutTitle}</p>
        <p>{words.signedOutText}</p>
      </div>
      <Button className={styles['action']} onClick={() => actions.signInAgain(account)}>
        {messages.account.signInAgain}
      </Button>
    </Banner>
  );
}
