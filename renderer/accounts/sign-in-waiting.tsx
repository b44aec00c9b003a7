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

/** While the sign-in page is open, in its window or the browser, and while the account is being fetched. */
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
  if (state.phase === 'in-browser') {
    return (
      <div className={styles['waiting']} role="status">
        <p className={styles['title']}>{messages.browserSignIn.waitingTitle}</p>
        <p className={styles['text']}>{messages.browserSignIn.waitingText}</p>
        <div className={styles['actions']}>
          <Button look="primary" onClick={flow.signInWithBrowser}>
            {messages.browserSignIn.paste}
          </Button>
          <Button onClick={flow.cancel}>{messages.common.cancel}</Button>
        </div>
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
