import { describe, expect, test } from 'vitest';

import type { Renewal } from '../../../../main/auth/refresh-schedule.ts';
import { daysBetween, signInHealth } from '../../../../main/auth/sign-in-health.ts';
import type { TokenState } from '../../../../preload/contract/account.ts';
import type { AppError } from '../../../../preload/contract/errors.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** Noon, so that no time zone makes it another day. */
const now = Date.UTC(2026, 10, 23, 12);
const offline: AppError = { kind: 'offline', detail: '' };
const locked: AppError = { kind: 'keyring-locked' };

interface Given {
  readonly token?: TokenState;
  readonly problem?: AppError | null;
  /** Days from now on; null where Instagram did not say. */
  readonly left: number | null;
  /** When it is tried next, in days from now on; null for a token that cannot be renewed. */
  readonly next: number | null;
  readonly failure?: AppError;
}

function health({ token = 'kept', problem = null, left, next, failure }: Given) {
  const renewal: Renewal | null =
    next === null ? null : { nextAt: now + next * day, failure: failure ?? null };
  const expiresAt = left === null ? null : new Date(now + left * day).toISOString();
  return signInHealth({ account: { token, problem, expiresAt }, renewal, now });
}

const dead: AppError = { kind: 'token-dead', reason: 'expired', detail: '' };

describe('the health of a sign-in', () => {
  test.each<readonly [string, Given, object]>([
    ['fresh', { left: 60, next: 7 }, { state: 'lasting', daysLeft: 60, renewsAt: now + 7 * day }],
    ['in memory only', { token: 'this-session-only', left: 60, next: 7 }, { state: 'lasting' }],
    [
      'of unknown end',
      { left: null, next: 1 },
      { state: 'lasting', until: null, daysLeft: null, renewsAt: now + day },
    ],
    [
      'overdue, but not tried yet',
      { left: 3, next: -50 },
      { state: 'lasting', daysLeft: 3, renewsAt: now },
    ],
    [
      'far from its end, though a renewal failed',
      { left: 40, next: 1, failure: offline },
      { state: 'lasting' },
    ],
    [
      'eight days from its end after a failure',
      { left: 8, next: 0.1, failure: offline },
      { state: 'lasting', daysLeft: 8 },
    ],
    [
      'seven days from its end after a failure',
      { left: 7, next: 0.1, failure: offline },
      { state: 'ending', daysLeft: 7, triesAt: now + 0.1 * day, because: offline },
    ],
    [
      'on its last day, with no try before the end',
      { left: 0.2, next: 0.5, failure: offline },
      { state: 'ending', daysLeft: 0, triesAt: null, because: offline },
    ],
    [
      'too short to be renewed at all',
      { left: 0.3, next: 1 },
      { state: 'ending', triesAt: null, because: null },
    ],
    [
      'near its end behind a locked keyring',
      { token: 'unreadable', problem: locked, left: 5, next: null },
      { state: 'ending', daysLeft: 5, triesAt: null, because: locked },
    ],
    [
      'far from its end behind a locked keyring',
      { token: 'unreadable', problem: locked, left: 30, next: null },
      { state: 'lasting', daysLeft: 30, renewsAt: null },
    ],
    ['past its end', { left: -0.001, next: null }, { state: 'ended' }],
    [
      'past its end behind a locked keyring',
      { token: 'unreadable', left: -1, next: null },
      { state: 'ended' },
    ],
    [
      'dead before its end',
      { token: 'sign-in-again', problem: dead, left: 30, next: null },
      { state: 'ended' },
    ],
    ['not kept', { token: 'sign-in-again', left: null, next: null }, { state: 'ended' }],
  ])('%s', (_name, given, expected) => {
    expect(health(given)).toMatchObject(expected);
  });
});

test('days are those of the calendar, not of 24 hours', () => {
  const at = (...parts: readonly [number, number, number, number]): number =>
    new Date(...parts).getTime();
  expect(daysBetween(at(2026, 10, 23, 23), at(2026, 10, 24, 1))).toBe(1);
  expect(daysBetween(at(2026, 10, 23, 1), at(2026, 10, 23, 23))).toBe(0);
  expect(daysBetween(at(2026, 10, 23, 16), at(2027, 0, 14, 15))).toBe(52);
  // Where clocks change, a day has 23 or 25 hours.
  expect(daysBetween(at(2026, 2, 1, 12), at(2026, 10, 30, 12))).toBe(274);
});
