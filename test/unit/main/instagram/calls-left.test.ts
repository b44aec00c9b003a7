import { expect, test } from 'vitest';

import { createCallsLeft } from '../../../../main/instagram/calls-left.ts';
import { accountIdOf } from '../../../../preload/contract/ids.ts';
import { createFakeTime } from '../auth/fake-timers.ts';

const one = accountIdOf('instagram', '1');

test('what Instagram said counts for an hour, for the account that it was said of', async () => {
  const { clock, pass } = createFakeTime();
  const calls = createCallsLeft({ clock });
  expect(calls.read(one)).toBeNull();
  calls.note(one, 37);
  expect(calls.read(one)).toEqual({ percent: 63, heardAt: clock.now() });
  expect(calls.read(accountIdOf('instagram', '2'))).toBeNull();
  await pass(3_600_000);
  expect(calls.read(one)?.percent).toBe(63);
  await pass(1);
  expect(calls.read(one)).toBeNull();
});

test('a budget that is overdrawn has nothing left', () => {
  const calls = createCallsLeft(createFakeTime());
  calls.note(one, 130);
  expect(calls.read(one)?.percent).toBe(0);
});
