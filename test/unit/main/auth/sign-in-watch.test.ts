import { expect, onTestFinished, test } from 'vitest';

import type { Renewal } from '../../../../main/auth/refresh-schedule.ts';
import { createSignInWatch } from '../../../../main/auth/sign-in-watch.ts';
import type { SettingsStore } from '../../../../main/settings/settings-store.ts';
import type { Account } from '../../../../preload/contract/account.ts';
import { accountIdOf } from '../../../../preload/contract/ids.ts';
import { createFakeTime } from './fake-timers.ts';
import type { FakeTime } from './fake-timers.ts';
import { makeFolder, openSettings } from './profile-folder.ts';

const hour = 3_600_000;
const day = 24 * hour;
const id = accountIdOf('instagram', '17841400000000001');
const refused = { kind: 'temporarily-unavailable', detail: '' } as const;

interface World {
  readonly time: FakeTime;
  /** Days left, of each notification. */
  readonly notified: readonly number[];
  readonly changes: () => number;
  renewal: Renewal | null;
  readonly lookedAtTokens: () => void;
  readonly wake: () => void;
  readonly watch: ReturnType<typeof createSignInWatch>;
}

/** One account whose sign-in lasts `left` milliseconds. */
function watching(left: number, settings: SettingsStore, time = createFakeTime()): World {
  const until = time.clock.now() + left;
  const account: Account = {
    id,
    provider: 'instagram',
    username: 'ada',
    name: null,
    token: 'kept',
    problem: null,
    expiresAt: new Date(until).toISOString(),
  };
  const notified: number[] = [];
  let changes = 0;
  let looked = (): void => {};
  let wake = (): void => {};
  const world: World = {
    time,
    notified,
    changes: () => changes,
    renewal: { nextAt: 0, failure: refused },
    lookedAtTokens: () => looked(),
    wake: () => wake(),
    watch: createSignInWatch({
      accounts: { list: () => [account], subscribe: () => () => {} },
      refresh: {
        renewal: () => world.renewal,
        subscribe: (listener) => {
          looked = listener;
          return () => {};
        },
      },
      settings,
      clock: time.clock,
      timers: time.timers,
      onResume: (listener) => {
        wake = listener;
        return () => {};
      },
      onChange: () => {
        changes += 1;
      },
      notify: (_account, days) => notified.push(days),
    }),
  };
  onTestFinished(() => world.watch.dispose());
  return world;
}

test('tells of an end within a week once a day, and not again after a restart', async () => {
  const folder = makeFolder();
  const first = watching(6 * day, openSettings(folder));
  first.watch.start();
  expect(first.notified).toEqual([6]);
  await first.time.pass(23 * hour);
  expect(first.notified).toEqual([6]);
  await first.time.pass(hour);
  expect(first.notified).toEqual([6, 5]);
  first.watch.dispose();

  const second = watching(5 * day, openSettings(folder), first.time);
  second.watch.start();
  expect(second.notified).toEqual([]);
  await first.time.pass(24 * hour);
  expect(second.notified).toEqual([4]);
});

test('begins to tell when the last week does, while the app runs', async () => {
  const { time, watch, notified, changes } = watching(60 * day, openSettings(makeFolder()));
  watch.start();
  const before = changes();
  await time.pass(52 * day);
  expect(notified).toEqual([]);
  expect(changes()).toBeGreaterThan(before);
  await time.pass(day);
  expect(notified).toEqual([7]);
  expect(watch.health(id)).toMatchObject({ state: 'ending', because: refused });
});

test('says nothing where it is renewed by itself, and is quiet once it was', async () => {
  const world = watching(6 * day, openSettings(makeFolder()));
  world.renewal = { nextAt: 0, failure: null };
  world.watch.start();
  expect(world.notified).toEqual([]);
  world.renewal = { nextAt: 0, failure: refused };
  world.lookedAtTokens();
  expect(world.notified).toEqual([6]);
});

test('looks at the clock after a sleep, at once', () => {
  const world = watching(20 * day, openSettings(makeFolder()));
  world.watch.start();
  world.time.sleep(15 * day);
  expect(world.notified).toEqual([]);
  world.wake();
  expect(world.notified).toEqual([5]);
  world.time.sleep(5 * day);
  const before = world.changes();
  world.wake();
  expect(world.watch.health(id)).toEqual({ state: 'ended' });
  expect(world.changes()).toBe(before + 1);
  expect(world.notified).toEqual([5]);
});

test('a clock that was set back does not keep it silent', () => {
  const settings = openSettings(makeFolder());
  const time = createFakeTime();
  settings.update(() => ({ endsNotified: { [id]: time.clock.now() + 90 * day } }));
  const { watch, notified } = watching(3 * day, settings, time);
  watch.start();
  expect(notified).toEqual([3]);
});

test('knows nothing of an account that is not there, and ends', () => {
  const { watch, time } = watching(60 * day, openSettings(makeFolder()));
  expect(watch.health(accountIdOf('demo', '5'))).toBeNull();
  watch.start();
  watch.dispose();
  expect(time.pending()).toBe(0);
});
