import type { ReactElement } from 'react';

import { Icon } from '../design/icon.tsx';
import { classNames } from '../design/class-names.ts';
import styles from './select-mark.module.css';

/**
 * The round check over a tile. To a mouse and a finger it is a button; whoever uses the keyboard
 * presses Space, and a screen reader says of the tile itself that it is selected.
 */
export function SelectMark({ selected }: { readonly selected: boolean }): ReactElement {
  return (
    <span className={classNames(styles['over'], selected && styles['selected'])} aria-hidden="true">
      <span className={styles['target']} data-select-mark="">
        <span className={styles['check']}>
          <Icon name="check" size={16} />
        </span>
      </span>
    </span>
  );
}

/** Whether something was pressed on a tile's check. */
export function isOnMark(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-select-mark]') !== null;
}
