import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Ties a callback to the attempt that asked for it (RFC 6749, 10.12). */
export interface SignInState {
  readonly value: string;
  /** Whether a callback's state is this one: true once at most, in constant time. */
  redeem(candidate: string): boolean;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Makes the state of one attempt: 256 random bits, fit for an address. */
export function createSignInState(): SignInState {
  const value = randomBytes(32).toString('base64url');
  let redeemed = false;
  return {
    value,
    redeem: (candidate) => {
      // Digests are of one length, which the comparison needs and which hides the candidate's.
      const same = timingSafeEqual(digest(candidate), digest(value));
      const fresh = !redeemed;
      redeemed = true;
      return same && fresh;
    },
  };
}
