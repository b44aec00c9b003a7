import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Ties a callback to the attempt that asked for it (RFC 6749, 10.12). */
export interface SignInState {
  readonly value: string;
  /** Whether a state is this one, which is no use of it; in constant time. */
  matches(candidate: string): boolean;
  /** Whether a callback's state is this one: true once at most, in constant time. */
  redeem(candidate: string): boolean;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Makes the state of one attempt: 256 random bits, fit for an address. */
export function createSignInState(): SignInState {
  const value = randomBytes(32).toString('base64url');
  let redeemed = false;
  // Digests are of one length, which the comparison needs and which hides the candidate's.
  const matches = (candidate: string): boolean => timingSafeEqual(digest(candidate), digest(value));
  return {
    value,
    matches,
    redeem: (candidate) => {
      const same = matches(candidate);
      const fresh = !redeemed;
      redeemed = true;
      return same && fresh;
    },
  };
}
