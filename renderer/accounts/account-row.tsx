import type { ReactElement, ReactNode } from 'react';

import type { Account } from '../../preload/contract/account.ts';
import { useProfile } from '../bridge/account-queries.ts';
import { classNames } from '../design/class-names.ts';
import { messages } from '../messages/messages.ts';
import { Avatar } from '../profile/avatar.tsx';
import styles from './account-row.module.css';

interface AccountRowProps {
  readonly account: Account;
  /** Such as `@ada`; tells it from any other account that is listed. */
  readonly handle: string;
  /** Diameter of the picture in pixels. */
  readonly size: number;
  /** What stands at the end of the row. */
  readonly children?: ReactNode;
}

/** How the name of an account is said where it stands alone. */
export function spokenName({ name, username, provider }: Account): string {
  const shown = name ?? `@${username}`;
  return provider === 'demo' ? `${shown}, ${messages.accounts.demo}` : shown;
}

/** Who an account is, and how it stands. */
export function AccountRow({ account, handle, size, children }: AccountRowProps): ReactElement {
  const words = messages.accounts;
  const profile = useProfile(account.id);
  const name = profile.data?.name ?? account.name;
  const needsPerson = account.token === 'sign-in-again' || account.token === 'unreadable';
  return (
    <span className={styles['row']}>
      <Avatar
        accountId={account.id}
        name={name ?? account.username}
        hasPicture={profile.data?.hasPicture === true}
        size={size}
        alt=""
      />
      <span className={styles['who']}>
        <span className={styles['name']}>
          <bdi className={styles['text']}>{name ?? <bdi dir="ltr">{handle}</bdi>}</bdi>
          {account.provider === 'demo' && <span className={styles['demo']}>{words.demo}</span>}
        </span>{' '}
        {name !== null && (
          <span className={styles['quiet']}>
            <bdi dir="ltr">{handle}</bdi>
          </span>
        )}{' '}
        <span className={classNames(styles['quiet'], needsPerson && styles['pressing'])}>
          {words.state[account.token]}
        </span>
      </span>
      {children}
    </span>
  );
}
