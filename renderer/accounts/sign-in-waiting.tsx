import { useState } from 'react';
import type { ReactElement } from 'react';

import type { SignInState } from '../../preload/contract/account.ts';
import type { AppError } from '../../preload/contract/errors.ts';
import { signInProviderOf } from '../app/app-actions.tsx';
import type { SignInProvider } from '../app/app-actions.tsx';
import { Banner } from '../design/banner.tsx';
import { Button, LinkButton } from '../design/button.tsx';
import { Progress } from '../design/progress.tsx';
import { messages } from '../messages/messages.ts';
import { pageWords } from './page-words.ts';
import type { SignInFlow } from './sign-in-flow.ts';
import { SignInTrouble } from './sign-in-trouble.tsx';
import styles from './sign-in-waiting.module.css';

interface SignInWaitingProps {
  readonly state: Exclude<SignInState, { readonly phase: 'idle' }>;
  readonly flow: SignInFlow;
  /** Whether it stands among the notices above the posts. */
  readonly inBanner?: boolean;
}

/** The errors whose words only the person can read, each leading to what it means. */
function WhatItShows({ onChosen }: { readonly onChosen: (error: AppError) => void }): ReactElement {
  return (
    <details className={styles['shows']}>
      <summary>{messages.failures.showsError}</summary>
      <p className={styles['text']}>{messages.failures.whichError}</p>
      <ul className={styles['choices']}>
        {pageWords.map(({ words, means }) => (
          <li key={words}>
            <LinkButton role="button" onClick={() => onChosen(means)}>
              {words}
            </LinkButton>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface InWindowProps {
  readonly state: Extract<SignInState, { readonly phase: 'in-window' }>;
  readonly flow: SignInFlow;
  readonly provider: SignInProvider;
  readonly inBanner: boolean;
}

/** The sign-in window is open: what it waits for, and what an error in it means. */
function InWindow({ state, flow, provider, inBanner }: InWindowProps): ReactElement {
  const words = messages.welcome;
  const [chosen, setChosen] = useState<AppError | null>(null);
  const trouble = state.trouble ?? chosen;
  if (trouble !== null) {
    const onTakeBack = state.trouble === null ? (): void => setChosen(null) : undefined;
    return (
      <SignInTrouble trouble={trouble} provider={provider} flow={flow} onTakeBack={onTakeBack} />
    );
  }
  const content = (
    <div className={styles['waiting']}>
      <div role="status">
        <p className={styles['title']}>{words.waitingTitle}</p>
        <p className={styles['text']}>{words.waitingText}</p>
      </div>
      <div className={styles['actions']}>
        {/* A window is open: starting again only raises it. */}
        <Button look="primary" onClick={() => flow.signIn(provider)}>
          {words.bringToFront}
        </Button>
        <Button onClick={flow.cancel}>{messages.common.cancel}</Button>
      </div>
      {provider === 'instagram' && <WhatItShows onChosen={setChosen} />}
    </div>
  );
  return inBanner ? <Banner tone="note">{content}</Banner> : content;
}

/** The page is open in the system's browser: how its address comes here. */
function InBrowser({ flow }: { readonly flow: SignInFlow }): ReactElement {
  const words = messages.browserSignIn;
  return (
    <div className={styles['waiting']} role="status">
      <p className={styles['title']}>{words.waitingTitle}</p>
      <p className={styles['text']}>{words.waitingText}</p>
      <div className={styles['actions']}>
        <Button look="primary" onClick={flow.signInWithBrowser}>
          {words.paste}
        </Button>
        <Button onClick={flow.cancel}>{messages.common.cancel}</Button>
      </div>
    </div>
  );
}

/** While the sign-in page is open, in its window or the browser, and while the account is fetched. */
export function SignInWaiting(props: SignInWaitingProps): ReactElement {
  const { state, flow, inBanner = false } = props;
  if (state.phase === 'in-window') {
    const provider = signInProviderOf(state.provider);
    return <InWindow state={state} flow={flow} provider={provider} inBanner={inBanner} />;
  }
  const { finishing } = messages.welcome;
  const content =
    state.phase === 'in-browser' ? (
      <InBrowser flow={flow} />
    ) : (
      <div className={styles['waiting']} role="status">
        <p className={styles['title']}>{finishing}</p>
        <Progress label={finishing} />
      </div>
    );
  return inBanner ? <Banner tone="note">{content}</Banner> : content;
}
