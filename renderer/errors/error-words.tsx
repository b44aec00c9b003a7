import type { ReactElement, ReactNode } from 'react';

import type { AppError } from '../../preload/contract/errors.ts';
import { errorCode, errorDetail, errorText, isUnknown } from '../messages/error-text.ts';
import { messages } from '../messages/messages.ts';
import { CopyReportButton } from './copy-report-button.tsx';
import styles from './error-notice.module.css';

interface ErrorWordsProps {
  readonly error: AppError;
  /** The button that does what is to be done. */
  readonly action: ReactNode;
  /** What can be done besides. */
  readonly children?: ReactNode;
}

/** A failure in words: what happened, why, what to do, its code where nobody knows it, its detail. */
export function ErrorWords({ error, action, children }: ErrorWordsProps): ReactElement {
  const { what, why, todo } = errorText(error);
  const detail = errorDetail(error);
  const code = errorCode(error);
  return (
    <div className={styles['notice']}>
      <p className={styles['what']}>{what}</p>
      <p className={styles['text']}>{why}</p>
      <p className={styles['text']}>{todo}</p>
      {code !== null && (
        <p className={styles['code']}>
          <code>{code}</code>
        </p>
      )}
      <div className={styles['actions']}>
        {action}
        {isUnknown(error) && <CopyReportButton error={error} />}
        {children}
      </div>
      {detail !== null && (
        <details className={styles['detail']}>
          <summary>{messages.common.details}</summary>
          <code>{detail}</code>
        </details>
      )}
    </div>
  );
}
