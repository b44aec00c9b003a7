import type { ReactElement } from 'react';

import type { Account } from '../../preload/contract/account.ts';
import { messages } from '../messages/messages.ts';
import { AccountList } from './account-list.tsx';
import styles from './kept-libraries.module.css';

const words = messages.accounts;

/** On the welcome screen: what is here although nobody is signed in. */
export function KeptLibraries(props: {
  readonly accounts: readonly Account[];
}): ReactElement | null {
  const { accounts } = props;
  if (accounts.length === 0) return null;
  return (
    <section className={styles['kept']}>
      <h2 className={styles['title']}>{words.keptTitle}</h2>
      <p className={styles['text']}>{words.keptText}</p>
      <AccountList accounts={accounts} active={null} />
    </section>
  );
}
