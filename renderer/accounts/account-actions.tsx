import { createContext, useContext } from 'react';

import type { Account } from '../../preload/contract/account.ts';
import type { AccountId } from '../../preload/contract/ids.ts';
import type { AskedAccount } from './use-other-account.ts';

/** The part of an account's screen that had the focus when the account was left; null for none. */
export type LeftAt = 'gallery' | 'account' | null;

/** What any list of accounts can set going. What deletes something asks first. */
export interface AccountActions {
  readonly switchTo: (accountId: AccountId) => void;
  readonly add: () => void;
  readonly signInAgain: (account: Account) => void;
  readonly signOut: (account: Account) => void;
  readonly signOutOfAll: () => void;
  /** Deletes the library of an account that is signed out of. */
  readonly remove: (account: Account) => void;
  /** Whether somebody else signed in than was asked to. */
  readonly asked: Pick<AskedAccount, 'other' | 'putAway'>;
  /** Notes where the focus was in the account that goes out of sight. */
  readonly noteLeft: (at: LeftAt) => void;
  /** Where that was, told once. */
  readonly takeLeft: () => LeftAt;
}

const AccountActionsContext = createContext<AccountActions | null>(null);

export const AccountActionsProvider = AccountActionsContext.Provider;

export function useAccountActions(): AccountActions {
  const actions = useContext(AccountActionsContext);
  if (actions === null) throw new Error('useAccountActions outside of AccountActionsProvider');
  return actions;
}
