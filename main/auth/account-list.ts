import type { AccountId } from '../../preload/contract/ids.ts';
import type { Settings, StoredAccount } from '../settings/settings-schema.ts';

/** The accounts of a profile in their order, and the one whose library is shown. */
export type AccountList = Pick<Settings, 'accounts' | 'activeAccount'>;

/**
 * Who is shown when an account goes: the next in the list that is signed in, from the beginning
 * after its end. Null where nobody is: a kept library is opened by a person, not by a sign-out.
 */
export function successorOf(
  accounts: readonly StoredAccount[],
  accountId: AccountId,
): AccountId | null {
  const place = accounts.findIndex(({ id }) => id === accountId);
  const inOrder = [...accounts.slice(place + 1), ...accounts.slice(0, Math.max(0, place))];
  return inOrder.find(({ signedOut }) => !signedOut)?.id ?? null;
}

function activeWithout({ accounts, activeAccount }: AccountList, id: AccountId): AccountId | null {
  return activeAccount === id ? successorOf(accounts, id) : activeAccount;
}

/** With an account that has signed in, which is the active one from now on. */
export function withSignedIn({ accounts }: AccountList, account: StoredAccount): AccountList {
  const isKnown = accounts.some(({ id }) => id === account.id);
  return {
    // A known account keeps its place in the list, and with it its key.
    accounts: isKnown
      ? accounts.map((known) => (known.id === account.id ? account : known))
      : [...accounts, account],
    activeAccount: account.id,
  };
}

/** With an account signed out of: its library stays, and it is listed for that. */
export function withSignedOut(list: AccountList, accountId: AccountId): AccountList {
  return {
    accounts: list.accounts.map((account) =>
      account.id === accountId
        ? { ...account, signedOut: true, token: { ...account.token, dead: null } }
        : account,
    ),
    activeAccount: activeWithout(list, accountId),
  };
}

/** Without an account, whose library is gone. */
export function without(list: AccountList, accountId: AccountId): AccountList {
  return {
    accounts: list.accounts.filter(({ id }) => id !== accountId),
    activeAccount: activeWithout(list, accountId),
  };
}
