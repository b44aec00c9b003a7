import type { ReactElement } from 'react';

import type { Account } from '../../preload/contract/account.ts';
import type { Profile } from '../../preload/contract/post.ts';
import { useAppActions } from '../app/app-actions.tsx';
import { useBridge } from '../bridge/bridge-context.tsx';
import { resultOf } from '../bridge/client.ts';
import { Icon } from '../design/icon.tsx';
import { MenuButton } from '../design/menu.tsx';
import { messages } from '../messages/messages.ts';
import { Avatar } from '../profile/avatar.tsx';
import styles from './account-menu.module.css';

interface AccountMenuProps {
  readonly account: Account;
  readonly profile: Profile | undefined;
  readonly onSignOut: () => void;
}

/** Who is signed in, and what can be done with the account. */
export function AccountMenu({ account, profile, onSignOut }: AccountMenuProps): ReactElement {
  const bridge = useBridge();
  const actions = useAppActions();
  const words = messages.account;
  const name = profile?.name ?? account.name ?? account.username;
  return (
    <MenuButton
      label={words.menu(name)}
      buttonClass={styles['button']}
      button={
        <>
          <Avatar
            accountId={account.id}
            name={name}
            hasPicture={profile?.hasPicture === true}
            size={28}
            alt=""
          />
          <Icon name="down" size={14} />
        </>
      }
      head={
        <>
          <p className={styles['name']}>{name}</p>
          <p className={styles['handle']}>@{account.username}</p>
        </>
      }
      items={[
        {
          id: 'profile',
          label: words.openProfile,
          icon: 'open',
          onSelect: () => void resultOf(bridge.calls.openProfile({ accountId: account.id })),
        },
        {
          id: 'best-nine',
          label: messages.moments.bestNine.open,
          icon: 'nine',
          onSelect: actions.openBestNine,
        },
        {
          id: 'settings',
          label: messages.settings.open,
          icon: 'gear',
          onSelect: () => actions.openSettings(),
        },
        {
          id: 'meta-app',
          label: words.metaApp,
          icon: 'key',
          onSelect: () => actions.openMetaApp(),
        },
        { id: 'sign-out', label: words.signOut, icon: 'leave', onSelect: onSignOut },
      ]}
    />
  );
}
