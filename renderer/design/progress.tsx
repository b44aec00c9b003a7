import type { ReactElement } from 'react';

import styles from './progress.module.css';

/** Something is under way, without saying how far it is. */
export function Progress({ label }: { readonly label: string }): ReactElement {
  return (
    <div className={styles['progress']} role="progressbar" aria-label={label}>
      <div className={styles['bar']} />
    </div>
  );
}
