import { useId } from 'react';
import type { ReactElement, ReactNode } from 'react';

import { messages } from '../messages/messages.ts';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import styles from './dialog.module.css';
import { Icon } from './icon.tsx';
import { Modal } from './modal.tsx';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** For what has a picture beside its words. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A modal dialog with a title and a close button. */
export function Dialog({ title, onClose, wide = false, children }: DialogProps): ReactElement {
  const titleId = useId();
  return (
    <Modal
      className={classNames(styles['dialog'], wide && styles['wide'])}
      labelledBy={titleId}
      onClose={onClose}
    >
      <div className={styles['head']}>
        <h2 id={titleId} className={styles['title']}>
          {title}
        </h2>
        <Button look="icon" aria-label={messages.common.close} onClick={onClose}>
          <Icon name="close" />
        </Button>
      </div>
      <div className={styles['body']}>{children}</div>
    </Modal>
  );
}

/** The row of buttons at a dialog's end. */
export function DialogActions({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={styles['actions']}>{children}</div>;
}
