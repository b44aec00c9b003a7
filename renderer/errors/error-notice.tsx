import type { ReactElement } from 'react';

import type { AppError } from '../../preload/contract/errors.ts';
import { assertNever } from '../../preload/contract/result.ts';
import { useAppActions } from '../app/app-actions.tsx';
import type { AppActions } from '../app/app-actions.tsx';
import { Banner } from '../design/banner.tsx';
import { Button, LinkButton } from '../design/button.tsx';
import { errorDetail, errorText } from '../messages/error-text.ts';
import type { ErrorAction } from '../messages/error-text.ts';
import { messages } from '../messages/messages.ts';
import { stepToBlame } from '../setup/step-to-blame.ts';
import styles from './error-notice.module.css';

interface ErrorNoticeProps {
  readonly error: AppError;
  /** Does again what failed. */
  readonly onRetry: () => void;
  /** In place of the button that the failure has of itself. */
  readonly button?: ReactElement | undefined;
}

/** Failures of the sign-in window alone, which the system's browser does not share. */
const browserMayHelp: ReadonlySet<AppError['kind']> = new Set<AppError['kind']>([
  'sign-in-window-closed',
  'sign-in-timed-out',
  'sign-in-page-unreachable',
  'sign-in-page-crashed',
]);

function perform(
  error: AppError,
  action: ErrorAction,
  actions: AppActions,
  onRetry: () => void,
): void {
  switch (action) {
    case 'retry':
    case 'choose-folder':
      return onRetry();
    case 'sign-in-again':
      return actions.signInAgain();
    case 'open-meta-app':
      return actions.openMetaApp(stepToBlame[error.kind]);
    case 'paste-token':
      return actions.openTokenDialog();
    case 'open-library':
      return actions.openLibrary();
    case 'open-tester-invites':
      return actions.openHelp('tester-invites');
    default:
      return assertNever(action);
  }
}

/** What happened, why, what to do, and the button that does it. */
export function ErrorNotice({ error, onRetry, button }: ErrorNoticeProps): ReactElement {
  const actions = useAppActions();
  const { what, why, todo, action } = errorText(error);
  const detail = errorDetail(error);
  return (
    <Banner tone="alert">
      <div className={styles['notice']}>
        <p className={styles['what']}>{what}</p>
        <p className={styles['text']}>{why}</p>
        <p className={styles['text']}>{todo}</p>
        <div className={styles['action']}>
          {button ?? (
            <Button onClick={() => perform(error, action, actions, onRetry)}>
              {messages.actions[action]}
            </Button>
          )}
          {browserMayHelp.has(error.kind) && (
            <LinkButton onClick={actions.signInWithBrowser}>
              {messages.browserSignIn.instead}
            </LinkButton>
          )}
        </div>
        {detail !== null && (
          <details className={styles['detail']}>
            <summary>{messages.common.details}</summary>
            <code>{detail}</code>
          </details>
        )}
      </div>
    </Banner>
  );
}
