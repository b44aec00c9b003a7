import { useState } from 'react';
import type { ReactElement } from 'react';

import type { SignInHealth } from '../../preload/contract/health.ts';
import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import styles from '../errors/error-notice.module.css';
import { errorText } from '../messages/error-text.ts';
import { messages } from '../messages/messages.ts';
import { useAppActions } from './app-actions.tsx';

interface SignInEndsNoticeProps {
  readonly health: Extract<SignInHealth, { state: 'ending' }>;
}

const words = messages.health;

/** Tells, until it is closed, that the sign-in ends soon and could not be renewed. */
export function SignInEndsNotice({ health }: SignInEndsNoticeProps): ReactElement | null {
  const actions = useAppActions();
  const [closed, setClosed] = useState(false);
  if (closed) return null;
  const { until, daysLeft, triesAt, because } = health;
  const why = because === null ? words.cannotRenew : words.couldNotRenew(errorText(because).what);
  return (
    <Banner tone="alert" onClose={() => setClosed(true)}>
      <div className={styles['notice']}>
        <p className={styles['what']}>{words.ends(until, daysLeft)}</p>
        <p className={styles['text']}>
          {why}
          {triesAt !== null && <> {words.triedAt(triesAt)}</>}
        </p>
        <p className={styles['text']}>{words.endsTodo}</p>
        <div className={styles['actions']}>
          <Button onClick={actions.signInAgain}>{messages.account.signInAgain}</Button>
        </div>
      </div>
    </Banner>
  );
}
