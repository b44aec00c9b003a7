import type { ReactElement, ReactNode } from 'react';

import styles from './banner.module.css';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

interface BannerProps {
  /** An alert is spoken at once; a note is found by reading on. */
  readonly tone: 'note' | 'alert';
  readonly children: ReactNode;
}

/** A strip of information across the page. */
export function Banner({ tone, children }: BannerProps): ReactElement {
  return (
    <div
      className={classNames(styles['banner'], tone === 'alert' && styles['alert'])}
      role={tone === 'alert' ? 'alert' : 'note'}
    >
      <span className={styles['icon']}>
        <Icon name={tone === 'alert' ? 'alert' : 'info'} />
      </span>
      <div className={styles['content']}>{children}</div>
    </div>
  );
}
