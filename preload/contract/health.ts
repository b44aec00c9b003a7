import type { AppError } from './errors.ts';

/** How long a sign-in lasts. Times are milliseconds since the epoch. */
export type SignInHealth =
  /** Only signing in again helps; the account's problem says why. */
  | { readonly state: 'ended' }
  | {
      readonly state: 'lasting';
      /** Null where Instagram has not said yet: the first renewal tells. */
      readonly until: number | null;
      /** Days of the computer's calendar until then: 0 is today. */
      readonly daysLeft: number | null;
      /** When it is renewed next; null where it cannot be at present, such as with a locked keyring. */
      readonly renewsAt: number | null;
    }
  /** It ends within a week, and could not be renewed. */
  | {
      readonly state: 'ending';
      readonly until: number;
      readonly daysLeft: number;
      /** When that is tried next; null where trying is of no use. */
      readonly triesAt: number | null;
      /** What the last try failed with; null where there was none. */
      readonly because: AppError | null;
    };

/** How an account is, beside what the session says of it. */
export interface AccountHealth {
  readonly signIn: SignInHealth;
  /** When a sync of it was last completed; null for never. */
  readonly lastSyncAt: number | null;
  /** Null where none is planned. */
  readonly nextSyncAt: number | null;
  /** What Instagram said lately of the calls that it allows; null where it did not. */
  readonly callsLeft: {
    /** From 0 to 100. */
    readonly percent: number;
    readonly heardAt: number;
  } | null;
}
