import type { ReactElement } from 'react';

import type { AppError } from '../../preload/contract/errors.ts';
import { assertNever } from '../../preload/contract/result.ts';
import { useAppActions } from '../app/app-actions.tsx';
import type { AppActions } from '../app/app-actions.tsx';
import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import { errorDetail, errorText } from '../messages/error-text.ts';
import type { ErrorAction } from '../messages/error-text.ts';
import { messages } from '../messages/messages.ts';
import styles from './error-notice.module.css';

interface ErrorNoticeProps {
  readonly error: AppError;
  /** Does again what failed. */
  readonly onRetry: () => void;
}

function perform(action: ErrorAction, actions: AppActions, onRetry: () => void): void {
  switch (action) {
    case 'retry':
    case 'choose-folder':
      return onRetry();
    case 'sign-in-again':
      return actions.signInAgain();
    case 'open-meta-app':
      return actions.openMetaApp();
    case 'paste-token':
      return actions.openTokenDialog();
    case 'open-library':
      return actions.openSettings('library');
    case 'open-tester-invites':
      return actions.openHelp('tester-invites');
    default:
      return assertNever(action);
  }
}

/** What happened, why, what to do, and the button that does it. */
export function ErrorNotice({ error, onRetry }: ErrorNoticeProps): ReactElement {
  const actions = useAppActions();
  const { what, why, todo, action } = errorText(error);
  const detail = errorDetail(error);
  return (
    <Banner tone="alert">
      <div className={styles['notice']}>
        <p className={styles['what']}>{what}</p>
        <p className={styles['text']}>{why}</p>
        <p className={styles['text']}>{todo}</p>
        <Button className={styles['action']} onClick={() => perform(action, actions, onRetry)}>
          {messages.actions[action]}
        </Button>
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
