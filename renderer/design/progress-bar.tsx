import type { ReactElement } from 'react';

import styles from './progress-bar.module.css';

interface ProgressBarProps {
  readonly label: string;
  /** Between 0 and 1; null while it cannot be told. */
  readonly share: number | null;
}

/** How far something has come. */
export function ProgressBar({ label, share }: ProgressBarProps): ReactElement {
  return (
    <progress
      className={styles['bar']}
      aria-label={label}
      max={1}
      {...(share === null ? {} : { value: share })}
    />
  );
}
