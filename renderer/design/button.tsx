import type { ComponentProps, ReactElement } from 'react';

import styles from './button.module.css';
import { classNames } from './class-names.ts';

interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: 'plain' | 'primary' | 'danger' | 'quiet' | 'icon';
  readonly size?: 'normal' | 'large';
}

/** A push button; `icon` is square and needs an `aria-label`. */
export function Button({
  look = 'plain',
  size = 'normal',
  type = 'button',
  className,
  ...rest
}: ButtonProps): ReactElement {
  return (
    <button
      {...rest}
      type={type}
      className={classNames(
        styles['button'],
        look !== 'plain' && styles[look],
        size === 'large' && styles['large'],
        className,
      )}
    />
  );
}

/**
 * A link whose address main holds: a button to the browser, a link to the person. It carries no
 * `href`, so the page has nothing to navigate to. One that does something here, and only looks like
 * a link, says so with its `role`.
 */
export function LinkButton({
  className,
  role = 'link',
  ...rest
}: ComponentProps<'button'>): ReactElement {
  return (
    <button {...rest} type="button" role={role} className={classNames(styles['link'], className)} />
  );
}
