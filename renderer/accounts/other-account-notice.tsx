import type { ReactElement } from 'react';

import type { Session } from '../../preload/contract/account.ts';
import { handleAmong } from '../../preload/contract/account-names.ts';
import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import { messages } from '../messages/messages.ts';
import { useAccountActions } from './account-actions.tsx';
import styles from './account-notice.module.css';

const words = messages.accounts;

/** Says that somebody else signed in than was asked to, and leads back to the one that was. */
export function OtherAccountNotice({ accounts }: Pick<Session, 'accounts'>): ReactElement | null {
  const actions = useAccountActions();
  const { other, putAway } = actions.asked;
  const asked = accounts.find(({ id }) => id === other?.asked);
  const got = accounts.find(({ id }) => id === other?.got);
  if (asked === undefined || got === undefined) return null;
  const [askedHandle, gotHandle] = [handleAmong(asked, accounts), handleAmong(got, accounts)];
  return (
    <Banner tone="note" onClose={putAway}>
      {/* It is the answer to what a person has just done. */}
      <div role="status" className={styles['notice']}>
        <p className={styles['title']}>{words.otherTitle(gotHandle, askedHandle)}</p>
        <p>{words.otherText(gotHandle, askedHandle)}</p>
      </div>
      <Button className={styles['action']} onClick={() => actions.signInAgain(asked)}>
        {words.otherAgain(askedHandle)}
      </Button>
    </Banner>
  );
}
