import type { ComponentProps, ReactElement } from 'react';

import { classNames } from '../design/class-names.ts';
import { Icon } from '../design/icon.tsx';
import type { IconName } from '../design/icon.tsx';
import styles from './viewer.module.css';

interface BarButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  readonly label: string;
  /** The label with its key. */
  readonly hint: string;
  readonly icon: IconName;
}

/** A round button over the picture. */
export function BarButton({ label, hint, icon, className, ...rest }: BarButtonProps): ReactElement {
  return (
    <button
      {...rest}
      type="button"
      className={classNames(styles['control'], className)}
      aria-label={label}
      title={hint}
    >
      <Icon name={icon} size={22} />
    </button>
  );
}
