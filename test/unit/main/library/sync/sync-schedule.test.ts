import { describe, expect, it } from 'vitest';

import { createSyncSchedule } from '../../../../../main/library/sync/sync-schedule.ts';
import { accountIdOf } from '../../../../../preload/contract/ids.ts';
import type { AccountId } from '../../../../../preload/contract/ids.ts';
import type { Syncing } from '../../../../../preload/contract/preferences.ts';
import { createFakeTime } from '../../auth/fake-timers.ts';

const one = accountIdOf('instagram', '1');
const two = accountIdOf('demo', '2');
const hour = 3_600_000;

function scheduled(first: readonly AccountId[] = [one], some: Partial<Syncing> = {}) {
  const time = createFakeTime();
  const synced: AccountId[] = [];
  let accounts = first;
  let syncing: Syncing = { every: 'six-hours', atStart: true, ...some };
  const completed = new Map<AccountId, number>();
  let wake = (): void => {};
  let tell = (): void => {};
  const schedule = createSyncSchedule({
    accounts: () => accounts,
    sync: (accountId) => synced.push(accountId),
    syncing: () => syncing,
    lastCompleted: (accountId) => Promise.resolve(completed.get(accountId) ?? null),
    clock: time.clock,
    timers: time.timers,
    onResume: (listener) => {
      wake = listener;
      return () => {
        wake = () => {};
      };
    },
    onAccounts: (listener) => {
      tell = listener;
      return () => {
        tell = () => {};
      };
    },
  });
  return {
    time,
    synced,
    schedule,
    wake: () => wake(),
    setAccounts: (next: readonly AccountId[]) => {
      accounts = next;
      tell();
    },
    completed,
    choose: (next: Partial<Syncing>) => {
      syncing = { ...syncing, ...next };
      schedule.changed();
    },
  };
}

describe('the schedule of syncs', () => {
  it('begins at start, and goes on every six hours', async () => {
    const { schedule, synced, time } = scheduled([one, two]);
    expect(synced).toEqual([]);
    await schedule.start();
    expect(synced).toEqual([one, two]);
    await time.pass(6 * hour - 1000);
    expect(synced).toHaveLength(2);
    await time.pass(hour);
    expect(synced).toEqual([one, two, one, two]);
    await time.pass(18 * hour);
    expect(synced).toHaveLength(10);
  });

  it.each([
    ['hour', 1],
    ['six-hours', 6],
    ['day', 24],
  ] as const)('follows what the person chose: every %s', async (every, hours) => {
    const { schedule, synced, time, choose } = scheduled();
    await schedule.start();
    choose({ every });
    expect(schedule.nextAt(one)).toBe(time.clock.now() + hours * hour);
    await time.pass(hours * hour - 1);
    expect(synced).toHaveLength(1);
    await time.pass(16 * 60_000);
    expect(synced).toHaveLength(2);
  });

  it('leaves it to the person where they chose that, and begins again when they choose anew', async () => {
    const { schedule, synced, time, wake, choose } = scheduled([one], {
      every: 'never',
      atStart: false,
    });
    choose({});
    await schedule.start();
    expect(schedule.nextAt(one)).toBeNull();
    await time.pass(48 * hour);
    wake();
    await time.pass(hour);
    expect(synced).toEqual([]);
    choose({ every: 'day' });
    expect(synced).toEqual([one]);
    choose({ every: 'never' });
    await time.pass(48 * hour);
    expect(synced).toEqual([one]);
  });

  it('syncs at start and after a sleep only, where that was chosen', async () => {
    const { schedule, synced, time, wake } = scheduled([one], { every: 'never' });
    await schedule.start();
    expect(synced).toEqual([one]);
    await time.pass(48 * hour);
    expect(synced).toEqual([one]);
    wake();
    await time.pass(5000);
    expect(synced).toEqual([one, one]);
  });

  it('goes on from the last run of the app, where starting is no reason', async () => {
    const { schedule, synced, time, completed, wake } = scheduled([one, two], { atStart: false });
    const now = time.clock.now();
    completed.set(one, now - 5 * hour);
    completed.set(two, now - 7 * hour);
    await schedule.start();
    expect(synced).toEqual([two]);
    expect(schedule.nextAt(one)).toBe(now + hour);
    wake();
    await time.pass(5000);
    expect(synced).toEqual([two]);
    await time.pass(hour);
    expect(synced).toEqual([two, one]);
  });

  it('plans nothing for an account that it does not know, and nothing in the past', async () => {
    const { schedule, time } = scheduled();
    expect(schedule.nextAt(one)).toBeNull();
    await schedule.start();
    expect(schedule.nextAt(two)).toBeNull();
    time.sleep(10 * hour);
    expect(schedule.nextAt(one)).toBe(time.clock.now());
  });

  it('syncs soon after the computer slept, when the network may be back', async () => {
    const { schedule, synced, time, wake } = scheduled();
    await schedule.start();
    time.sleep(hour);
    wake();
    expect(synced).toHaveLength(1);
    await time.pass(5000);
    expect(synced).toHaveLength(2);
  });

  it('syncs an account that comes, and none that went', async () => {
    const { schedule, synced, time, setAccounts } = scheduled();
    await schedule.start();
    setAccounts([one, two]);
    expect(synced).toEqual([one, two]);
    setAccounts([two]);
    await time.pass(6 * hour);
    expect(synced).toEqual([one, two, two]);
  });

  it('does nothing once it is disposed', async () => {
    const { schedule, synced, time, wake, setAccounts } = scheduled();
    await schedule.start();
    schedule.dispose();
    wake();
    setAccounts([one, two]);
    await time.pass(24 * hour);
    expect(synced).toEqual([one]);
    expect(time.pending()).toBe(0);
  });
});
