import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';

import type { Session } from '../../preload/contract/account.ts';
import type { AppError } from '../../preload/contract/errors.ts';
import { Button } from '../design/button.tsx';
import { Dialog, DialogActions } from '../design/dialog.tsx';
import { Progress } from '../design/progress.tsx';
import { TextField } from '../design/text-field.tsx';
import { ErrorNotice } from '../errors/error-notice.tsx';
import { errorText } from '../messages/error-text.ts';
import { messages } from '../messages/messages.ts';
import styles from './browser-dialog.module.css';
import type { SignInFlow } from './sign-in-flow.ts';

interface BrowserDialogProps {
  readonly session: Session;
  readonly flow: SignInFlow;
}

const words = messages.browserSignIn;

/** What is wrong with a pasted address, beside its field. */
function problemText(error: AppError): string {
  const { what, why, todo } = errorText(error);
  return `${what}. ${why} ${todo}`;
}

/** The third way in: the system's browser, and the address that it ends on. */
export default function BrowserDialog({ session, flow }: BrowserDialogProps): ReactElement {
  const field = useRef<HTMLInputElement>(null);
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const { redirectUri } = session.metaApp;
  const { phase } = session.signIn;
  const isOpen = phase === 'in-browser';

  // The page is open: what comes next is done in the field.
  useEffect(() => {
    if (isOpen) field.current?.focus();
  }, [isOpen]);

  const submit = async (): Promise<void> => {
    if (address.trim() === '') setProblem(words.missing);
    else {
      const error = await flow.submitAddress(address);
      setProblem(error === null ? null : problemText(error));
      if (error === null) setAddress('');
    }
    field.current?.focus();
  };
  const openPage = (): void => {
    setProblem(null);
    flow.openBrowser();
  };
  const cancel = (): void => {
    if (phase !== 'idle') flow.cancel();
    flow.closeDialog();
  };

  return (
    <Dialog title={words.title} onClose={flow.closeDialog}>
      <p className={styles['quiet']}>{words.intro}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <ol className={styles['steps']}>
          <li>
            <div>
              <p>{words.first}</p>
              <Button
                className={styles['button']}
                look={isOpen ? 'plain' : 'primary'}
                onClick={openPage}
                data-first-focus=""
              >
                {isOpen ? words.openAgain : words.open}
              </Button>
            </div>
          </li>
          <li>
            <p>
              {words.second(URL.canParse(redirectUri) ? new URL(redirectUri).host : redirectUri)}
            </p>
          </li>
          <li>
            <p>{words.third}</p>
          </li>
        </ol>
        {isOpen && (
          <TextField
            ref={field}
            label={words.field}
            hint={words.hint(redirectUri)}
            value={address}
            onValue={(value) => {
              setAddress(value);
              setProblem(null);
            }}
            error={problem}
          />
        )}
        {phase === 'finishing' && (
          <div role="status">
            <Progress label={messages.welcome.finishing} />
          </div>
        )}
        {flow.browserFailure !== null && phase === 'idle' && (
          <ErrorNotice error={flow.browserFailure} onRetry={openPage} />
        )}
        <DialogActions>
          <Button onClick={cancel}>{messages.common.cancel}</Button>
          {isOpen && (
            <Button look="primary" type="submit">
              {words.submit}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}
