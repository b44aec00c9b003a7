import type { ReactElement, ReactNode } from 'react';

import { Button } from '../design/button.tsx';
import { Icon } from '../design/icon.tsx';
import { Mark } from '../design/mark.tsx';
import { messages } from '../messages/messages.ts';
import styles from './top-bar.module.css';

interface TopBarProps {
  readonly demo: boolean;
  readonly refreshing: boolean;
  /** Null where nothing can be asked of Instagram. */
  readonly onRefresh: (() => void) | null;
  /** The account menu. */
  readonly children: ReactNode;
}

/** What stays at hand while the pictures scroll. */
export function TopBar({ demo, refreshing, onRefresh, children }: TopBarProps): ReactElement {
  const { refresh, refreshing: underWay } = messages.gallery;
  return (
    <nav className={styles['bar']} aria-label={messages.app.name}>
      <span className={styles['brand']}>
        <Mark size={24} />
        {messages.app.name}
      </span>
      {demo && <span className={styles['badge']}>{messages.app.demoBadge}</span>}
      <div className={styles['right']}>
        {onRefresh !== null && (
          <Button look="quiet" onClick={onRefresh} aria-disabled={refreshing}>
            <Icon name="refresh" size={16} />
            <span className={styles['refresh']}>{refreshing ? underWay : refresh}</span>
          </Button>
        )}
        {children}
      </div>
    </nav>
  );
}
