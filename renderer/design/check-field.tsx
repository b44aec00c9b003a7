import { useId } from 'react';
import type { ReactElement } from 'react';

import styles from './check-field.module.css';

interface CheckFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly checked: boolean;
  readonly onChecked: (checked: boolean) => void;
}

/** Something that is on or off, with a sentence on what that means. */
export function CheckField({ label, hint, checked, onChecked }: CheckFieldProps): ReactElement {
  const id = useId();
  return (
    <div className={styles['field']}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        onChange={(event) => onChecked(event.target.checked)}
        aria-describedby={`${id}-hint`}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      </div>
    </div>
  );
}
