import type { ReactElement } from 'react';

import type { Session } from '../../preload/contract/account.ts';
import { KeptLibraries } from '../accounts/kept-libraries.tsx';
import { SignInWaiting } from '../accounts/sign-in-waiting.tsx';
import type { SignInFlow } from '../accounts/sign-in-flow.ts';
import { Banner } from '../design/banner.tsx';
import { Button, LinkButton } from '../design/button.tsx';
import { Mark } from '../design/mark.tsx';
import { ErrorNotice } from '../errors/error-notice.tsx';
import { messages } from '../messages/messages.ts';
import { Prints } from './prints.tsx';
import styles from './welcome.module.css';

interface WelcomeProps {
  readonly session: Session;
  readonly flow: SignInFlow;
}

const words = messages.welcome;

/** Each way in to Instagram, and the demo. */
export function WaysIn({ flow }: { readonly flow: SignInFlow }): ReactElement {
  return (
    <div className={styles['actions']}>
      <Button look="primary" size="large" onClick={() => flow.signIn('instagram')}>
        {words.signIn}
      </Button>
      <Button size="large" onClick={() => flow.signIn('demo')}>
        {words.tryDemo}
      </Button>
      <div className={styles['others']}>
        <LinkButton onClick={flow.signInWithBrowser}>{words.withBrowser}</LinkButton>
        <LinkButton onClick={flow.openTokenDialog}>{words.withToken}</LinkButton>
        <LinkButton onClick={() => flow.openSetup()}>{words.metaApp}</LinkButton>
      </div>
    </div>
  );
}

function WhatIsStored({ session }: { readonly session: Session }): ReactElement {
  return (
    <details className={styles['stored']} open>
      <summary>{words.storedTitle}</summary>
      <div className={styles['storedText']}>
        <p>{words.storedPictures}</p>
        <code className={styles['folder']}>{session.dataFolder}</code>
        {session.secretStorage === 'kept' ? (
          <p>{words.storedSecretsKept}</p>
        ) : (
          <p>
            <strong>{words.sessionOnly}.</strong> {words.storedSecretsSession}
          </p>
        )}
        <p>{words.version(session.appVersion)}</p>
      </div>
    </details>
  );
}

/** The first screen, while nobody is signed in. */
export function Welcome({ session, flow }: WelcomeProps): ReactElement {
  const { runtime, signIn } = session;
  return (
    <main className={styles['page']}>
      <div className={styles['layout']}>
        <div className={styles['picture']}>
          <Prints />
        </div>
        <div className={styles['main']}>
          <div>
            <p className={styles['brand']}>
              <Mark />
              <span className={styles['name']}>{messages.app.name}</span>
            </p>
            <h1 className={styles['tagline']}>{words.tagline}</h1>
            <p className={styles['official']}>{words.official}</p>
          </div>
          {flow.failure !== null && signIn.phase === 'idle' && (
            <ErrorNotice error={flow.failure} onRetry={flow.tryAgain} />
          )}
          {signIn.phase === 'idle' ? (
            <WaysIn flow={flow} />
          ) : (
            <SignInWaiting state={signIn} flow={flow} />
          )}
          <KeptLibraries accounts={session.accounts} />
          {!runtime.current && (
            <Banner tone="note">{words.oldRuntime(runtime.electron, runtime.released)}</Banner>
          )}
          <WhatIsStored session={session} />
        </div>
      </div>
    </main>
  );
}
