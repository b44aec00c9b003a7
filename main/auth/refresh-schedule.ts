import type { AppError, InstagramError } from '../../preload/contract/errors.ts';
import type { AccountId } from '../../preload/contract/ids.ts';
import type { Result } from '../../preload/contract/result.ts';
import type { Clock } from '../clock.ts';
import type { Logger } from '../log/logger.ts';
import type { Accounts, TokenAge } from './accounts.ts';
import type { Timers } from './timers.ts';
import type { TokenEndpoints } from './token-endpoints.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A token of a known end is renewed at this age. */
const renewalAge = 7 * day;
/** One of unknown end (it was pasted) as soon as Instagram may take it, to learn the end. */
const unknownEndAge = day + hour;
/** Timers stand still while the computer sleeps, and overflow at 24.8 days: look at the clock. */
const longestWait = hour;
const shortestWait = minute;
/** Waits after failures that pass, in order; the last one goes on. */
const backOff = [5 * minute, 15 * minute, hour, 4 * hour, 12 * hour];

interface Postponed {
  /** Of the token: what happened to an earlier one says nothing about this one. */
  readonly obtainedAt: number;
  readonly at: number;
  readonly failures: number;
  /** Null where there was no failure: the token is too young. */
  readonly failure: AppError | null;
}

const expired: InstagramError = { kind: 'token-dead', reason: 'expired', detail: '' };

/** What is known of an account's next renewal. */
export interface Renewal {
  /** When it is tried next, milliseconds since the epoch. */
  readonly nextAt: number;
  /** What the last try failed with; null where there was none, or it worked. */
  readonly failure: AppError | null;
}

/** Renews tokens while the app runs. */
export interface RefreshSchedule {
  /** Looks at every token now, and from then on when one is due. Resolves after the first look. */
  start(): Promise<void>;
  /** Null for an account whose token cannot be renewed: it is dead, not there or not readable. */
  renewal(accountId: AccountId): Renewal | null;
  /** Calls `listener` after tokens were looked at; answers how to stop. */
  subscribe(listener: () => void): () => void;
  dispose(): void;
}

/** When a token should be renewed, if nothing came in between: one that lasts days, half-way. */
function dueAt({ obtainedAt, expiresAt }: TokenAge): number {
  if (expiresAt === null) return obtainedAt + unknownEndAge;
  const halfWay = (expiresAt - obtainedAt) / 2;
  return obtainedAt + Math.max(unknownEndAge, Math.min(renewalAge, halfWay));
}

/** Makes the schedule; nothing happens before `start`. */
export function createRefreshSchedule(dependencies: {
  readonly accounts: Pick<Accounts, 'tokenAges' | 'token' | 'renew' | 'reportError' | 'subscribe'>;
  /** The token calls of the Instagram that an account belongs to. */
  readonly endpointsOf: (
    accountId: AccountId,
  ) => Promise<Result<Pick<TokenEndpoints, 'refresh'>, AppError>>;
  readonly clock: Clock;
  readonly timers: Timers;
  /** Calls back when the computer wakes up; answers how to stop. */
  readonly onResume: (listener: () => void) => () => void;
  readonly log: Logger;
}): RefreshSchedule {
  const { accounts, endpointsOf, clock, timers, log } = dependencies;
  /** Accounts whose renewal failed: not before `at`. */
  const later = new Map<AccountId, Postponed>();
  const listeners = new Set<() => void>();
  const abort = new AbortController();
  let checking: Promise<void> | null = null;
  let stopTimer: () => void = () => undefined;
  let stopListening: readonly (() => void)[] = [];

  const postponed = ({ accountId, obtainedAt }: TokenAge): Postponed | null => {
    const known = later.get(accountId);
    return known?.obtainedAt === obtainedAt ? known : null;
  };
  const nextTry = (age: TokenAge): number => Math.max(dueAt(age), postponed(age)?.at ?? 0);

  function postpone(age: TokenAge, error: AppError): void {
    const { accountId, obtainedAt } = age;
    const failures = (postponed(age)?.failures ?? 0) + 1;
    const asked = error.kind === 'rate-limited' ? (error.minutes ?? 0) * minute : 0;
    const wait = Math.max(asked, backOff[Math.min(failures, backOff.length) - 1] ?? hour);
    later.set(accountId, { obtainedAt, at: clock.now() + wait, failures, failure: error });
    log.warn('A token is renewed later', { account: accountId, kind: error.kind, failures });
  }

  async function renew(age: TokenAge): Promise<void> {
    const { accountId } = age;
    const token = await accounts.token(accountId);
    if (!token.ok) return postpone(age, token.error);
    const endpoints = await endpointsOf(accountId);
    if (!endpoints.ok) return postpone(age, endpoints.error);
    const answer = await endpoints.value.refresh(token.value, abort.signal);
    if (abort.signal.aborted) return undefined;
    // Somebody signed in or out while Instagram was asked: the answer is about another token.
    if (!accounts.tokenAges().some((now) => isSame(now, age))) return undefined;
    if (!answer.ok) {
      // Whatever happens to the account, the same token is not tried again at once.
      postpone(age, answer.error);
      accounts.reportError(accountId, answer.error);
      return undefined;
    }
    if (answer.value.kind === 'too-young') {
      const at = clock.now() + unknownEndAge;
      later.set(accountId, { obtainedAt: age.obtainedAt, at, failures: 0, failure: null });
      return undefined;
    }
    const renewed = await accounts.renew(accountId, answer.value.token, answer.value.expiresAt);
    if (!renewed.ok) return postpone(age, renewed.error);
    later.delete(accountId);
    log.info('A token was renewed', { account: accountId });
    return undefined;
  }

  async function lookAtAll(): Promise<void> {
    for (const age of accounts.tokenAges()) {
      if (abort.signal.aborted) return;
      // Nobody else watches the clock: what has ended is told here, and cannot be renewed.
      if (age.expiresAt !== null && age.expiresAt <= clock.now()) {
        accounts.reportError(age.accountId, expired);
      } else if (nextTry(age) <= clock.now()) {
        await renew(age);
      }
    }
  }

  function check(): Promise<void> {
    checking ??= lookAtAll().finally(() => {
      checking = null;
      plan();
      for (const listener of listeners) listener();
    });
    return checking;
  }

  /** Sets the one timer to the next renewal or end, an hour away at most. */
  function plan(): void {
    stopTimer();
    if (abort.signal.aborted || checking !== null) return;
    const now = clock.now();
    const waits = accounts.tokenAges().flatMap((age) => {
      const end = age.expiresAt === null ? [] : [age.expiresAt - now];
      return [nextTry(age) - now, ...end];
    });
    const wait = Math.max(shortestWait, Math.min(longestWait, ...waits));
    stopTimer = timers.after(wait, () => void check());
  }

  return {
    start: async () => {
      stopListening = [dependencies.onResume(() => void check()), accounts.subscribe(plan)];
      await check();
    },
    renewal: (accountId) => {
      const age = accounts.tokenAges().find((known) => known.accountId === accountId);
      if (age === undefined) return null;
      return { nextAt: nextTry(age), failure: postponed(age)?.failure ?? null };
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose: () => {
      abort.abort();
      stopTimer();
      for (const stop of stopListening) stop();
    },
  };
}

function isSame(one: TokenAge, other: TokenAge): boolean {
  return one.accountId === other.accountId && one.obtainedAt === other.obtainedAt;
}
