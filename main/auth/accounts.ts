import type { Account } from '../../preload/contract/account.ts';
import type { AppError, DiskError, InstagramError } from '../../preload/contract/errors.ts';
import { accountIdOf, providerOf } from '../../preload/contract/ids.ts';
import type { AccountId, Provider } from '../../preload/contract/ids.ts';
import { fail, ok } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';
import type { Clock } from '../clock.ts';
import { isAccessToken } from '../instagram/access-token.ts';
import type { AccessToken, InstagramProfile } from '../instagram/instagram-types.ts';
import type { Logger } from '../log/logger.ts';
import type { StoredAccount } from '../settings/settings-schema.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { withSignedIn, withSignedOut, without } from './account-list.ts';
import type { AccountList } from './account-list.ts';
import { healthOf, lastingDeath } from './token-health.ts';
import type { HeldToken, PassingDeath } from './token-health.ts';
import { tokenKey } from './token-vault.ts';
import type { ReadError, TokenVault } from './token-vault.ts';

/** How old a token is. Times are milliseconds since the epoch. */
export interface TokenAge {
  readonly accountId: AccountId;
  readonly obtainedAt: number;
  /** Null where Instagram did not say. */
  readonly expiresAt: number | null;
}

/** Who signed in, and what for. */
export interface SignedIn {
  readonly provider: Provider;
  readonly profile: Pick<InstagramProfile, 'userId' | 'username' | 'name'>;
  readonly token: AccessToken;
  readonly expiresAt: number | null;
}

/** The accounts of this profile. Their tokens leave it only through `token`. */
export interface Accounts {
  /** Asks the key store about every token; before that, what is stored counts as kept. */
  load(): Promise<void>;
  list(): readonly Account[];
  active(): AccountId | null;
  /** Makes an account the active one, signed in or not; its listeners have nothing new to hear. */
  switchTo(accountId: AccountId): Result<null, AppError>;
  /** Adds an account, or gives a known one its new token, and makes it the active one. */
  add(signedIn: SignedIn): Promise<Result<Account, AppError>>;
  /** The token of an account; asks the key store again where it did not answer before. */
  token(accountId: AccountId): Promise<Result<AccessToken, AppError>>;
  /** Tells what a call made with an account's token failed with; only a dead token matters. */
  reportError(accountId: AccountId, error: AppError): void;
  /** Tells that Instagram took an account's token: a check ("is it you?") is over. */
  reportWorks(accountId: AccountId): void;
  /** Keeps the name that the list shows as Instagram has it now. */
  rename(accountId: AccountId, profile: Pick<InstagramProfile, 'username' | 'name'>): void;
  /**
   * Forgets the token, and whoever signed in inside the sign-in window. Where the library is kept,
   * the account stays in the list for its sake.
   */
  signOut(accountId: AccountId, library: 'kept' | 'deleted'): Promise<Result<null, AppError>>;
  /** Tokens that are there and that Instagram has not declared dead; some may be past their end. */
  tokenAges(): readonly TokenAge[];
  /** Puts a renewed token in the place of the one before. */
  renew(
    accountId: AccountId,
    token: AccessToken,
    expiresAt: number,
  ): Promise<Result<null, DiskError | ReadError>>;
  /** Calls `listener` whenever something about an account changed. */
  subscribe(listener: (accountId: AccountId) => void): () => void;
  dispose(): void;
}

type TokenDead = Extract<InstagramError, { kind: 'token-dead' }>;

/** Makes the registry of accounts. */
export function createAccounts(dependencies: {
  readonly settings: SettingsStore;
  readonly vault: TokenVault;
  readonly clock: Clock;
  /** Wipes the sign-in partition. */
  readonly wipeSignIn: () => Promise<void>;
  readonly log: Logger;
}): Accounts {
  const { settings, vault, clock, log } = dependencies;
  const held = new Map<AccountId, HeldToken>();
  const passing = new Map<AccountId, PassingDeath>();
  const listeners = new Set<(accountId: AccountId) => void>();
  let loading: Promise<void> | null = null;
  /** Where the disk does not remember who is active: for this run it is this one all the same. */
  let unwritten: AccountId | null = null;

  const find = (accountId: AccountId): StoredAccount | undefined =>
    settings.get().accounts.find(({ id }) => id === accountId);
  const notify = (accountId: AccountId): void =>
    listeners.forEach((listener) => listener(accountId));

  function active(): AccountId | null {
    const { activeAccount } = settings.get();
    const known = [unwritten, activeAccount].filter((id) => id !== null && find(id) !== undefined);
    return known[0] ?? null;
  }

  function write(edit: (list: AccountList) => AccountList): Result<null, DiskError> {
    const written = settings.update(({ accounts }) => edit({ accounts, activeAccount: active() }));
    if (written.ok) unwritten = null;
    return written;
  }

  function heldBefore(accountId: AccountId): HeldToken {
    const stored = settings.get().ciphertexts[tokenKey(accountId)] !== undefined;
    return held.get(accountId) ?? { state: stored ? 'kept' : 'missing' };
  }

  function health(account: StoredAccount): Pick<Account, 'token' | 'problem'> {
    return healthOf({
      token: account.token,
      signedOut: account.signedOut,
      passing: passing.get(account.id) ?? null,
      held: heldBefore(account.id),
      now: clock.now(),
    });
  }

  function describe(account: StoredAccount): Account {
    const expiresAt = account.signedOut ? null : account.token.expiresAt;
    return {
      id: account.id,
      provider: providerOf(account.id),
      username: account.username,
      name: account.name,
      ...health(account),
      expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString(),
    };
  }

  function setHeld(accountId: AccountId, next: HeldToken): void {
    const before = JSON.stringify(heldBefore(accountId));
    held.set(accountId, next);
    if (JSON.stringify(next) !== before) notify(accountId);
  }

  /** Reads a token, and remembers how that went. */
  async function readToken(accountId: AccountId): Promise<Result<AccessToken, AppError>> {
    const secret = await vault.get(tokenKey(accountId));
    // Signed out in the meantime.
    const account = find(accountId);
    if (account === undefined) return fail({ kind: 'unknown-account' });
    if (account.signedOut) return fail({ kind: 'signed-out' });
    if (!secret.ok) {
      setHeld(accountId, { state: 'unreadable', error: secret.error });
      return secret;
    }
    if (secret.value === null) {
      setHeld(accountId, { state: 'missing' });
      return fail({ kind: 'secret-not-kept' });
    }
    if (!isAccessToken(secret.value)) {
      const error = { kind: 'secret-unreadable' } as const;
      setHeld(accountId, { state: 'unreadable', error });
      return fail(error);
    }
    const state = await vault.state(tokenKey(accountId));
    if (state === 'kept' || state === 'this-session-only') setHeld(accountId, { state });
    return ok(secret.value);
  }

  function change(
    accountId: AccountId,
    edit: (account: StoredAccount) => StoredAccount,
  ): Result<null, DiskError> {
    const written = settings.update(({ accounts }) => ({
      accounts: accounts.map((account) => (account.id === accountId ? edit(account) : account)),
    }));
    if (written.ok) notify(accountId);
    return written;
  }

  function die(account: StoredAccount, error: TokenDead): void {
    const { id } = account;
    if (account.signedOut || account.token.dead !== null || passing.has(id)) return;
    log.warn('A token is dead', { account: id, reason: error.reason });
    const dead = lastingDeath(error.reason);
    const lasts =
      dead !== null && change(id, (before) => ({ ...before, token: { ...before.token, dead } })).ok;
    // Also where the disk refuses: for this run the token is dead all the same.
    if (lasts) return;
    passing.set(id, error);
    notify(id);
  }

  const stopListening = vault.subscribe((key) => {
    const account = settings.get().accounts.find(({ id }) => tokenKey(id) === key);
    if (account !== undefined) void readToken(account.id);
  });

  return {
    load: () => {
      const signedIn = settings.get().accounts.filter(({ signedOut }) => !signedOut);
      loading ??= Promise.all(signedIn.map(({ id }) => readToken(id))).then(() => undefined);
      return loading;
    },

    list: () => settings.get().accounts.map(describe),
    active,

    switchTo: (accountId) => {
      if (find(accountId) === undefined) return fail({ kind: 'unknown-account' });
      if (active() === accountId) return ok(null);
      const written = write(({ accounts }) => ({ accounts, activeAccount: accountId }));
      // Looking at a library asks nothing of the disk.
      if (!written.ok) unwritten = accountId;
      return ok(null);
    },

    add: async ({ provider, profile, token, expiresAt }) => {
      const id = accountIdOf(provider, profile.userId);
      const stored = await vault.put(tokenKey(id), token, 'person');
      if (!stored.ok) return stored;
      const account: StoredAccount = {
        id,
        username: profile.username,
        name: profile.name,
        signedOut: false,
        token: { obtainedAt: clock.now(), expiresAt, dead: null },
      };
      const written = write((list) => withSignedIn(list, account));
      if (!written.ok) return written;
      passing.delete(id);
      held.set(id, { state: stored.value });
      notify(id);
      return ok(describe(account));
    },

    token: async (accountId) => {
      const account = find(accountId);
      if (account === undefined) return fail({ kind: 'unknown-account' });
      const { problem } = health(account);
      // A check that Instagram asked for may be over: only a call can tell.
      if (problem?.kind === 'token-dead' && !passing.has(accountId)) return fail(problem);
      return readToken(accountId);
    },

    reportError: (accountId, error) => {
      const account = find(accountId);
      if (account !== undefined && error.kind === 'token-dead') die(account, error);
    },

    reportWorks: (accountId) => {
      if (passing.delete(accountId)) notify(accountId);
    },

    rename: (accountId, { username, name }) => {
      const account = find(accountId);
      if (account === undefined) return;
      if (account.username === username && account.name === name) return;
      change(accountId, (before) => ({ ...before, username, name }));
    },

    signOut: async (accountId, library) => {
      if (find(accountId) === undefined) return fail({ kind: 'unknown-account' });
      // The token first: an account without one can be signed out again, the reverse could not.
      const deleted = vault.delete(tokenKey(accountId));
      if (!deleted.ok) return deleted;
      const leave = library === 'kept' ? withSignedOut : without;
      const written = write((list) => leave(list, accountId));
      held.delete(accountId);
      if (!written.ok) {
        notify(accountId);
        return written;
      }
      passing.delete(accountId);
      notify(accountId);
      await dependencies.wipeSignIn();
      return ok(null);
    },

    tokenAges: () =>
      settings.get().accounts.flatMap(({ id, token, signedOut }) => {
        const { state } = heldBefore(id);
        const isHeld = state === 'kept' || state === 'this-session-only';
        if (signedOut || !isHeld || token.dead !== null || passing.has(id)) return [];
        return [{ accountId: id, obtainedAt: token.obtainedAt, expiresAt: token.expiresAt }];
      }),

    renew: async (accountId, token, expiresAt) => {
      const isSignedIn = (): boolean => find(accountId)?.signedOut === false;
      // A token that is renewed while its person signs out is let go.
      if (!isSignedIn()) return ok(null);
      const stored = await vault.put(tokenKey(accountId), token, 'program');
      if (!isSignedIn()) return vault.delete(tokenKey(accountId));
      if (!stored.ok) return stored;
      held.set(accountId, { state: stored.value });
      return change(accountId, (before) => ({
        ...before,
        token: { obtainedAt: clock.now(), expiresAt, dead: null },
      }));
    },

    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose: stopListening,
  };
}
