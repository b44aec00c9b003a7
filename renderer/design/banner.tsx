import type { ReactElement, ReactNode } from 'react';

import { messages } from '../messages/messages.ts';
import styles from './banner.module.css';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

interface BannerProps {
  /** An alert is spoken at once; a note is found by reading on. */
  readonly tone: 'note' | 'alert';
  /** Makes it one that can be put away. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

/** A strip of information across the page. */
export function Banner({ tone, onClose, children }: BannerProps): ReactElement {
  return (
    <div
      className={classNames(styles['banner'], tone === 'alert' && styles['alert'])}
      role={tone === 'alert' ? 'alert' : 'note'}
    >
      <span className={styles['icon']}>
        <Icon name={tone === 'alert' ? 'alert' : 'info'} />
      </span>
      <div className={styles['content']}>{children}</div>
      {onClose !== undefined && (
        <Button
          look="icon"
          className={styles['close']}
          aria-label={messages.common.close}
          title={messages.common.close}
          onClick={onClose}
        >
          <Icon name="close" size={16} />
        </Button>
      )}
    </div>
  );
}
