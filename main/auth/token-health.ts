import type { Account } from '../../preload/contract/account.ts';
import type { InstagramError, TokenDeath } from '../../preload/contract/errors.ts';
import { assertNever } from '../../preload/contract/result.ts';
import type { LastingDeath, StoredAccount } from '../settings/settings-schema.ts';
import type { Protection, ReadError } from './token-vault.ts';

/** How the vault holds a token, as far as it was asked. */
export type HeldToken =
  | { readonly state: Protection }
  | { readonly state: 'missing' }
  | { readonly state: 'unreadable'; readonly error: ReadError };

/** A death that is remembered for this run only. */
export type PassingDeath = Extract<InstagramError, { kind: 'token-dead' }>;

/**
 * The reason as it is stored; null for what a person can put right on Instagram without signing in
 * again, so that the next start asks once more.
 */
export function lastingDeath(reason: TokenDeath): LastingDeath | null {
  return reason === 'checkpoint' || reason === 'unconfirmed' ? null : reason;
}

/**
 * What is to be said about a token. Whoever signed out wanted it gone. Else Instagram's word comes
 * first, for it is the same on every computer; then the clock; then the key store of this one.
 * @param input `now` in milliseconds since the epoch
 */
export function healthOf(input: {
  readonly token: StoredAccount['token'];
  readonly signedOut: boolean;
  readonly passing: PassingDeath | null;
  readonly held: HeldToken;
  readonly now: number;
}): Pick<Account, 'token' | 'problem'> {
  const { token, signedOut, passing, held, now } = input;
  if (signedOut) return { token: 'signed-out', problem: null };
  if (passing !== null) return { token: 'sign-in-again', problem: passing };
  if (token.dead !== null) return dead(token.dead);
  if (token.expiresAt !== null && token.expiresAt <= now) return dead('expired');
  switch (held.state) {
    case 'kept':
    case 'this-session-only':
      return { token: held.state, problem: null };
    case 'missing':
      return { token: 'sign-in-again', problem: { kind: 'secret-not-kept' } };
    case 'unreadable':
      return { token: 'unreadable', problem: held.error };
    default:
      return assertNever(held);
  }
}

function dead(reason: LastingDeath): Pick<Account, 'token' | 'problem'> {
  return { token: 'sign-in-again', problem: { kind: 'token-dead', reason, detail: '' } };
}
