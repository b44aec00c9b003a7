import { describe, expect, it } from 'vitest';

import {
  createSyncSchedule,
  usualInterval,
} from '../../../../../main/library/sync/sync-schedule.ts';
import { accountIdOf } from '../../../../../preload/contract/ids.ts';
import type { AccountId } from '../../../../../preload/contract/ids.ts';
import { createFakeTime } from '../../auth/fake-timers.ts';

const one = accountIdOf('instagram', '1');
const two = accountIdOf('demo', '2');
const hour = 3_600_000;

function scheduled(first: readonly AccountId[] = [one]) {
  const time = createFakeTime();
  const synced: AccountId[] = [];
  let accounts = first;
  let interval = usualInterval;
  let wake = (): void => {};
  let tell = (): void => {};
  const schedule = createSyncSchedule({
    accounts: () => accounts,
    sync: (accountId) => synced.push(accountId),
    interval: () => interval,
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
    setInterval: (next: number) => {
      interval = next;
      schedule.changed();
    },
  };
}

describe('the schedule of syncs', () => {
  it('begins at start, and goes on every six hours', async () => {
    const { schedule, synced, time } = scheduled([one, two]);
    expect(synced).toEqual([]);
    schedule.start();
    expect(synced).toEqual([one, two]);
    await time.pass(6 * hour - 1000);
    expect(synced).toHaveLength(2);
    await time.pass(hour);
    expect(synced).toEqual([one, two, one, two]);
    await time.pass(18 * hour);
    expect(synced).toHaveLength(10);
  });

  it('follows the interval that is set', async () => {
    const { schedule, synced, time, setInterval } = scheduled();
    schedule.start();
    await time.pass(2 * hour);
    setInterval(hour);
    expect(synced).toHaveLength(2);
    await time.pass(hour);
    expect(synced).toHaveLength(3);
  });

  it('syncs soon after the computer slept, when the network may be back', async () => {
    const { schedule, synced, time, wake } = scheduled();
    schedule.start();
    time.sleep(hour);
    wake();
    expect(synced).toHaveLength(1);
    await time.pass(5000);
    expect(synced).toHaveLength(2);
  });

  it('syncs an account that comes, and none that went', async () => {
    const { schedule, synced, time, setAccounts } = scheduled();
    schedule.start();
    setAccounts([one, two]);
    expect(synced).toEqual([one, two]);
    setAccounts([two]);
    await time.pass(6 * hour);
    expect(synced).toEqual([one, two, two]);
  });

  it('does nothing once it is disposed', async () => {
    const { schedule, synced, time, wake, setAccounts } = scheduled();
    schedule.start();
    schedule.dispose();
    wake();
    setAccounts([one, two]);
    await time.pass(24 * hour);
    expect(synced).toEqual([one]);
    expect(time.pending()).toBe(0);
  });
});
