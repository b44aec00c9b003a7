import { expect, onTestFinished, test } from 'vitest';

import type { Accounts, TokenAge } from '../../../../main/auth/accounts.ts';
import { createRefreshSchedule } from '../../../../main/auth/refresh-schedule.ts';
import type { RefreshOutcome } from '../../../../main/auth/token-endpoints.ts';
import { isAccessToken } from '../../../../main/instagram/access-token.ts';
import type { AccessToken } from '../../../../main/instagram/instagram-types.ts';
import type { AppError, InstagramError } from '../../../../preload/contract/errors.ts';
import { accountIdOf } from '../../../../preload/contract/ids.ts';
import { fail, ok } from '../../../../preload/contract/result.ts';
import type { Result } from '../../../../preload/contract/result.ts';
import { createFakeTime } from './fake-timers.ts';
import { silent } from './profile-folder.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const id = accountIdOf('instagram', '1');

function tokenOf(text: string): AccessToken {
  if (!isAccessToken(text)) throw new Error('no token');
  return text;
}

type Answer = Result<RefreshOutcome, InstagramError>;

/** One account of a given age, and an Instagram that answers as `answer` says. */
function begin(age: { readonly old: number; readonly left: number | null }) {
  const time = createFakeTime();
  const now = time.clock.now();
  let token: TokenAge | null = {
    accountId: id,
    obtainedAt: now - age.old,
    expiresAt: age.left === null ? null : now + age.left,
  };
  const listeners = new Set<() => void>();
  const asked: number[] = [];
  const reported: AppError[] = [];
  const world = {
    time,
    /** When Instagram was asked, in milliseconds from the start. */
    asked,
    reported,
    resume: (): void => {},
    answer: (): Promise<Answer> =>
      Promise.resolve(
        ok({
          kind: 'refreshed',
          token: tokenOf('IGAA-new'),
          expiresAt: time.clock.now() + 60 * day,
        }),
      ),
    token: () => token,
    replace: (next: TokenAge | null): void => {
      token = next;
      listeners.forEach((listener) => listener());
    },
  };
  const accounts: Pick<Accounts, 'tokenAges' | 'token' | 'renew' | 'reportError' | 'subscribe'> = {
    tokenAges: () => (token === null ? [] : [token]),
    token: async () => ok(tokenOf('IGAA-old')),
    renew: async (accountId, _token, expiresAt) => {
      world.replace({ accountId, obtainedAt: time.clock.now(), expiresAt });
      return ok(null);
    },
    reportError: (_accountId, error) => {
      world.reported.push(error);
      if (error.kind === 'token-dead') world.replace(null);
    },
    subscribe: (listener) => {
      const call = (): void => listener(id);
      listeners.add(call);
      return () => listeners.delete(call);
    },
  };
  const schedule = createRefreshSchedule({
    accounts,
    endpointsOf: async () =>
      ok({
        refresh: () => {
          world.asked.push(time.clock.now() - now);
          return world.answer();
        },
      }),
    clock: time.clock,
    timers: time.timers,
    onResume: (listener) => {
      world.resume = listener;
      return () => {
        world.resume = () => {};
      };
    },
    log: silent,
  });
  onTestFinished(() => schedule.dispose());
  return { world, schedule, time, asked, reported };
}

test('a token older than seven days is renewed at start', async () => {
  const { schedule, asked, world } = begin({ old: 7 * day, left: 53 * day });
  await schedule.start();
  expect(asked).toEqual([0]);
  expect(world.token()?.obtainedAt).toBe(world.time.clock.now());
});

test('a younger one when it is seven days old, and every seven days from then on', async () => {
  const { schedule, asked, time } = begin({ old: 6 * day, left: 54 * day });
  await schedule.start();
  await time.pass(day - 1);
  expect(asked).toEqual([]);
  await time.pass(1);
  expect(asked).toEqual([day]);
  await time.pass(30 * day);
  expect(asked).toEqual([1, 8, 15, 22, 29].map((days) => days * day));
});

test('one of unknown end as soon as it can be a day old', async () => {
  const { schedule, asked, time, world } = begin({ old: 0, left: null });
  await schedule.start();
  await time.pass(26 * hour);
  expect(asked).toEqual([25 * hour]);
  expect(world.token()?.expiresAt).toBe(time.clock.now() - hour + 60 * day);
});

test('too young is no error: asked again a day later', async () => {
  const { schedule, asked, time, world } = begin({ old: 8 * day, left: null });
  world.answer = async () => ok({ kind: 'too-young' });
  await schedule.start();
  await time.pass(24 * hour);
  expect(asked).toEqual([0]);
  await time.pass(2 * hour);
  expect(asked).toEqual([0, 25 * hour]);
  expect(world.reported).toEqual([]);
});

test('after sleep the clock counts: on waking up at once, else within the hour', async () => {
  const { schedule, asked, time, world } = begin({ old: 0, left: 60 * day });
  await schedule.start();
  time.sleep(8 * day);
  expect(asked).toEqual([]);
  world.resume();
  await time.pass(0);
  expect(asked).toEqual([8 * day]);

  time.sleep(10 * day);
  await time.pass(hour);
  expect(asked).toHaveLength(2);
});

test('a passing failure is tried again, less and less often', async () => {
  const { schedule, asked, time, world } = begin({ old: 7 * day, left: 53 * day });
  world.answer = async () => fail({ kind: 'offline', detail: '' });
  await schedule.start();
  await time.pass(2 * hour);
  expect(asked).toEqual([0, 5 * minute, 20 * minute, 80 * minute]);
  await time.pass(3 * day);
  expect(asked.length).toBeLessThan(12);
  expect(world.token()).not.toBeNull();
});

test('a rate limit is waited out as long as Instagram says', async () => {
  const { schedule, asked, time, world } = begin({ old: 7 * day, left: 53 * day });
  world.answer = async () => fail({ kind: 'rate-limited', minutes: 90, detail: '' });
  await schedule.start();
  await time.pass(89 * minute);
  expect(asked).toEqual([0]);
  await time.pass(minute);
  expect(asked).toEqual([0, 90 * minute]);
});

test('a dead token is reported and not asked about again', async () => {
  const { schedule, asked, time, world } = begin({ old: 7 * day, left: 53 * day });
  const error: InstagramError = { kind: 'token-dead', reason: 'app-removed', detail: '' };
  world.answer = async () => fail(error);
  await schedule.start();
  await time.pass(2 * day);
  expect(world.reported).toEqual([error]);
  expect(asked).toEqual([0]);
});

test('an expired token is reported, at start and while running, and never renewed', async () => {
  const past = begin({ old: 70 * day, left: -1 });
  await past.schedule.start();
  expect(past.reported).toMatchObject([{ kind: 'token-dead', reason: 'expired' }]);
  expect(past.asked).toEqual([]);

  const soon = begin({ old: 0, left: 90 * minute });
  await soon.schedule.start();
  await soon.time.pass(90 * minute - 1);
  expect(soon.reported).toEqual([]);
  await soon.time.pass(1);
  expect(soon.reported).toMatchObject([{ reason: 'expired' }]);
});

test('an answer about a token that was replaced meanwhile is dropped', async () => {
  const { schedule, world } = begin({ old: 7 * day, left: 53 * day });
  const now = world.time.clock.now();
  const fresh = { accountId: id, obtainedAt: now, expiresAt: now + 60 * day };
  world.answer = async () => {
    world.replace(fresh);
    return fail({ kind: 'token-dead', reason: 'other', detail: '' });
  };
  await schedule.start();
  expect(world.reported).toEqual([]);
  expect(world.token()).toBe(fresh);
});

test('a new account is watched too; after dispose nothing is', async () => {
  const { schedule, asked, time, world } = begin({ old: 0, left: 60 * day });
  const first = world.token();
  world.replace(null);
  await schedule.start();
  await time.pass(6 * day);
  world.replace(first);
  await time.pass(day);
  expect(asked).toEqual([7 * day]);
  schedule.dispose();
  expect(time.pending()).toBe(0);
  await time.pass(30 * day);
  expect(asked).toEqual([7 * day]);
});

test('says when it tries next, and what the last try failed with', async () => {
  const { schedule, time, world } = begin({ old: 6 * day, left: 54 * day });
  let looks = 0;
  schedule.subscribe(() => {
    looks += 1;
  });
  const now = time.clock.now();
  await schedule.start();
  expect(schedule.renewal(id)).toEqual({ nextAt: now + day, failure: null });
  expect(looks).toBe(1);

  const failure: InstagramError = { kind: 'offline', detail: '' };
  world.answer = async () => fail(failure);
  await time.pass(day);
  expect(schedule.renewal(id)).toEqual({ nextAt: time.clock.now() + 5 * minute, failure });

  // What happened to the token before says nothing about a new one.
  world.replace({ accountId: id, obtainedAt: time.clock.now(), expiresAt: now + 60 * day });
  expect(schedule.renewal(id)).toEqual({ nextAt: time.clock.now() + 7 * day, failure: null });
  world.replace(null);
  expect(schedule.renewal(id)).toBeNull();
});

test('a token that lasts for days only is renewed half-way, or as soon as Instagram may take it', async () => {
  const short = begin({ old: 0, left: 6 * day });
  await short.schedule.start();
  await short.time.pass(3 * day);
  expect(short.asked).toEqual([3 * day]);

  const shorter = begin({ old: 0, left: 30 * hour });
  await shorter.schedule.start();
  await shorter.time.pass(25 * hour);
  expect(shorter.asked).toEqual([25 * hour]);
});
