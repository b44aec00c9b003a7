import type { ReactElement } from 'react';

import { hasPage, isSignedIn } from '../../preload/contract/account.ts';
import type { Account } from '../../preload/contract/account.ts';
import type { Profile } from '../../preload/contract/post.ts';
import { useAppActions } from '../app/app-actions.tsx';
import { useBridge } from '../bridge/bridge-context.tsx';
import { resultOf } from '../bridge/client.ts';
import { Icon } from '../design/icon.tsx';
import { MenuButton } from '../design/menu.tsx';
import type { MenuItem } from '../design/menu.tsx';
import { messages } from '../messages/messages.ts';
import { Avatar } from '../profile/avatar.tsx';
import { useAccountActions } from './account-actions.tsx';
import type { AccountActions } from './account-actions.tsx';
import { accountItems } from './account-items.tsx';
import styles from './account-menu.module.css';

interface AccountMenuProps {
  readonly account: Account;
  /** All of them, this one included. */
  readonly accounts: readonly Account[];
  readonly profile: Profile | undefined;
  readonly buttonRef?: (button: HTMLButtonElement | null) => void;
}

/** How the account that is shown can be left; what deletes something asks first. */
function waysOut(
  account: Account,
  accounts: readonly Account[],
  actions: AccountActions,
): readonly MenuItem[] {
  const words = messages.accounts;
  const signedIn = accounts.filter(({ token }) => isSignedIn(token));
  const ofThis: readonly MenuItem[] = isSignedIn(account.token)
    ? [
        {
          id: 'sign-out',
          label: messages.account.signOut,
          icon: 'leave',
          onSelect: () => actions.signOut(account),
        },
      ]
    : [
        {
          id: 'sign-in-again',
          label: messages.account.signInAgain,
          icon: 'key',
          onSelect: () => actions.signInAgain(account),
        },
        {
          id: 'remove',
          label: words.remove,
          icon: 'close',
          onSelect: () => actions.remove(account),
        },
      ];
  const ofAll: readonly MenuItem[] = [
    {
      id: 'sign-out-all',
      label: words.signOutOfAll,
      icon: 'leave',
      onSelect: actions.signOutOfAll,
    },
  ];
  return [...ofThis, ...(signedIn.length > 1 ? ofAll : [])];
}

/** Every account, and what can be done with the one that is shown. */
export function AccountMenu(props: AccountMenuProps): ReactElement {
  const { account, accounts, profile, buttonRef } = props;
  const bridge = useBridge();
  const actions = useAppActions();
  const accountActions = useAccountActions();
  const words = messages.account;
  const name = profile?.name ?? account.name ?? account.username;
  return (
    <MenuButton
      label={words.menu(name)}
      {...(buttonRef === undefined ? {} : { buttonRef })}
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
      head={null}
      first={{
        label: messages.accounts.label,
        items: accountItems(accounts, account.id, accountActions.switchTo),
      }}
      items={[
        {
          id: 'add-account',
          label: messages.accounts.add,
          icon: 'person',
          onSelect: accountActions.add,
        },
        ...(hasPage(account)
          ? [
              {
                id: 'profile',
                label: words.openProfile,
                icon: 'open' as const,
                onSelect: () => void resultOf(bridge.calls.openProfile({ accountId: account.id })),
              },
            ]
          : []),
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
        ...waysOut(account, accounts, accountActions),
      ]}
    />
  );
}
