import { useId } from 'react';
import type { ReactElement } from 'react';

import styles from './radio-list.module.css';

interface RadioListProps<Value extends string> {
  readonly label: string;
  readonly hint: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onValue: (value: Value) => void;
}

/** One of a few, below each other: where there are too many words for `Segmented`. */
export function RadioList<Value extends string>(props: RadioListProps<Value>): ReactElement {
  const { label, hint, options, value, onValue } = props;
  const name = useId();
  return (
    <fieldset className={styles['field']} aria-describedby={`${name}-hint`}>
      <legend className={styles['legend']}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles['choice']}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onValue(option.value)}
          />
          {option.label}
        </label>
      ))}
      <p id={`${name}-hint`} className={styles['hint']}>
        {hint}
      </p>
    </fieldset>
  );
}
