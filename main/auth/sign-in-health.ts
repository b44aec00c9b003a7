import { isUsable } from '../../preload/contract/account.ts';
import type { Account } from '../../preload/contract/account.ts';
import type { SignInHealth } from '../../preload/contract/health.ts';
import type { Renewal } from './refresh-schedule.ts';

/** Days before its end from which a sign-in that could not be renewed is worth a warning. */
const warnedDays = 7;

const dayOf = (time: number): number => {
  const date = new Date(time);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000;
};

/** Days of the computer's calendar from one moment to another; 0 on the same day. */
export function daysBetween(from: number, to: number): number {
  return dayOf(to) - dayOf(from);
}

/**
 * How long a sign-in lasts. One that is renewed by itself is well to its last day; one whose end is
 * near is not as soon as a renewal failed, can never come in time, or cannot be tried.
 * @param input `renewal` is null where the token cannot be renewed as it is, such as with a locked
 * keyring; `now` in milliseconds since the epoch
 */
export function signInHealth(input: {
  readonly account: Pick<Account, 'token' | 'problem' | 'expiresAt'>;
  readonly renewal: Renewal | null;
  readonly now: number;
}): SignInHealth {
  const { account, renewal, now } = input;
  const until = account.expiresAt === null ? null : Date.parse(account.expiresAt);
  // What the key store does not open today may be opened tomorrow, until it ends.
  const isThere = isUsable(account.token) || account.token === 'unreadable';
  if (!isThere || (until !== null && until <= now)) return { state: 'ended' };
  // A time that has passed is being made up for.
  const nextAt = renewal === null ? null : Math.max(now, renewal.nextAt);
  if (until === null) return { state: 'lasting', until, daysLeft: null, renewsAt: nextAt };
  const daysLeft = daysBetween(now, until);
  const inTime = nextAt !== null && nextAt < until;
  const failure = renewal?.failure ?? null;
  if (daysLeft <= warnedDays && (!inTime || failure !== null)) {
    const because = failure ?? account.problem;
    return { state: 'ending', until, daysLeft, triesAt: inTime ? nextAt : null, because };
  }
  return { state: 'lasting', until, daysLeft, renewsAt: inTime ? nextAt : null };
}
