import type { ReactElement } from 'react';

import { isSignedIn, isUsable } from '../../preload/contract/account.ts';
import type { Account, Session } from '../../preload/contract/account.ts';
import type { AppError } from '../../preload/contract/errors.ts';
import type { SignInFlow } from '../accounts/sign-in-flow.ts';
import { OtherAccountNotice } from '../accounts/other-account-notice.tsx';
import { SignedOutNotice } from '../accounts/signed-out-notice.tsx';
import { SignInWaiting } from '../accounts/sign-in-waiting.tsx';
import { useHealth } from '../bridge/health-query.ts';
import { Banner } from '../design/banner.tsx';
import { ErrorNotice } from '../errors/error-notice.tsx';
import { messages } from '../messages/messages.ts';
import { SignInEndsNotice } from './sign-in-ends-notice.tsx';
import styles from './signed-in.module.css';

interface AccountNoticesProps {
  readonly account: Account;
  readonly session: Session;
  readonly flow: SignInFlow;
  readonly profileFailure: AppError | null;
  readonly onRetryProfile: () => void;
}

const unreadable: AppError = { kind: 'secret-unreadable' };
const ended: AppError = { kind: 'token-dead', reason: 'other', detail: '' };

/** What has to be said about the account: one thing at a time, the most pressing first. */
export function AccountNotices(props: AccountNoticesProps): ReactElement {
  const { account, session, flow, profileFailure, onRetryProfile } = props;
  const { signIn } = session;
  const health = useHealth(account.id).data?.signIn;

  const pressing = (): ReactElement | null => {
    if (signIn.phase !== 'idle') return <SignInWaiting state={signIn} flow={flow} inBanner />;
    if (flow.failure !== null) return <ErrorNotice error={flow.failure} onRetry={flow.tryAgain} />;
    if (!isSignedIn(account.token)) return <SignedOutNotice account={account} />;
    if (!isUsable(account.token)) {
      const problem = account.problem ?? (account.token === 'unreadable' ? unreadable : ended);
      return <ErrorNotice error={problem} onRetry={onRetryProfile} />;
    }
    if (profileFailure !== null) {
      return <ErrorNotice error={profileFailure} onRetry={onRetryProfile} />;
    }
    if (health?.state === 'ending') {
      return <SignInEndsNotice key={health.until} health={health} />;
    }
    return null;
  };

  return (
    <div className={styles['notices']}>
      <OtherAccountNotice accounts={session.accounts} />
      {pressing()}
      {account.token === 'this-session-only' && (
        <Banner tone="note">{messages.account.sessionOnly}</Banner>
      )}
    </div>
  );
}
