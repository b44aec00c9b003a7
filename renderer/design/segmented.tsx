import { useId } from 'react';
import type { ReactElement } from 'react';

import styles from './segmented.module.css';

interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onValue: (value: Value) => void;
}

/** One of a few, side by side: radio buttons, with their keys. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>): ReactElement {
  const { label, hint, options, value, onValue } = props;
  const name = useId();
  return (
    <fieldset className={styles['field']} aria-describedby={hint && `${name}-hint`}>
      <legend className={styles['label']}>{label}</legend>
      <div className={styles['options']}>
        {options.map((option) => (
          <label key={option.value} className={styles['option']}>
            <input
              type="radio"
              name={name}
              className={styles['input']}
              value={option.value}
              checked={option.value === value}
              onChange={() => onValue(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {hint !== undefined && (
        <p id={`${name}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
    </fieldset>
  );
}
