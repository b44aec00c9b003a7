import type { ReactElement } from 'react';

import type { SignInState } from '../../preload/contract/account.ts';
import { Button } from '../design/button.tsx';
import { Progress } from '../design/progress.tsx';
import { messages } from '../messages/messages.ts';
import type { SignInFlow } from './sign-in-flow.ts';
import styles from './sign-in-waiting.module.css';

interface SignInWaitingProps {
  readonly state: Exclude<SignInState, { readonly phase: 'idle' }>;
  readonly flow: SignInFlow;
}

/** While the sign-in window is open, and while the account is being fetched. */
export function SignInWaiting({ state, flow }: SignInWaitingProps): ReactElement {
  const words = messages.welcome;
  if (state.phase === 'finishing') {
    return (
      <div className={styles['waiting']} role="status">
        <p className={styles['title']}>{words.finishing}</p>
        <Progress label={words.finishing} />
      </div>
    );
  }
  return (
    <div className={styles['waiting']} role="status">
      <p className={styles['title']}>{words.waitingTitle}</p>
      <p className={styles['text']}>{words.waitingText}</p>
      <div className={styles['actions']}>
        <Button
          look="primary"
          // A window is open: starting again only raises it.
          onClick={() => flow.signIn(state.provider === 'demo' ? 'demo' : 'instagram')}
        >
          {words.bringToFront}
        </Button>
        <Button onClick={flow.cancel}>{messages.common.cancel}</Button>
      </div>
    </div>
  );
}
