import type { AccountId, PostId } from '../../preload/contract/ids.ts';
import type { InstagramMedia, InstagramProfile } from '../instagram/instagram-types.ts';

/** What was read of one account since the app started, addresses included. */
export interface AccountMemory {
  profile: InstagramProfile | null;
  /** By id; the newest reading wins. */
  readonly posts: Map<PostId, InstagramMedia>;
  /** In the order in which Instagram hands them out, newest first, as far as it was asked. */
  order: readonly PostId[];
  /** Addresses that lead nowhere, renewed or not: not asked again while the app runs. */
  readonly deadAddresses: Set<string>;
}

/** Memories of all accounts; each is made when it is first needed. */
export interface AccountMemories {
  /** Ask before waiting for Instagram: an answer that comes after `forget` is then lost with it. */
  of(accountId: AccountId): AccountMemory;
  forget(accountId: AccountId): void;
}

/** Makes an empty set of memories. */
export function createAccountMemories(): AccountMemories {
  const memories = new Map<AccountId, AccountMemory>();
  return {
    of: (accountId) => {
      const known = memories.get(accountId);
      if (known !== undefined) return known;
      const fresh: AccountMemory = {
        profile: null,
        posts: new Map(),
        order: [],
        deadAddresses: new Set(),
      };
      memories.set(accountId, fresh);
      return fresh;
    },
    forget: (accountId) => memories.delete(accountId),
  };
}
