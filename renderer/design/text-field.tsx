import { useId, useState } from 'react';
import type { ComponentProps, ReactElement, ReactNode } from 'react';

import { messages } from '../messages/messages.ts';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import styles from './text-field.module.css';

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange'> {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly hint?: string;
  /** What is wrong with the value; null while nothing is. */
  readonly error: string | null;
  /** A button beside the field. */
  readonly beside?: ReactNode;
  readonly firstFocus?: boolean;
}

/** A labelled line of text with its hint and, beside it, what is wrong with it. */
export function TextField(props: TextFieldProps): ReactElement {
  const { label, value, onValue, hint, error, beside, firstFocus, className, ...rest } = props;
  const id = useId();
  const described = [
    ...(error === null ? [] : [`${id}-error`]),
    ...(hint === undefined ? [] : [`${id}-hint`]),
  ];
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <div className={styles['row']}>
        <input
          {...rest}
          id={id}
          className={classNames(styles['input'], styles['code'], className)}
          value={value}
          onChange={(event) => onValue(event.target.value)}
          aria-invalid={error !== null}
          aria-describedby={described.length === 0 ? undefined : described.join(' ')}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          data-first-focus={firstFocus === true ? '' : undefined}
        />
        {beside}
      </div>
      {error !== null && (
        <p id={`${id}-error`} className={styles['error']}>
          {error}
        </p>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** A field for a secret, which can be shown while it is typed. */
export function SecretField(props: Omit<TextFieldProps, 'type' | 'beside'>): ReactElement {
  const [shown, setShown] = useState(false);
  return (
    <TextField
      {...props}
      type={shown ? 'text' : 'password'}
      beside={
        <Button
          aria-pressed={shown}
          aria-label={`${messages.common.reveal}: ${props.label}`}
          onClick={() => setShown(!shown)}
        >
          {shown ? messages.common.conceal : messages.common.reveal}
        </Button>
      }
    />
  );
}
