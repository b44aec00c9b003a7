import { useRef, useState } from 'react';

import { isUsable } from '../../preload/contract/account.ts';
import type { Account } from '../../preload/contract/account.ts';
import type { AccountId } from '../../preload/contract/ids.ts';

/** An account signed in where another one was asked to. */
export interface OtherAccount {
  readonly asked: AccountId;
  readonly got: AccountId;
}

export interface AskedAccount {
  /** What is to be said of it; null where the one that was asked came, or none was. */
  readonly other: OtherAccount | null;
  /** Notes who is asked to sign in; null for anybody. */
  readonly ask: (account: Account | null) => void;
  /** Notes who did. */
  readonly signedIn: (account: Account) => void;
  readonly putAway: () => void;
}

/**
 * Notices where a person signs in as somebody else than they were asked to: Instagram lets in
 * whoever it is told, and a pasted token may be of any account.
 */
export function useOtherAccount(accounts: readonly Account[]): AskedAccount {
  // An attempt tells of its end long after it has begun, as the page was then.
  const asked = useRef<AccountId | null>(null);
  const [other, setOther] = useState<OtherAccount | null>(null);
  return {
    // Of one that is gone, or that has come after all, nothing is to be said any more.
    other:
      other !== null &&
      accounts.some(({ id, token }) => id === other.asked && !isUsable(token)) &&
      accounts.some(({ id }) => id === other.got)
        ? other
        : null,
    ask: (account) => {
      asked.current = account?.id ?? null;
      setOther(null);
    },
    signedIn: (account) => {
      const who = asked.current;
      asked.current = null;
      setOther(who === null || who === account.id ? null : { asked: who, got: account.id });
    },
    putAway: () => setOther(null),
  };
}
