import type { ReactElement, ReactNode } from 'react';

import styles from './visually-hidden.module.css';

/** Text for screen readers alone. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }): ReactElement {
  return <span className={styles['text']}>{children}</span>;
}
